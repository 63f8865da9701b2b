import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { checkServerIdentity, PeerCertificate } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresOptions } from './connection-options';
import { DatabaseUrlError, parseDatabaseUrl } from './database-url';

const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-url-'));
const CA = path.join(folder, 'global-bundle.pem');
writeFileSync(CA, 'a root certificate');
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = 'hunter2-s3cret';
const plain = { host: 'db.internal', port: 5432, database: 'seats', user: 'app', password: SECRET };

describe('DATABASE_URL starts as it is handed out', () => {
  it.each([
    [`postgres://app:${SECRET}@db.internal/seats`, { ...plain, tls: { mode: 'prefer' } }],
    [`postgresql://app:${SECRET}@db.internal:6000/seats`, { port: 6000 }],
    // Neon, its direct address
    [
      `postgresql://owner:${SECRET}@ep-cool-1.eu-central-1.aws.neon.tech/neondb?sslmode=require&channel_binding=require`,
      { host: 'ep-cool-1.eu-central-1.aws.neon.tech', tls: { mode: 'require' }, database: 'neondb' },
    ],
    // Supabase, direct and session pooler, as Vercel adds to it
    [
      `postgresql://postgres.abcdef:${SECRET}@aws-0-eu-central-1.pooler.supabase.com:5432/postgres?sslmode=require&supa=base-pooler.x`,
      { user: 'postgres.abcdef', port: 5432 },
    ],
    // RDS
    [
      `postgres://app:${SECRET}@x.eu-central-1.rds.amazonaws.com:5432/seats?sslmode=verify-full&sslrootcert=${CA}`,
      { tls: { mode: 'verify-full', ca: 'a root certificate' } },
    ],
    [`postgres://app:x@rds/seats?sslmode=require&sslrootcert=${CA}`, { tls: { mode: 'verify-ca' } }],
    // Azure
    [
      `postgresql://app%40server:${SECRET}@server.postgres.database.azure.com:5432/postgres?sslmode=require`,
      { user: 'app@server' },
    ],
    // Heroku names no mode
    [`postgres://u1:p2@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d3`, { tls: { mode: 'prefer' } }],
    // Prisma
    [
      `postgresql://app:${SECRET}@db.internal:5432/seats?schema=public&connection_limit=5&pool_timeout=10&connect_timeout=10&pgbouncer=false&sslaccept=strict`,
      { connectTimeoutSeconds: 10, tls: { mode: 'verify-full' } },
    ],
    // Google Cloud SQL
    [
      `postgres://app:x@localhost/seats?host=/cloudsql/p:r:i`,
      { host: '/cloudsql/p:r:i', tls: { mode: 'off' } },
    ],
    ['postgres://%2Fvar%2Frun%2Fpostgresql/seats?user=app', { host: '/var/run/postgresql', user: 'app' }],
    ['postgres:///seats?host=/tmp&user=app', { host: '/tmp', database: 'seats' }],
    // Characters of passwords
    ['postgres://app:p%40ss%2Fw%3Frd%25@db.internal/seats', { password: 'p@ss/w?rd%' }],
    ['postgres://app:p@ss:w+rd!$&=*@db.internal/seats', { password: 'p@ss:w+rd!$&=*', host: 'db.internal' }],
    ['postgres://app:a b@db.internal/seats', { password: 'a b' }],
    ['postgres://app@db.internal', { database: 'app', password: '' }],
    ['postgres://app:x@[::1]:5433/seats', { host: '::1', port: 5433 }],
    ['postgres://app:x@localhost/seats', { tls: { mode: 'off' } }],
    ['postgres://app:x@localhost/seats?sslmode=require', { tls: { mode: 'require' } }],
    [
      'postgres://app:x@h/s?application_name=seats-eu&options=-c%20jit%3Doff&target_session_attrs=read-write',
      { applicationName: 'seats-eu', options: '-c jit=off' },
    ],
  ])('%s', (url, expected) => {
    expect(parseDatabaseUrl(url).address).toMatchObject(expected);
  });

  it.each([
    ['disable', 'off'],
    ['allow', 'prefer'],
    ['prefer', 'prefer'],
    ['require', 'require'],
    ['no-verify', 'require'],
    ['verify-ca', 'verify-ca'],
    ['verify-full', 'verify-full'],
  ])('with sslmode=%s', (mode, expected) => {
    expect(parseDatabaseUrl(`postgres://a:b@h/d?sslmode=${mode}`).address.tls.mode).toBe(expected);
  });

  it('and tells which parameters have no effect', () => {
    expect(parseDatabaseUrl('postgres://a:b@h/d?connection_limit=5&channel_binding=require').ignored).toEqual(
      ['connection_limit', 'channel_binding'],
    );
  });
});

