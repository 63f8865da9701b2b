import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { migrateDatabase } from '../../db/migrate';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { makeDevices, makePool, type AppUser, type Device } from '../factories';

// Compares the seat engine with the design that locks the pool and counts, on one hot pool; ratios only, from
// alternating slices: npm run bench:seats. SEAT_BENCH_DATABASE_URL names an empty database; the default is an embedded one.
const SLICE_MS = 400;
const ROUNDS = 11;
const MOST_CONNECTIONS = 64;

type Member = Device & AppUser;
type Work = (sql: postgres.Sql, member: Member) => Promise<number>;
type Result = {
  what: string;
  connections: number;
  ratio: number;
  bar?: number;
  engine: number;
  other: number;
};

const cluster = await openCluster();
const results: Result[] = [];
try {
  await migrateDatabase(cluster.url, fileURLToPath(new URL('../../db', import.meta.url)));
  const setUp = postgres(cluster.url, { max: 1, onnotice: () => {} });
  for (const statement of readFileSync(new URL('./parent-lock-engine.sql', import.meta.url), 'utf8').split(
    '--> statement-breakpoint',
  )) {
    await setUp.unsafe(statement);
  }
  // As on the server's connections: plans made for small tables must suit grown ones.
  await alterDatabase(setUp, 'enable_seqscan', 'off');
  const hot = await makePool(setUp, { licensedQuantity: 100 });
  const crew = await makeDevices(setUp, hot, MOST_CONNECTIONS);
  const hotCounting = await makePool(setUp, { licensedQuantity: 100 });
  const countingCrew = await makeDevices(setUp, hotCounting, MOST_CONNECTIONS);

  const loginLogout = {
    what: 'login and logout',
    engine: { crew, work: logInAndOut },
    other: { crew: countingCrew, work: countingLogInAndOut },
  };
  for (const connections of [8, 32, 64]) results.push(await compare({ ...loginLogout, connections, bar: 2 }));
  await flush(setUp, 2000);
  results.push(
    await compare({ ...loginLogout, what: 'login and logout, 2 ms flush', connections: 8, bar: 5 }),
  );
  await flush(setUp, 0);

  const full = await makePool(setUp, { licensedQuantity: 50 });
  const fullCrew = await makeDevices(setUp, full, 50 + MOST_CONNECTIONS);
  const fullCounting = await makePool(setUp, { licensedQuantity: 50 });
  const fullCountingCrew = await makeDevices(setUp, fullCounting, 50 + MOST_CONNECTIONS);
  for (let n = 0; n < 50; n++) {
    await logIn(setUp, fullCrew[n]!);
    await countingLogIn(setUp, fullCountingCrew[n]!);
  }
  for (const connections of [8, 32]) {
    results.push(
      await compare({
        what: 'denials on a full pool',
        connections,
        engine: { crew: fullCrew.slice(50), work: logIn },
        other: { crew: fullCountingCrew.slice(50), work: countingLogIn },
      }),
    );
  }
  const holders = fullCrew.slice(0, 50);
  results.push(await compareRenewals(holders));
  await setUp.end({ timeout: 5 });
} finally {
  await cluster.close();
}
console.table(
  results.map(({ what, connections, ratio, bar, engine, other }) => ({
    what,
    connections,
    'per second': Math.round(engine),
    'other per second': Math.round(other),
    ratio: ratio.toFixed(2),
    bar: bar ? `>= ${bar}` : '',
  })),
);
const missed = results.filter(({ ratio, bar }) => bar !== undefined && ratio < bar);
for (const { what, connections, ratio, bar } of missed)
  console.error(`${what} at ${connections} connections: ${ratio.toFixed(2)} is below ${bar}`);
process.exitCode = missed.length > 0 ? 1 : 0;

/** Alternates both, in reverse order in every second round; the ratio is the median of all rounds. */
async function compare(options: {
  what: string;
  connections: number;
  bar?: number;
  engine: { crew: Member[]; work: Work };
  other: { crew: Member[]; work: Work };
}): Promise<Result> {
  const { what, connections, bar, engine, other } = options;
  const pool = Array.from({ length: connections }, () =>
    postgres(cluster.url, { max: 1, onnotice: () => {} }),
  );
  await Promise.all(pool.map((sql) => sql`select 1`));
  const rounds: { engine: number; other: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = { engine: 0, other: 0 };
    for (const side of round % 2 === 0 ? (['engine', 'other'] as const) : (['other', 'engine'] as const)) {
      await vacuum();
      measured[side] = await slice(pool, side === 'engine' ? engine : other);
    }
    // The first round warms up.
    if (round > 0) rounds.push(measured);
  }
  await Promise.all(pool.map((sql) => sql.end({ timeout: 5 })));
  return {
    what,
    connections,
    bar,
    ratio: median(rounds.map((round) => round.engine / round.other)),
    engine: median(rounds.map((round) => round.engine)),
    other: median(rounds.map((round) => round.other)),
  };
}

