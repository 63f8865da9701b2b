import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBenchServer } from './harness/bench-server';
import { formatReport, isMet, readReport, type Line, type Report } from './harness/lines';
import { nodeDriver } from './harness/node-driver';
import { findPgbench } from './harness/pgbench';
import type { Bench } from './harness/rounds';
import { findPostmaster } from './harness/server-counters';
import { benchCallTimes } from './parts/call-times';
import { benchDatabaseSizes } from './parts/database-sizes';
import { benchHttp } from './parts/http-throughput';
import { benchIsolation } from './parts/isolation';
import { benchLogins } from './parts/login-throughput';
import { benchPoolSizes } from './parts/pool-sizes';
import { benchWatchers } from './parts/watchers';

/* The speed of the seat engine and the API, as ratios of slices that take turns: docs/benchmarks.md. */

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    only: { type: 'string' },
    compare: { type: 'string' },
    json: { type: 'string' },
    driver: { type: 'string', default: 'pgbench' },
    devices: { type: 'string', default: '1000000' },
    pools: { type: 'string' },
    days: { type: 'string', default: '60' },
  },
});
const PARTS = ['calls', 'logins', 'pools', 'http', 'watchers', 'isolation', 'large'] as const;
const chosen = options.only?.split(',') ?? PARTS.filter((part) => part !== 'large' || options.large);
const unknown = chosen.filter((part) => !PARTS.some((known) => known === part));
if (unknown.length > 0) throw new Error(`--only ${unknown.join()}: the parts are ${PARTS.join(', ')}`);
const earlier = options.compare ? readReport(options.compare) : undefined;

const server = await openBenchServer();
const lines: Line[] = [];
const skipped: string[] = [];
const stop = () => void server.close().finally(() => process.exit(130));
process.once('SIGINT', stop).once('SIGTERM', stop);
try {
  const { url, sql } = await server.makeDatabase('engine');
  const postmaster = await findPostmaster(sql);
  const pgbench = options.driver === 'node' ? null : await findPgbench(postmaster);
  const [{ version = '', most = 0 } = {}] = await sql<{ version: string; most: number }[]>`
    select current_setting('server_version') as version, current_setting('max_connections')::int as most`;
  const wanted = options.quick ? [8, 64] : [8, 32, 64];
  const bench: Bench = {
    url,
    sql,
    driver: pgbench ?? nodeDriver,
    rounds: options.quick ? 3 : 5,
    seconds: options.quick ? 1 : 3,
    connections: wanted.filter((count) => count + 10 <= most),
  };
  if (bench.connections.length < wanted.length) skipped.push(`max_connections is ${most}`);
  if (postmaster === null) skipped.push('processor time: the server does not run on this machine');
  console.log(`PostgreSQL ${version}, ${bench.driver.name}, ${availableParallelism()} processors`);

  if (chosen.includes('calls')) lines.push(...(await benchCallTimes(bench)));
  if (chosen.includes('logins')) add(await benchLogins(bench));
  if (chosen.includes('pools')) lines.push(...(await benchPoolSizes(bench)));
  if (chosen.includes('http')) lines.push(...(await benchHttp(bench)));
  if (chosen.includes('watchers')) lines.push(...(await benchWatchers(bench)));
  if (chosen.includes('isolation')) lines.push(...(await benchIsolation(bench, server)));
  if (chosen.includes('large')) {
    const { devices, pools, days } = options;
    const sizes = { devices: Number(devices), pools: pools ? Number(pools) : undefined, days: Number(days) };
    const progress = (what: string) =>
      console.log(`${new Date().toISOString().slice(11, 19)} filling: ${what}`);
    add(await benchDatabaseSizes(bench, server, { ...sizes, progress }));
  }
  publish({
    at: new Date().toISOString(),
    server: version,
    driver: bench.driver.name,
    processors: availableParallelism(),
    quick: options.quick,
    lines,
    skipped,
  });
} finally {
  process.off('SIGINT', stop).off('SIGTERM', stop);
  await server.close();
}

function add(more: { lines: Line[]; skipped: string[] }) {
  lines.push(...more.lines);
  skipped.push(...more.skipped);
}

function publish(report: Report) {
  console.log(formatReport(report, earlier));
  if (earlier) console.log(`Earlier: PostgreSQL ${earlier.server}, ${earlier.driver}, ${earlier.at}`);
  for (const what of skipped) console.log(`Not measured: ${what}`);
  const file = options.json ?? path.join('.data', `bench-${report.server.split(' ')[0]}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Written to ${file}`);
  if (!lines.every(isMet)) process.exitCode = 1;
}