describe('the certificate of the server', () => {
  const certificate = { subject: { CN: 'localhost' }, subjectaltname: 'DNS:localhost' } as PeerCertificate;
  const check = (url: string) => {
    const { ssl } = postgresOptions(parseDatabaseUrl(url).address);
    return (ssl as { checkServerIdentity: typeof checkServerIdentity }).checkServerIdentity('', certificate);
  };

  it.each([
    ['postgres://a:b@localhost/d?sslmode=verify-full', undefined],
    ['postgres://a:b@127.0.0.1/d?sslmode=verify-ca', undefined],
    ['postgres://a:b@127.0.0.1/d?sslmode=verify-full', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['postgres://a:b@db.internal/d?sslmode=verify-full', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('is checked for the name or address in the URL: %s', (url, code) => {
    expect((check(url) as NodeJS.ErrnoException | undefined)?.code).toBe(code);
  });
});

describe('DATABASE_URL names the mistake, and never the password', () => {
  it.each([
    [`mysql://app:${SECRET}@db/seats`, /must look like postgres:/],
    [`jdbc:postgresql://db:5432/seats?password=${SECRET}`, /jdbc:/],
    [`postgresql+asyncpg://app:${SECRET}@db/seats`, /\+asyncpg/],
    [`prisma+postgres://accelerate.prisma-data.net/?api_key=${SECRET}`, /Prisma's proxy/],
    [`"postgres://app:${SECRET}@db/seats"`, /quotation mark/],
    [`psql postgres://app:${SECRET}@db/seats`, /begins with psql/],
    [`DATABASE_URL=postgres://app:${SECRET}@db/seats`, /begins with DATABASE_URL=/],
    [`host=db port=5432 user=app password=${SECRET}`, /list of names and values/],
    [`Server=db;Database=seats;User Id=app;Password=${SECRET};`, /list of names and values/],
    [`postgres://app:${SECRET}/x@db/seats`, /percent-encoded/],
    [`postgres://app:${SECRET}?x@db/seats`, /percent-encoded/],
    [`postgres://app:${SECRET}#x@db/seats`, /percent-encoded/],
    [`postgres://app:12?x@db/seats`, /percent-encoded/],
    [`postgres://app:${SECRET}%zz@db/seats`, /% in the password/],
    [`postgres://app:${SECRET}@db/se\nats`, /line break/],
    ['postgres://app:[YOUR-PASSWORD]@db.x.supabase.co:5432/postgres', /placeholder/],
    ['postgres://app:{your_password}@x.postgres.database.azure.com/postgres', /placeholder/],
    [`postgres://app:${SECRET}@a:5432,b:5432/seats`, /several hosts/],
    [`postgres://app:${SECRET}@d b/seats`, /host name/],
    [`postgres://app:${SECRET}@db:54321x/seats`, /port/],
    [`postgres://app:${SECRET}@db/seats?sslmode=verify`, /sslmode.*verify-full/],
    [
      `postgres://app:${SECRET}@db/seats?sslmode=verify-full&sslrootcert=/no/such.pem`,
      /no\/such\.pem.*ENOENT/,
    ],
    [`postgres://app:${SECRET}@db/seats?schema=tenant1`, /schema.*database of its own/],
    [`postgres://app:${SECRET}@db/seats?options=-c%20search_path%3Dx`, /search_path/],
    [`postgres://app:${SECRET}@db/seats?options=-c%20statement_timeout%3D9`, /statement_timeout/],
    [`postgres://app:${SECRET}@db/seats?pgbouncer=true`, /pgbouncer.*direct address/],
    [`postgres://app:${SECRET}@ep-x-pooler.eu.aws.neon.tech/neondb?sslmode=require`, /remove -pooler/],
    [`postgres://app:${SECRET}@aws-0-eu.pooler.supabase.com:6543/postgres`, /port 5432/],
    [`postgres://app:${SECRET}@db/seats?target_session_attrs=standby`, /primary server/],
    [`postgres://app:${SECRET}@db/seats?ssl_mode=require`, /parameter ssl_mode.*not known/],
    [`postgres://app:${SECRET}@db/seats?connect_timeout=soon`, /connect_timeout/],
  ])('%s', (url, expected) => {
    const message = mistakeIn(url);
    expect(message).toMatch(expected);
    expect(message).not.toContain(SECRET);
  });
});

function mistakeIn(url: string) {
  try {
    parseDatabaseUrl(url);
  } catch (error) {
    if (error instanceof DatabaseUrlError) return error.message;
    throw error;
  }
  return 'none';
}