/** Vacuums, so that neither side cleans up after the other or depends on autovacuum. */
async function vacuum() {
  const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
  await sql`vacuum analyze`;
  await sql.end({ timeout: 5 });
}

/** Work done per second. */
async function slice(pool: postgres.Sql[], { crew, work }: { crew: Member[]; work: Work }): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  await Promise.all(
    pool.map(async (sql, n) => {
      while (performance.now() - startedAt < SLICE_MS) {
        const more = await work(sql, crew[n % crew.length]!);
        done += more;
      }
    }),
  );
  return (done / (performance.now() - startedAt)) * 1000;
}

/** Compares 64 callers that renew one by one on 32 connections with batches on 2. */
async function compareRenewals(holders: Member[]): Promise<Result> {
  const callers = 64;
  const asked = Array.from({ length: callers / 2 }, (_, n) => holders[n % holders.length]!);
  const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
  const batch: Work = async (sql) => {
    const rows = await sql`
      select device_id from renew_leases(${asked.map((d) => d.customerId)}::uuid[], ${asked.map((d) => d.deviceId)}::uuid[],
        ${asked.map((d) => hex(d.tokenHash))}::text[]::bytea[], ${asked.map(() => 'START_JOB')}::text[], ${asked.map(() => 'true')}::text[]::boolean[])`;
    return rows.length;
  };
  const single: Work = async (sql, d) => {
    await sql`select outcome from check_license(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, 'START_JOB')`;
    return 1;
  };
  const singles = await compare({
    what: '',
    connections: 32,
    engine: { crew: holders, work: single },
    other: { crew: holders, work: single },
  });
  const batches = await compare({
    what: '',
    connections: 2,
    engine: { crew: holders, work: batch },
    other: { crew: holders, work: batch },
  });
  return {
    what: 'renewals, batched against single',
    connections: 32,
    ratio: batches.engine / singles.engine,
    engine: batches.engine,
    other: singles.engine,
  };
}

async function logInAndOut(sql: postgres.Sql, member: Member) {
  await logIn(sql, member);
  await sql`select outcome from log_out(${member.customerId}, ${member.deviceId}, ${member.tokenHash})`;
  return 1;
}

async function countingLogInAndOut(sql: postgres.Sql, member: Member) {
  await countingLogIn(sql, member);
  await sql`select outcome from counting_log_out(${member.customerId}, ${member.deviceId}, ${member.tokenHash})`;
  return 1;
}

async function logIn(sql: postgres.Sql, d: Member): Promise<number> {
  try {
    const [row] = await sql<
      { outcome: string }[]
    >`select outcome from log_in(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, ${d.appUserId}, null)`;
    if (row?.outcome !== 'RETRY') return 1;
  } catch (error) {
    if ((error as { code?: string }).code !== '40001') throw error;
  }
  return logIn(sql, d);
}

async function countingLogIn(sql: postgres.Sql, d: Member) {
  await sql`select outcome from counting_log_in(${d.customerId}, ${d.deviceId}, ${d.tokenHash}, ${d.appUserId})`;
  return 1;
}

/** Makes every flush to disk take that long, as on a cloud disk. */
async function flush(sql: postgres.Sql, microseconds: number) {
  await alterDatabase(sql, 'commit_delay', String(microseconds));
  await alterDatabase(sql, 'commit_siblings', microseconds > 0 ? '0' : '5');
}

/** Applies to connections that are opened afterwards. */
async function alterDatabase(sql: postgres.Sql, setting: string, value: string) {
  await sql.unsafe(
    `do $$ begin execute format('alter database %I set ${setting} = ${value}', current_database()); end $$`,
  );
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function openCluster(): Promise<{ url: string; close(): Promise<void> }> {
  const given = process.env.SEAT_BENCH_DATABASE_URL;
  if (given) return { url: given, close: async () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
  chmodSync(folder, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: { max_connections: '200', shared_buffers: '256MB' },
    database: 'bench',
  });
  return {
    url: embedded.url,
    async close() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
