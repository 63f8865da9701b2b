import pino from 'pino';
import { expect, it } from 'vitest';
import { loadEnv } from '../env';
import { testDatabase } from '../test/database';
import { openTestRuntime } from '../test/open-test-runtime';
import { seedDemoData } from '../demo/seed-demo-data';
import { prepareFirstRun } from './first-run';

const database = testDatabase();
const log = pino({ level: 'silent' });

it('leaves no clock of the past behind where demo data was begun and is not wanted any more', async () => {
  const { sql } = database;
  const { runtime, close } = await openTestRuntime({ url: database.url, log });
  const hasPast = async () =>
    (await sql<{ found: boolean }[]>`select to_regnamespace('seatwise_past') is not null as found`)[0]?.found;
  const warnings: unknown[] = [];
  const listening = Object.assign(Object.create(log), { warn: (...told: unknown[]) => warnings.push(told) });

  await sql.unsafe(`
    create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$;
    create trigger crash before insert on app_users for each row execute function crash()`);
  await expect(seedDemoData({ runtime, log, historyDays: 2 })).rejects.toThrow();
  expect(await hasPast()).toBe(true);

  const env = loadEnv({ DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32), DEMO: '0' });
  await expect(prepareFirstRun({ env, runtime, log: listening })).resolves.toEqual({ kind: 'in-use' });
  expect(await hasPast()).toBe(false);
  expect(warnings).toHaveLength(1);

  await prepareFirstRun({ env, runtime, log: listening });
  expect(warnings).toHaveLength(1);
  await close();
});
