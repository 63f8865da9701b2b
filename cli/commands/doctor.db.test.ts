import { expect, it } from 'vitest';
import type { Finding } from '../doctor/finding';
import { runCommand } from '../test-io';
import { testDatabase } from '../../test/database';

const database = testDatabase();

it('prints findings as JSON, and exits with 1 for a problem', async () => {
  const made = await runCommand(['doctor', '--json', '--processes', '9999'], { url: database.url });
  const findings = JSON.parse(made.out) as Finding[];
  expect(made.code).toBe(1);
  expect(findings.find(({ check }) => check === 'connections')).toMatchObject({ status: 'problem' });
  expect(findings.filter(({ status, remedy }) => (status === 'ok') === (remedy !== undefined))).toEqual([]);
  expect(findings.map(({ check }) => check)).toContain('notifications');
});

it('names an unreachable database without its password, and still checks the rest', async () => {
  const made = await runCommand(['doctor'], { url: 'postgres://me:s3cret-word@127.0.0.1:1/seatwise' });
  expect(made.code).toBe(1);
  expect(made.out).toMatch(/PROBLEM {2}database: .*127\.0\.0\.1:1/);
  expect(made.out).toMatch(/ok {7}mail/);
  expect(made.out + made.err).not.toContain('s3cret-word');
});
