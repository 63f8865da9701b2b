import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvError, findOmissions, loadEnv, variablesSchema } from '../env';

describe('the environment', () => {
  it('needs nothing: every variable has a default or may be absent', () => {
    expect(loadEnv({})).toMatchObject({
      mode: 'development',
      demo: undefined,
      simulator: true,
      http: { port: 3000, host: '127.0.0.1', publicUrl: undefined, secure: false, trustProxy: 0 },
      database: { url: undefined, poolSize: 20 },
      auth: { secret: undefined, admin: undefined, oidc: undefined },
      log: { level: 'info' },
    });
  });

  it('warns of e-mail without an address for links, and names the setting', () => {
    const mail = { SMTP_URL: 'smtp://mail.example.com', MAIL_FROM: 'seats@example.com' };
    expect(findOmissions(loadEnv(mail))).toEqual([
      expect.stringMatching(/^PUBLIC_URL is not set: .*Set it to/),
    ]);
    expect(findOmissions(loadEnv({ ...mail, PUBLIC_URL: 'https://seats.example.com' }))).toEqual([]);
    expect(findOmissions(loadEnv({}))).toEqual([]);
  });

  it('names every mistake at once, with what to set', () => {
    const message = mistakesOf({
      PORT: 'http',
      PUBLIC_URL: 'seats.example.com/portal',
      TRUST_PROXY: '-1',
      DATABASE_URL: 'mysql://db',
      DATABASE_POOL_SIZE: '0',
      ADMIN_EMAIL: 'me',
      DEMO: 'yes',
      OIDC_ISSUER: 'https://login.example.com',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'staging',
    });
    expect(message).toContain('12 mistakes');
    for (const name of [
      'PORT',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'DATABASE_URL',
      'DATABASE_POOL_SIZE',
      'ADMIN_EMAIL',
    ]) {
      expect(message).toMatch(new RegExp(`- ${name} must`));
    }
    for (const name of ['DEMO', 'LOG_LEVEL', 'NODE_ENV', 'AUTH_SECRET', 'ADMIN_PASSWORD']) {
      expect(message).toMatch(new RegExp(`- ${name} must`));
    }
    expect(message).toContain('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too');
  });

  it('treats an empty value as not set', () => {
    const empty = Object.fromEntries(Object.keys(variablesSchema.shape).map((name) => [name, ' ']));
    expect(loadEnv(empty)).toEqual(loadEnv({}));
  });

  it('demands AUTH_SECRET with DATABASE_URL, and a long one', () => {
    const DATABASE_URL = 'postgres://u:p@db/seats';
    expect(mistakesOf({ DATABASE_URL })).toMatch(/AUTH_SECRET must be set when DATABASE_URL is/);
    expect(mistakesOf({ DATABASE_URL, AUTH_SECRET: 'short' })).toMatch(
      /AUTH_SECRET must have at least 32 characters/,
    );
    expect(loadEnv({ DATABASE_URL, AUTH_SECRET: 'x'.repeat(32) }).auth.secret).toBe('x'.repeat(32));
  });

  it('names what is wrong with DATABASE_URL, and never its password', () => {
    const message = mistakesOf({
      DATABASE_URL: 'postgres://u:s3cret/x@db/seats',
      AUTH_SECRET: 'x'.repeat(32),
    });
    expect(message).toMatch(/a mistake:\n {2}- DATABASE_URL has a character in the user name or password/);
    expect(message).not.toContain('s3cret');
  });

  it('takes the first administrator and single sign-on as a whole', () => {
    expect(mistakesOf({ ADMIN_PASSWORD: 'long enough for it' })).toContain('ADMIN_EMAIL must be set too');
    expect(mistakesOf({ ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'short' })).toContain(
      'at least 12 characters',
    );
    for (const [password, mistake] of [
      ['\u200b'.repeat(12), 'ADMIN_PASSWORD must have at least one visible character'],
      ['x'.repeat(201), 'ADMIN_PASSWORD must be at most 200 characters'],
    ] as const)
      expect(mistakesOf({ ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: password })).toContain(mistake);
    const env = loadEnv({
      ADMIN_EMAIL: 'a@example.com',
      ADMIN_PASSWORD: 'long enough for it',
      OIDC_ISSUER: 'https://login.example.com',
      OIDC_CLIENT_ID: 'seats',
      OIDC_CLIENT_SECRET: 's3cret',
    });
    expect(env.auth.admin).toEqual({ email: 'a@example.com', password: 'long enough for it' });
    expect(env.auth.oidc).toMatchObject({ clientId: 'seats', name: 'Single sign-on' });
  });

  it.each([
    [{ NODE_ENV: 'development' }, true],
    [{ NODE_ENV: 'development', DATABASE_URL: 'postgres://u:p@db/seats' }, true],
    [{ NODE_ENV: 'production' }, true],
    [{ NODE_ENV: 'production', SIMULATOR: '0' }, false],
    [{ NODE_ENV: 'production', DEMO: '0' }, false],
    [{ NODE_ENV: 'production', ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'long enough for it' }, false],
    [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://u:p@db/seats' }, false],
    [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://u:p@db/seats', SIMULATOR: '1' }, true],
  ])(
    'offers the phone simulator where nobody works for real, or where told to: %j: %s',
    (given, expected) => {
      expect(loadEnv({ ...given, AUTH_SECRET: 'x'.repeat(32) }).simulator).toBe(expected);
    },
  );

  it('takes a mail server with a sender, and refuses webhooks to private networks by default', () => {
    expect(mistakesOf({ SMTP_URL: 'mail.example.com', MAIL_FROM: 'nobody' })).toContain('2 mistakes');
    expect(mistakesOf({ SMTP_URL: 'smtps://mail.example.com' })).toContain('MAIL_FROM must be set too');
    const mail = { url: 'smtps://me:p%40ss@mail.example.com:465', from: 'Seatwise <seats@example.com>' };
    expect(loadEnv({ SMTP_URL: mail.url, MAIL_FROM: mail.from })).toMatchObject({
      mail,
      webhooks: { allowPrivate: false },
    });
    expect(loadEnv({ ALLOW_PRIVATE_WEBHOOKS: '1' }).webhooks).toEqual({ allowPrivate: true });
  });

  it('keeps only the origin of PUBLIC_URL and knows whether it is secure', () => {
    expect(loadEnv({ PUBLIC_URL: 'https://Seats.example.com/' }).http).toMatchObject({
      publicUrl: 'https://seats.example.com',
      secure: true,
    });
    expect(mistakesOf({ PUBLIC_URL: 'https://example.com/seats' })).toContain('must be an origin');
    expect(mistakesOf({ PUBLIC_URL: 'localhost:3377' })).not.toContain('must be an origin');
  });

  it.each([
    [{}, 0],
    [{ TRUST_PROXY: '1' }, 5_000],
    [{ TRUST_PROXY: '2', SHUTDOWN_DELAY_SECONDS: '0' }, 0],
    [{ SHUTDOWN_DELAY_SECONDS: '20' }, 20_000],
  ])('serves on after SIGTERM while load balancers look: %j: %i ms', (given, expected) => {
    expect(loadEnv(given).http.shutdownDelayMs).toBe(expected);
  });

  it('cannot be changed afterwards', () => {
    const env = loadEnv({});
    expect(Object.isFrozen(env) && Object.isFrozen(env.http) && Object.isFrozen(env.auth)).toBe(true);
  });

  it('is described completely by .env.example, whose values are the defaults', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm);
    const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
    expect(Object.keys(example).sort()).toEqual(Object.keys(variablesSchema.shape).sort());
    expect(loadEnv(example)).toEqual(loadEnv({}));
  });
});

function mistakesOf(source: Record<string, string>) {
  try {
    loadEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return 'none';
}
