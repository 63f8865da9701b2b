import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';
import { fillLargeDatabase, largePopulation } from './harness/fill-history';
import { formatReport, isMet, type Line, type Report } from './harness/lines';
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

const test = testDatabase();
const isolated = testDatabase();
const large = testDatabase();
const small = testDatabase();

/** The least a part can do: a slice of each work. */
function shortBench(): Bench {
  const { url, sql } = test;
  return { url, sql, driver: nodeDriver, rounds: 1, seconds: 0.5, connections: [8] };
}

/** Figures of so short a run say nothing, except that calls were answered. */
function expectFigures(lines: readonly Line[], count: number) {
  expect(lines).toHaveLength(count);
  for (const { what, figure, ratio, to } of lines) {
    // The few denials of so short a run may fit into pages that are there already.
    if (!what.startsWith('stored row')) expect(figure, what).toBeGreaterThan(0);
    if (to) expect(ratio, what).toBeGreaterThan(0);
  }
  expect(new Set(lines.map(({ what }) => what)).size).toBe(count);
}

// A slice is repeated with more time where the machine is busy.
describe('the parts of npm run bench', { timeout: 120_000 }, () => {
  it('measure what the calls take', async () => {
    const driver = (await findPgbench(await findPostmaster(test.sql))) ?? nodeDriver;
    expectFigures(await benchCallTimes({ ...shortBench(), driver }), 5);
  });

  it('measure logins and logouts', async () => {
    const { lines, skipped } = await benchLogins(shortBench());
    expectFigures(lines, 6);
    expect(skipped).toEqual([]);
  });

  it('measure pools of different sizes', async () => {
    expectFigures(await benchPoolSizes(shortBench(), [20, 40]), 7);
  });

  it('measure calls over HTTP', async () => {
    expectFigures(await benchHttp(shortBench()), 2);
  });

  it('measure how soon watchers are told', async () => {
    const lines = await benchWatchers(shortBench(), { watchers: 20, pools: 5 });
    expect(lines.map(({ unit }) => unit)).toEqual(['µs (p95)', 'µs (p95)', 'µs (p50)', 'bytes', 'µs (p95)']);
    for (const { what, p99 = 1 } of lines) expect(p99, what).toBeGreaterThan(0);
  });

  it('measure calls beside the load of another customer', async () => {
    const server = { makeDatabase: () => Promise.resolve(isolated) };
    const lines = await benchIsolation(shortBench(), server, { devices: 400, longer: 1 });
    const isOfLoad = ({ what }: Line) => what.startsWith('answered of');
    expectFigures(
      lines.filter((line) => !isOfLoad(line)),
      5,
    );
    expect(lines.filter(isOfLoad)).toHaveLength(3);
  });

  it('measure databases of different sizes, and say that cold calls need an own server', async () => {
    const databases = { small, large };
    const { lines, skipped } = await benchDatabaseSizes(
      shortBench(),
      { makeDatabase: (name) => Promise.resolve(databases[name as 'small']), close: async () => {} },
      { devices: 2000, days: 60, progress: () => {} },
    );
    expectFigures(lines, 3);
    expect(skipped).toEqual([expect.stringContaining('cold calls')]);
  });
});

it('npm run bench:fill refuses a database with customers', async () => {
  const filled = fillLargeDatabase(test.sql, largePopulation('AGAIN', { devices: 10 }), { days: 1 });
  await expect(filled).rejects.toThrow(/The database has \d+ customers/);
});

describe('the table of npm run bench', () => {
  const line: Line = {
    what: 'login and logout, 8 connections',
    figure: 1234.5,
    unit: 'pairs/s',
    ratio: 0.5,
    to: 'floor',
    goal: { of: 'ratio', atLeast: 0.45 },
  };
  const report = (...lines: Line[]): Report => ({
    at: '2026-01-01T00:00:00Z',
    server: '18.4',
    driver: 'node',
    processors: 2,
    quick: true,
    lines,
    skipped: [],
  });

  it('says whether a goal is met', () => {
    expect(isMet(line)).toBe(true);
    expect(isMet({ ...line, ratio: 0.4 })).toBe(false);
    expect(isMet({ ...line, goal: { of: 'figure', atMost: 1000 } })).toBe(false);
    expect(formatReport(report({ ...line, ratio: 0.4 }))).toContain('| >= 0.45 | NO  |');
  });

  it('has the ratios to an earlier run', () => {
    const earlier = report({ ...line, figure: 617.25, ratio: 0.25 });
    expect(formatReport(report(line), earlier)).toMatch(/\| 2 +\| 2 +\| +\|$/);
  });
});
