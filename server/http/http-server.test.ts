import { once } from 'node:events';
import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadEnv } from '../../env';
import { createHttpServer, type HttpServerOptions } from './http-server';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

describe('the HTTP server', () => {
  it('gives every answer an id of its own, which is also in the log, and takes none from outside', async () => {
    const { ask, lines } = await serve();
    const first = await ask('/pools?secret=1', { headers: { 'x-request-id': 'forged' } });
    const second = await ask('/livez');
    const id = first.headers['x-request-id'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.headers['x-request-id']).not.toBe(id);
    expect(first.seen.headers['x-request-id']).toBe(id);
    expect(lines).toEqual([
      expect.objectContaining({ requestId: id, method: 'GET', path: '/pools', status: 200 }),
    ]);
  });

  it('warns once when a proxy seems to stand in front and is not trusted', async () => {
    const { ask, lines } = await serve();
    const forwarded = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    for (let n = 0; n < 3; n++) await ask('/livez', forwarded);
    expect(lines).toEqual([
      expect.objectContaining({ level: 40, msg: expect.stringContaining('TRUST_PROXY is 0') }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('203.0.113.7');

    const trusting = await serve({ TRUST_PROXY: '1' });
    await trusting.ask('/livez', forwarded);
    expect(trusting.lines).toEqual([]);
    const direct = await serve();
    await direct.ask('/livez');
    expect(direct.lines).toEqual([]);
  });

  it('sends a page policy with a nonce that Next receives and that differs per response', async () => {
    const { ask } = await serve();
    const answers = [await ask('/'), await ask('/')];
    const [one, two] = answers.map(({ headers }) => String(headers['content-security-policy']));
    expect(one).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/);
    expect(one).toContain("frame-ancestors 'none'");
    expect(one).not.toBe(two);
    expect(answers[0]?.seen.headers['content-security-policy']).toBe(one);
  });

  it('sends Strict-Transport-Security only when served over https', async () => {
    const plain = await (await serve()).ask('/');
    const secure = await (await serve({ PUBLIC_URL: 'https://seats.example.com' })).ask('/');
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(secure.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it('lets pages use the camera only where phones are simulated', async () => {
    const permissions = async (SIMULATOR: string) =>
      (await (await serve({ SIMULATOR })).ask('/')).headers['permissions-policy'];
    expect(await permissions('1')).toContain('camera=(self)');
    expect(await permissions('0')).toContain('camera=()');
  });

  it('sends scripts without the headers that only documents heed', async () => {
    const { headers } = await (await serve()).ask('/_next/static/chunks/one.js');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('permissions-policy');
  });

  it('hands exports on, as data in which nothing can run', async () => {
    const { ask } = await serve();
    const answer = await ask('/exports/devices.csv?seatPoolId=1');
    expect(answer).toMatchObject({
      body: 'export',
      headers: { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
    });
    expect((await ask('/exports')).body).toBe('page');
  });

  it('refuses bodies for pages that are too large or have no length', async () => {
    const { ask } = await serve();
    expect((await ask('/api/auth/callback', { method: 'POST', body: 'x'.repeat(64 * 1024) })).status).toBe(
      200,
    );
    expect(
      (await ask('/api/auth/callback', { method: 'POST', body: 'x'.repeat(64 * 1024 + 1) })).status,
    ).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await ask('/api/auth/callback', { method: 'POST', body: 'x', headers: chunked })).status).toBe(
      411,
    );
  });

  it('refuses a request target that is not a path', async () => {
    const { ask } = await serve();
    expect((await ask('http://elsewhere.example/')).status).toBe(400);
  });

  it('trusts no forwarding headers without a proxy, and only the configured number of proxies', async () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2, 3.3.3.3', 'x-forwarded-host': 'evil.example' };
    const none = await (await serve()).ask('/', { headers });
    expect(none.seen.headers).not.toHaveProperty('x-forwarded-for');
    expect(none.seen.headers).not.toHaveProperty('x-forwarded-host');
    const two = await (await serve({ TRUST_PROXY: '2' })).ask('/', { headers });
    expect(two.seen.headers['x-forwarded-for']).toBe('2.2.2.2');
  });

  it('answers a failing handler with the id under which the reason is in the log', async () => {
    const { ask, lines } = await serve({}, () => Promise.reject(new Error('secret reason')));
    const answer = await ask('/');
    expect(answer.status).toBe(500);
    expect(answer.body).toBe(`Internal error. Request ${answer.headers['x-request-id']}\n`);
    expect(lines[0]).toMatchObject({ msg: 'A request failed', requestId: answer.headers['x-request-id'] });
  });

  it('finishes what is under way when it drains, and closes idle connections', async () => {
    let finish = () => {};
    let enter = () => {};
    const entered = new Promise<void>((resolve) => (enter = resolve));
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const { ask, port, drain } = await serve({}, async (_req, res) => {
      enter();
      await finished;
      res.end('done');
    });
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const answer = ask('/');
    await entered;
    const drained = drain();
    const idleClosed = once(idle.resume(), 'close');
    finish();
    expect(await answer).toMatchObject({ status: 200, body: 'done', headers: { connection: 'close' } });
    await Promise.all([drained, idleClosed]);
    await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('the connections of the HTTP server', () => {
  it.each(['new', 'kept alive'])('are answered once more after the port has closed: %s', async (kind) => {
    const { open, drain, server } = await serve();
    const request = 'GET /pools HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const socket = open(kind === 'new' ? '' : request);
    await once(socket, kind === 'new' ? 'connect' : 'data');
    const drained = drain();
    await vi.waitUntil(() => !server.listening, { interval: 5 });
    socket.write(request);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close/i);
    await drained;
  });

  it('go on being served while load balancers look, and then no more', async () => {
    const { ask, drain } = await serve();
    let drained = false;
    const startedAt = performance.now();
    const stopping = drain({ delayMs: 1_500 }).then(() => (drained = true));
    while (performance.now() - startedAt < 1_000) {
      expect((await ask('/')).headers.connection).toBe('close');
    }
    expect(drained).toBe(false);
    await stopping;
    await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('end with 408 soon after the time for headers, or for a body, has passed', async () => {
    const { open } = await serve({}, undefined, { headers: 400, request: 800, check: 100 });
    const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n';
    const [body, headers, nothing] = await Promise.all(
      [`${head}\r\nx`, head, ''].map(async (text) => {
        const startedAt = performance.now();
        const socket = open(text);
        let received = '';
        socket.on('data', (chunk) => (received += String(chunk)));
        await once(socket, 'close');
        expect(received).toMatch(/HTTP\/1.1 408 /);
        return performance.now() - startedAt;
      }),
    );
    expect(body).toBeGreaterThan(750);
    expect(Math.max(body ?? 0, headers ?? 0, nothing ?? 0)).toBeLessThan(3_000);
  });

  it('may take 30 s for a body and 15 s for headers, looked at every second', async () => {
    const { server } = await serve();
    expect(server).toMatchObject({ headersTimeout: 15_000, requestTimeout: 30_000, timeout: 120_000 });
  });

  it('end when the caller does not read its answer', async () => {
    const big = Buffer.alloc(50_000_000);
    const { server, open } = await serve({}, async (_req, res) => void res.end(big), { silence: 500 });
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    open('GET / HTTP/1.1\r\nHost: x\r\n\r\n').pause();
    const [socket] = await accepted;
    await once(socket, 'close');
  });

  it('are limited as configured, by address only without a proxy', async () => {
    for (const [variables, expected] of [
      [{ MAX_CONNECTIONS_PER_ADDRESS: '10' }, 10],
      [{ MAX_CONNECTIONS_PER_ADDRESS: '10', MAX_CONNECTIONS: '12', TRUST_PROXY: '1' }, 12],
    ] as const) {
      const { server, open } = await serve(variables);
      const sockets = Array.from({ length: 15 }, () => open('').on('error', () => {}));
      const count = () => sockets.filter(({ closed, connecting }) => !closed && !connecting).length;
      await expect.poll(count).toBe(expected);
      expect(await promisify(server.getConnections.bind(server))()).toBe(expected);
    }
  });
});

type Page = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

async function serve(
  variables: Record<string, string> = {},
  page: Page = async (_req, res) => void res.end('page'),
  timeouts: HttpServerOptions['timeouts'] = {},
) {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  let seen: IncomingMessage | undefined;
  const { server, listen, drain } = createHttpServer({
    env: loadEnv({ ...variables, NODE_ENV: 'production', PORT: '0' }),
    log,
    handleHealth: async (pathname, res) => pathname === '/livez' && (res.end('ok'), true),
    handleGraphql: async (_req, res) => void res.end('{}'),
    handleExport: async (_req, res) => void res.end('export'),
    handlePage: (req, res) => {
      seen = req;
      req.resume();
      return page(req, res);
    },
    timeouts,
  });
  closers.push(() => (server.close(), server.closeAllConnections()));
  await listen();
  const { port } = server.address() as AddressInfo;
  const open = (text: string) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(text);
    closers.push(() => socket.destroy());
    return socket;
  };
  return { ask, lines, port, drain, server, open };

  async function ask(
    path: string,
    {
      method = 'GET',
      body = '',
      headers = {},
    }: { method?: string; body?: string; headers?: OutgoingHttpHeaders } = {},
  ) {
    const request = http.request({ port, host: '127.0.0.1', method, path, headers, agent: false });
    request.end(body);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const answer = { status: response.statusCode, headers: response.headers, body: await text(response) };
    return { ...answer, seen: seen ?? response };
  }
}
