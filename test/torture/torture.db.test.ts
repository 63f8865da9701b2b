import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { BreachKind } from './check';
import { installEngine, type BrokenEngine, type CountingEngine } from './install';
import { openRunner, summarise } from './runner';

const ROUND_SECONDS = 1.2;
const MOST_ROUNDS = 4;

const broken: [BrokenEngine, BreachKind][] = [
  ['count-and-lock-in-one-statement', 'oversell'],
  ['transaction-time', 'oversell'],
  ['renewal-without-lock', 'oversell'],
  ['no-recheck-after-lock', 'oversell'],
  ['no-surplus-on-shrink', 'oversell'],
  ['skip-locked-only', 'false-denial'],
  ['denial-written-later', 'lost-denial'],
  ['seat-before-device', 'deadlock'],
];

describe('the seat engine under torture', { timeout: 60_000 }, () => {
  let runner: ReturnType<typeof openRunner>;
  beforeAll(() => {
    runner = openRunner();
  });
  afterAll(() => runner.close());

  it('L1, L11, L13, L15, L25, L27, L29: has no breach', async () => {
    const report = await withEngine('real', (url) => runner.run({ url, engine: 'real', seconds: 4 }));
    console.info('torture', { ...report, breaches: report.breaches.length });
    expect(summarise(report)).toEqual({});
    expect(
      Math.min(report.grants, report.denials, report.retries, report.lost, report.settingsChanges),
    ).toBeGreaterThan(10);
  });

  it('finds no breach in the correct counting engine', async () => {
    const report = await withEngine('counting', (url) =>
      runner.run({ url, engine: 'counting', seconds: ROUND_SECONDS }),
    );
    expect(summarise(report)).toEqual({});
  });

  // mutants.db.test.ts proves that each mistake is found. Random calls find most of them too.
  it('finds most of the broken engines by chance', { timeout: 180_000 }, async () => {
    const found: BrokenEngine[] = [];
    for (const [engine, kind] of broken) {
      await withEngine(engine, async (url) => {
        for (let round = 0; round < MOST_ROUNDS && !found.includes(engine); round++) {
          const { breaches } = await runner.run({ url, engine, seconds: ROUND_SECONDS });
          if (breaches.some((breach) => breach.kind === kind)) found.push(engine);
        }
      });
    }
    expect(found.length, `found ${found.join(', ')}`).toBeGreaterThanOrEqual(broken.length / 2);
  });
});

/** Runs work on a private database with the given engine. */
async function withEngine<T>(
  engine: BrokenEngine | CountingEngine | 'real',
  work: (url: string) => Promise<T>,
): Promise<T> {
  const name = `torture_${randomBytes(4).toString('hex')}`;
  const admin = postgres(inject('clusterUrl'), { max: 1, onnotice: () => {} });
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  try {
    await admin.unsafe(`create database ${name} template ${inject('templateDatabase')}`);
    await admin.unsafe(`alter database ${name} set deadlock_timeout = '50ms'`);
    const sql = postgres(url.href, { max: 1, onnotice: () => {} });
    await installEngine(sql, engine);
    await sql.end({ timeout: 5 });
    return await work(url.href);
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end({ timeout: 5 });
  }
}
