import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as machine from './machine';
import * as network from './network';

afterEach(() => vi.unstubAllEnvs());

const temporaryFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

describe('the machine', () => {
  it('has an environment all of whose mistakes are named', () => {
    const { env, findings } = machine.checkEnvironment({ PORT: '-1', DEMO: 'yes', SMTP_URL: 'x' });
    expect(env).toBeNull();
    expect(findings[0]?.text).toMatch(/PORT[^]*DEMO[^]*SMTP_URL/);
  });

  it.each([
    ['18.20.0', 'problem'],
    ['20.8.1', 'problem'],
    ['20.20.2', 'warning'],
    ['23.1.0', 'warning'],
    ['24.1.0', 'ok'],
  ])('with Node.js %s: %s', (version, status) => {
    expect(machine.checkNode(version, new Date('2026-12-01'))).toMatchObject({ status });
  });

  it('has a data folder whose secrets others can read', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'postgres/cluster'), { recursive: true });
    for (const file of ['auth-secret', 'postgres/cluster/password']) {
      writeFileSync(path.join(folder, file), 'secret', { mode: 0o600 });
    }
    expect(machine.checkDataFolder(folder)).toMatchObject([{ status: 'ok' }]);
    chmodSync(path.join(folder, 'auth-secret'), 0o644);
    expect(machine.checkDataFolder(folder)).toMatchObject([
      { status: 'problem', remedy: `Run: chmod 600 ${folder}/auth-secret` },
    ]);
  });

  it.each([
    [0.1, 1, 'problem'],
    [1, 1, 'warning'],
    [10, 100, 'warning'],
    [100, 10, 'ok'],
  ])('with %d GB free beside a database of %d GB: %s', (free, size, status) => {
    expect(machine.judgeDisk(free * 2 ** 30, size * 2 ** 30)).toMatchObject({ status });
  });

  it('has a secret that can be guessed', () => {
    const { env } = machine.checkEnvironment({ AUTH_SECRET: 'ab'.repeat(20) });
    expect(env && machine.checkAuthSecret(env)).toMatchObject({ status: 'problem' });
  });
});

async function listen(server: http.Server | https.Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const answering = (status: number, body: string) =>
  http.createServer((_, response) => response.writeHead(status).end(body));

describe('mail', () => {
  async function mailServer(options: ConstructorParameters<typeof SMTPServer>[0]) {
    const server = new SMTPServer({
      logger: false,
      onAuth: ({ password }, _session, done) =>
        password === 'right' ? done(null, { user: 'u' }) : done(new Error('Invalid login')),
      ...options,
    });
    server.on('error', () => {});
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    return (listening.address() as AddressInfo).port;
  }
  const at = (url: string) => network.checkMail({ url, from: 'a@example.com' });

  it('is accepted without TLS and sign-in if the server asks for neither', async () => {
    const port = await mailServer({ disabledCommands: ['AUTH', 'STARTTLS'] });
    expect(await at(`smtp://127.0.0.1:${port}`)).toMatchObject({ status: 'ok' });
  });

  it('is refused with an untrusted certificate, a wrong password, and without TLS for a password', async () => {
    const port = await mailServer({});
    const plain = await mailServer({ disabledCommands: ['STARTTLS'] });
    expect((await at(`smtp://user:right@127.0.0.1:${port}`)).text).toMatch(/certificate/);
    expect(await at(`smtp://user:right@127.0.0.1:${plain}`)).toMatchObject({ status: 'problem' });
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await at(`smtp://user:right@127.0.0.1:${port}`)).toMatchObject({ status: 'ok' });
    const wrong = await at(`smtp://user:wr0ng@127.0.0.1:${port}`);
    expect(wrong).toMatchObject({ status: 'problem', text: expect.stringContaining('Invalid login') });
    expect(JSON.stringify(wrong)).not.toContain('wr0ng');
  });

  it('is a problem if nothing listens', async () => {
    expect(await at('smtp://127.0.0.1:1')).toMatchObject({ status: 'problem' });
  });
});

describe('single sign-on', () => {
  async function provider(change: (found: Record<string, unknown>) => void, status = 200) {
    const found: Record<string, unknown> = {
      authorization_endpoint: 'a',
      token_endpoint: 't',
      jwks_uri: 'j',
    };
    const server = http.createServer((_, response) => response.writeHead(status).end(JSON.stringify(found)));
    const issuer = `http://127.0.0.1:${await listen(server)}`;
    found.issuer = issuer;
    change(found);
    return network.checkOidc({ issuer });
  }

  it('is accepted with all endpoints', async () => {
    expect(await provider(() => {})).toMatchObject({ status: 'ok' });
  });

  it.each<[string, (found: Record<string, unknown>) => void, number, RegExp]>([
    [
      'another issuer',
      (found) => (found.issuer = 'https://other.example'),
      200,
      /calls itself https:\/\/other/,
    ],
    ['no keys', (found) => delete found.jwks_uri, 200, /has no jwks_uri/],
    ['no document', () => {}, 404, /status 404/],
  ])('is a problem with %s', async (_, change, status, text) => {
    expect(await provider(change, status)).toMatchObject({
      status: 'problem',
      text: expect.stringMatching(text),
    });
  });
});

describe('PUBLIC_URL', () => {
  it('leads to this server, to something else, or to nothing', async () => {
    const right = await listen(answering(200, '{"status":"ok"}'));
    const other = await listen(answering(200, '<html>Welcome</html>'));
    const checkAt = (port: number) => network.checkPublicUrl(`http://127.0.0.1:${port}`);
    expect(await checkAt(right)).toMatchObject({ status: 'ok' });
    expect(await checkAt(other)).toMatchObject({ status: 'problem' });
    expect(await checkAt(1)).toMatchObject({ status: 'warning' });
  });

  it('has a certificate that ends soon, later, or is not trusted', async () => {
    const folder = temporaryFolder();
    const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const options = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
    const files = ['-keyout', keyFile, '-out', certFile];
    execFileSync('openssl', ['req', '-x509', ...options, ...subject, ...files], { stdio: 'ignore' });
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
    const url = `https://localhost:${await listen(https.createServer({ key, cert }))}`;
    const inTwoWeeks = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000);
    expect(await network.checkCertificate(url, { ca: cert })).toMatchObject({ status: 'ok' });
    expect(await network.checkCertificate(url, { ca: cert, now: inTwoWeeks })).toMatchObject({
      status: 'warning',
      text: expect.stringMatching(/in 1\d days$/),
    });
    expect(await network.checkCertificate(url)).toMatchObject({
      status: 'problem',
      text: expect.stringMatching(/SELF_SIGNED/),
    });
  });
});
