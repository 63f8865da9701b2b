import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { testDatabase } from '../database';
import { makeAppUser, makeDevice, makePool } from '../factories';
import {
  BUILD_TIMEOUT_MS,
  end,
  findFreePort,
  makeRelease,
  startReleased,
  type Released,
  type ReleasedServer,
} from './released-server';

/* The proxies of `deploy/`, as the distribution packages them, before two servers of a release. */

const SECRET = 'a secret for tests, long enough for them';
const CALLS = 400;
const HOST = 'localhost';
const PROXIES = [
  { name: 'nginx', command: 'nginx', startProxy: startNginx },
  { name: 'Caddy', command: 'caddy', startProxy: startCaddy },
];
const isInstalled = (command: string) => spawnSync(command, ['-h'], { stdio: 'ignore' }).error === undefined;
const isAnyInstalled = PROXIES.some(({ command }) => isInstalled(command));

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-proxy-'));
const servers: ReleasedServer[] = [];
let released: Released | undefined;
let proxy: ChildProcess | undefined;

beforeAll(async () => {
  if (!isAnyInstalled) return;
  released = makeRelease();
  for (let n = 0; n < 2; n++) servers.push(await startServer());
}, BUILD_TIMEOUT_MS);

afterEach(async () => {
  if (proxy) await end(proxy, 'SIGTERM');
  proxy = undefined;
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  released?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(PROXIES)('behind $name', ({ name, command, startProxy }) => {
  it('serves pages, calls and sockets over TLS, and a restart of the servers loses no call', async ({
    skip,
  }) => {
    skip(!isInstalled(command), `${name} is not installed`);
    const port = await startProxy(servers.map((server) => server.port));
    await vi.waitUntil(async () => (await get(port, '/readyz').catch(() => null)) === 200, {
      timeout: 15_000,
    });
    expect(await get(port, '/sign-in')).toBe(200);

    const pool = await makePool(database.sql, { userAuthentication: 'TRUSTED' });
    const { token } = await makeDevice(database.sql, pool);
    const { userName } = await makeAppUser(database.sql, pool);
    expect(await call(port, token, `login(input: { userName: "${userName}" })`)).toBe('LicenseGranted');
    expect(await openSocket(port, token)).toBe('connection_ack');

    const outcomes: string[] = [];
    let isRestarted = false;
    const calling = (async () => {
      while (!isRestarted || outcomes.length < CALLS)
        outcomes.push(await call(port, token, 'checkLicense(input: { action: "START_JOB" })').catch(String));
    })();
    // One after the other, each when the one before gets calls again, as in a rolling update.
    for (const [n, server] of servers.entries()) {
      await server.stop();
      const restarted = await startServer(server.port);
      servers[n] = restarted;
      await vi.waitUntil(() => restarted.output().includes('"path":"/graphql"'), { timeout: 15_000 });
    }
    isRestarted = true;
    await calling;
    expect(outcomes.filter((outcome) => outcome !== 'LicenseGranted')).toEqual([]);
  }, 120_000);
});

function startServer(port?: number): Promise<ReleasedServer> {
  return startReleased(released!.folder, {
    DATABASE_URL: database.url,
    AUTH_SECRET: SECRET,
    ADMIN_EMAIL: 'first@example.com',
    ADMIN_PASSWORD: 'a long enough one',
    PUBLIC_URL: `https://${HOST}`,
    TRUST_PROXY: '1',
    ...(port && { PORT: String(port) }),
  });
}

async function startNginx(upstreams: number[]): Promise<number> {
  const [tls, plain] = [await findFreePort(), await findFreePort()];
  const [certificate = '', key = ''] = ['certificate.pem', 'key.pem'].map((name) => path.join(folder, name));
  execFileSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${HOST} -keyout ${key} -out ${certificate}`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  );
  const site = readFileSync('deploy/nginx/seatwise.conf', 'utf8')
    .replace(
      /^ *server 127\.0\.0\.1:3000 (.*)$/m,
      upstreams.map((port) => `server 127.0.0.1:${port} $1`).join('\n'),
    )
    .replace('/etc/ssl/certs/seats.example.com.pem', certificate)
    .replace('/etc/ssl/private/seats.example.com.key', key)
    .replaceAll('seats.example.com', HOST)
    .replace('listen 443 ssl', `listen 127.0.0.1:${tls} ssl`)
    .replace('listen 80', `listen 127.0.0.1:${plain}`);
  const file = path.join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  writeFileSync(
    file,
    `daemon off; pid ${folder}/nginx.pid; error_log stderr crit; events {}
    http { access_log off; ${temporary} ${site} }`,
  );
  proxy = spawn('nginx', ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  return tls;
}

async function startCaddy(upstreams: number[]): Promise<number> {
  const [tls, plain] = [await findFreePort(), await findFreePort()];
  const file = path.join(folder, 'Caddyfile');
  const options = `{\n\tadmin off\n\tlocal_certs\n\tskip_install_trust\n\thttp_port ${plain}\n\thttps_port ${tls}\n`;
  writeFileSync(file, readFileSync('deploy/caddy/Caddyfile', 'utf8').replace(/^\{\n/m, options));
  mkdirSync(path.join(folder, 'caddy'), { recursive: true });
  proxy = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: path.join(folder, 'caddy'),
      SEATWISE_HOST: HOST,
      SEATWISE_UPSTREAM: upstreams.map((port) => `127.0.0.1:${port}`).join(' '),
    },
  });
  return tls;
}

/** The proxy has a certificate of its own making. */
const unverified = { rejectUnauthorized: false, servername: HOST };
const agent = new https.Agent({ ...unverified, keepAlive: true });

function send(port: number, pathname: string, options: https.RequestOptions = {}, body = '') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = https.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: pathname,
        ...options,
        headers: { host: HOST, ...options.headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject).end(body);
  });
}

const get = async (port: number, pathname: string) => (await send(port, pathname)).status;

/** The type of the answer to a device call, or the text of a failure. */
async function call(port: number, token: string, field: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: `mutation { answer: ${field} { __typename } }` });
  const { status, text } = await send(port, '/graphql', { method: 'POST', headers }, body);
  if (status !== 200) return `${status} ${text}`;
  const { data } = JSON.parse(text) as { data?: { answer?: { __typename: string } } };
  return data?.answer?.__typename ?? text;
}

/** The type of the first message on a WebSocket. */
function openSocket(port: number, token: string): Promise<string> {
  const socket = new WebSocket(`wss://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    ...unverified,
    headers: { host: HOST },
  });
  return new Promise<string>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })),
    );
    socket.on('message', (data) => resolve((JSON.parse(String(data)) as { type: string }).type));
  }).finally(() => socket.close());
}
