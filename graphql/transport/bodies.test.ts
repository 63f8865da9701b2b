import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport | undefined;

async function start(): Promise<TestTransport> {
  transport = await startTestTransport();
  return transport;
}

afterEach(async () => {
  await transport?.close();
  transport = undefined;
});

describe('bodies', () => {
  it.each([
    ['truncated JSON', '{"query":"{ __typename }"', 400],
    ['no JSON', 'query { __typename }', 400],
    ['nothing', '', 400],
    ['a list', '[{"query":"{ __typename }"}]', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['__proto__ in the body', '{"query":"{ __typename }","__proto__":{"x":1}}', 400],
    ['__proto__ in a variable', '{"query":"{ __typename }","variables":{"a":{"__proto__":{"x":1}}}}', 400],
    ['__proto__ spelt with escapes', '{"query":"{ __typename }","variables":{"\\u005f_proto__":1}}', 400],
    ['lists in lists', '['.repeat(50_000), 400],
    [
      'lists in lists beside an escape',
      `{"query":"{ __typename }","x":"\\u0041","y":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
      400,
    ],
    ['variables as text', '{"query":"{ __typename }","variables":"{}"}', 400],
    ['more than 100 KiB', JSON.stringify({ query: `{ echo(value: "${'x'.repeat(102_400)}") }` }), 413],
  ])('refuses %s', async (_, text, status) => {
    const { post, executed } = await start();
    const reply = await post(text);
    expect(reply.status).toBe(status);
    expect(reply.body.errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(executed).toEqual([]);
  });

  it('takes __proto__ as a value', async () => {
    const { post } = await start();
    const reply = await post({
      query: 'query($v: String) { echo(value: $v) }',
      variables: { v: '__proto__' },
    });
    expect(reply.body).toEqual({ data: { echo: '__proto__' } });
  });

  it('refuses bytes that are not UTF-8', async () => {
    const { url } = await start();
    const body = Buffer.concat([
      Buffer.from('{"query":"{ echo(value: \\"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\\") }"}'),
    ]);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('not valid UTF-8'),
    ]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
    'nonsense',
  ])('refuses %s', async (type) => {
    const { post, executed } = await start();
    const reply = await post({ query: '{ echo(value: "x") }' }, { 'content-type': type });
    expect(reply.status).toBe(415);
    expect(executed).toEqual([]);
  });

  it('counts the bytes of a body without a length, responds and closes', async () => {
    const { url } = await start();
    const reply = await talk(url, [
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      ...Array.from({ length: 30 }, () => `2000\r\n${'x'.repeat(0x2000)}\r\n`),
    ]);
    expect(reply).toMatch(/^HTTP\/1.1 413 /);
    expect(reply).toContain('connection: close');
  });

  it('refuses a too long body before it is sent', async () => {
    const { url } = await start();
    const reply = await talk(url, [
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10000000\r\n\r\n',
    ]);
    expect(reply).toMatch(/^HTTP\/1.1 413 /);
  });

  it('executes nothing for a caller that goes away half-way', async () => {
    const { url, server, executed, log, post } = await start();
    const gone = new Promise<void>((resolve) =>
      server.on('connection', (socket) => socket.once('close', () => resolve())),
    );
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"query":"mutation { logout { changed } }"',
      () => socket.destroy(),
    );
    await gone;
    expect((await post({ query: '{ __typename }' })).status).toBe(200);
    expect(executed).toEqual([]);
    expect(log).toEqual([]);
  });
});

/** Writes raw HTTP and reads until the server closes the connection. */
function talk(url: string, parts: string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let reply = '';
    socket.on('data', (chunk) => (reply += chunk.toString()));
    socket.on('error', () => {});
    socket.on('close', () => resolve(reply));
    for (const part of parts) socket.write(part);
  });
}
