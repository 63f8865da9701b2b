import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDatabase } from '../database';
import { checkLicense, forceLogout, holders, logIn, untilWaiting } from '../engine-calls';
import { lapse, makeCrew, makePool } from '../factories';
import type { BreachKind } from './check';
import { installEngine, type BrokenEngine, type CountingEngine } from './install';
import { openTroupe, summarise } from './troupe';

const ROUND_SECONDS = 1.2;
const MOST_ROUNDS = 10;

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
  let troupe: ReturnType<typeof openTroupe>;
  beforeAll(() => {
    troupe = openTroupe();
  });
  afterAll(() => troupe.close());

  it('L1, L11, L13, L15, L25, L27, L29: no breach, whatever is done to it', async () => {
    const report = await withEngine('real', (url) => troupe.play({ url, engine: 'real', seconds: 4 }));
    console.info('torture', { ...report, breaches: report.breaches.length });
    expect(summarise(report)).toEqual({});
    expect(
      Math.min(report.grants, report.denials, report.retries, report.lost, report.settingsChanges),
    ).toBeGreaterThan(10);
  });

  it('has nothing to say against the counting engine done right', async () => {
    const report = await withEngine('counting', (url) =>
      troupe.play({ url, engine: 'counting', seconds: ROUND_SECONDS }),
    );
    expect(summarise(report)).toEqual({});
  });

  it.each(broken)('finds %s: %s', async (engine, kind) => {
    await withEngine(engine, async (url) => {
      const found = new Set<BreachKind>();
      for (let round = 0; round < MOST_ROUNDS && !found.has(kind); round++) {
        const report = await troupe.play({ url, engine, seconds: ROUND_SECONDS });
        for (const breach of report.breaches) found.add(breach.kind);
      }
      expect([...found]).toContain(kind);
    });
  });
});

describe('no-login-recheck', () => {
  const db = testDatabase();

  it('L15: shows in the interleaving that the engine passes: the regain brings the seat back', async () => {
    await db.sql.begin((sql) => installEngine(sql, 'no-login-recheck'));
    const pool = await makePool(db.sql, { forceLogoutHoldOffSeconds: 0 });
    const [device] = await makeCrew(db.sql, pool, 1);
    const [portal, app] = await Promise.all([db.connect(), db.connect()]);
    await logIn(db.sql, device!);
    await db.sql`update seats set lapses_after = interval '10 minutes'`;
    await lapse(db.sql, device!);
    await portal.unsafe('begin');
    await forceLogout(portal, device!);
    const check = checkLicense(app, device!);
    await untilWaiting(db.sql, app);
    await portal.unsafe('commit');
    expect((await check).outcome).toBe('GRANTED');
    expect(await holders(db.sql, pool)).toEqual([device!.deviceId]);
  });
});

/** A database of its own with the given engine in it. */
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
