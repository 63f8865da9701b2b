import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { migrateDatabase } from '../../db/migrate';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { dropCitusDatabase, makeCitusDatabase } from '../citus-database';
import { installEngine } from './install';
import { openRunner, summarise, type Report } from './runner';

// The long run: npm run torture -- --minutes 10 [--engine <a broken one>]
// With CITUS_URL, in a database of its own on that Citus cluster.
const ROUND_SECONDS = 15;
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, engine: { type: 'string', default: 'real' } },
});
const engine = values.engine as Parameters<typeof installEngine>[1];

const cluster = process.env.CITUS_URL
  ? await openCitusDatabase(process.env.CITUS_URL)
  : await openEmbeddedDatabase();
const runner = openRunner();
const total = { calls: 0, grants: 0, denials: 0, retries: 0, lost: 0, settingsChanges: 0, breaches: 0 };
try {
  const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
  await installEngine(sql, engine);
  await sql.end({ timeout: 5 });
  const endsAt = Date.now() + Number(values.minutes) * 60_000;
  while (Date.now() < endsAt) {
    const report = await runner.run({ url: cluster.url, engine, seconds: ROUND_SECONDS });
    print(report);
  }
} finally {
  await runner.close();
  await cluster.close();
}
console.log('total', total);
process.exitCode = total.breaches > 0 ? 1 : 0;

async function openEmbeddedDatabase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-torture-'));
  chmodSync(folder, 0o755);
  const { url, stop } = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: { fsync: 'off', deadlock_timeout: '50ms', log_lock_waits: 'on' },
    database: 'torture',
  });
  await migrateDatabase(url, fileURLToPath(new URL('../../db', import.meta.url)));
  return {
    url,
    async close() {
      await stop();
      printDeadlocks(readFileSync(path.join(folder, 'postgres', 'cluster', 'postgres.log'), 'utf8'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openCitusDatabase(clusterUrl: string) {
  const name = `torture_${process.pid}`;
  const url = await makeCitusDatabase(clusterUrl, name);
  return { url, close: () => dropCitusDatabase(clusterUrl, name) };
}

function print(report: Report) {
  const { breaches, callsPerSecond, calls, grants, denials, retries, lost, settingsChanges } = report;
  const figures = { calls, grants, denials, retries, lost, settingsChanges };
  for (const [key, value] of Object.entries(figures)) total[key as keyof typeof figures] += value;
  total.breaches += breaches.length;
  console.log(`${callsPerSecond} calls/s`, figures, `${breaches.length} breaches`);
  for (const [kind, { count, example }] of Object.entries(summarise(report)))
    console.log(`  ${kind} x ${count}: ${example}`);
}

/** Deadlocks as the server logs them: with the statements of all transactions, and where each waited. */
function printDeadlocks(log: string) {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\d .*(?:ERROR|FATAL|LOG): )/m).map((entry) => entry.trimEnd());
  for (const [n, entry] of entries.entries()) {
    if (!entry.includes('deadlock detected')) continue;
    console.log(entry);
    for (const [, pid] of entry.matchAll(/blocked by process (\d+)/g)) {
      const waits = entries
        .slice(0, n)
        .findLast((other) => other.includes(`LOG:  process ${pid} still waiting`));
      if (waits) console.log(waits);
    }
  }
}
