import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '../test-io';
import { testScenario } from '../../test/scenario';

const scenario = testScenario();
const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-support-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (file: string) => {
  execFileSync('tar', ['-xzf', file, '-C', folder]);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return { read, json: (name: string) => JSON.parse(read(name)) as Record<string, unknown> };
};

it('has versions, findings, settings, sizes and the log, and no secret, name or address that was planted', async () => {
  const pool = await scenario.pool({ licensedQuantity: 1 });
  const [tom, ann] = await pool.devices(2);
  await tom.logsIn();
  await ann.logsIn();
  const [names] = await scenario.sql<{ device: string; person: string; customer: string; email: string }[]>`
    select d.name as device, u.user_name as person, c.code as customer, p.email
    from devices d, app_users u, customers c, portal_users p limit 1`;
  const log = path.join(folder, 'server.log');
  writeFileSync(
    log,
    [
      { level: 30, msg: 'Request', path: '/graphql' },
      {
        level: 50,
        time: '2026-12-01T08:02:00.000Z',
        msg: 'unexpected error',
        requestId: 'r1',
        address: '203.0.113.9',
        deviceId: tom.deviceId,
        err: { type: 'Error', message: 'planted-message', code: '53100', stack: 'planted-stack' },
      },
      'no JSON: planted-line',
    ]
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n'),
  );
  const secrets = {
    AUTH_SECRET: 'planted-secret-planted-secret-planted-secret',
    SMTP_URL: 'smtp://planted-user:planted-word@127.0.0.1:1',
    MAIL_FROM: 'planted@example.com',
    METRICS_TOKEN: 'planted-metrics-token',
  };
  const made = await runCommand(['support-bundle', 'bundle.tar.gz', '--log', log], {
    url: scenario.databaseUrl,
    variables: { ...secrets, DATABASE_POOL_SIZE: '33' },
    folder,
  });
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('bundle.tar.gz: versions.json') });

  const bundle = open(path.join(folder, 'bundle.tar.gz'));
  expect(bundle.json('environment.json')).toMatchObject({
    AUTH_SECRET: 'set',
    DATABASE_URL: 'set',
    OIDC_ISSUER: 'not set',
    DATABASE_POOL_SIZE: '33',
  });
  const database = bundle.json('database.json');
  expect(Object.entries(database).filter(([, part]) => !Array.isArray(part))).toEqual([]);
  expect(database.tables).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'seats' })]));
  expect(database.denials).toEqual([expect.objectContaining({ denials: 1 })]);
  expect(bundle.read('log.jsonl').trim().split('\n')).toEqual([
    JSON.stringify({
      level: 50,
      time: '2026-12-01T08:02:00.000Z',
      msg: 'unexpected error',
      requestId: 'r1',
      errors: ['Error 53100'],
    }),
  ]);
  const whole = ['versions', 'environment', 'doctor', 'database'].map((name) => bundle.read(`${name}.json`));
  const text = [...whole, bundle.read('log.jsonl')].join('\n');
  for (const planted of [...Object.values(names ?? {}), tom.deviceId, 'planted', '203.0.113.9'])
    expect([planted, text.includes(planted)]).toEqual([planted, false]);
});

it('is made without a database too, and says why a log cannot be read', async () => {
  const made = await runCommand(['support-bundle', 'without.tar.gz'], {
    url: 'postgres://me:planted@127.0.0.1:1/seatwise',
    folder,
  });
  expect(made.code).toBe(0);
  const bundle = open(path.join(folder, 'without.tar.gz'));
  expect(bundle.json('database.json')).toHaveProperty('failed');
  expect(bundle.read('database.json') + bundle.read('doctor.json')).not.toContain('planted');

  const refused = await runCommand(['support-bundle', 'other.tar.gz', '--log', 'nowhere.log'], { folder });
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere.log cannot be read (ENOENT)'),
  });
});
