import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forceLogout, getDenialExplanation } from '..';
import { denialHolders } from '../records/denial-holders';
import { agePool } from '../../test/factories';
import {
  expectedEpisode,
  expectedIdleSeconds,
  isAdmitted,
  expectedNextSeat,
  expectedOthers,
  ownedAt,
  readStoredPool,
  SECOND,
  callTimesOf,
  possibleTimeouts,
} from './test-denial-oracle';
import { testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
const HOUR = 3600 * SECOND;
const BOUNDS = { minInactivityTimeoutSeconds: 60, maxInactivityTimeoutSeconds: 3600 };

const step = fc.record({
  what: fc.oneof(
    { weight: 7, arbitrary: fc.constant('login' as const) },
    { weight: 4, arbitrary: fc.constant('ask' as const) },
    { weight: 2, arbitrary: fc.constantFrom('sync' as const, 'logout' as const) },
    { weight: 2, arbitrary: fc.constant('retry' as const) },
    { weight: 1, arbitrary: fc.constantFrom('force' as const, 'fewer' as const, 'more' as const) },
  ),
  who: fc.integer({ min: 0, max: 4 }),
  pauseSeconds: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 120, max: 1500 })),
});
const history = fc.record({
  timeout: fc.constantFrom(600, 1800),
  quantity: fc.constantFrom(1, 2, 3),
  steps: fc.array(step, { minLength: 40, maxLength: 60 }),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs a history and returns the pool and the names of its devices. */
async function happen({ timeout, quantity, steps }: History) {
  const app = await scenario.application(BOUNDS);
  const settings = { inactivityTimeoutSeconds: timeout, forceLogoutHoldOffSeconds: 0 };
  const pool = await scenario.pool({ app, licensedQuantity: quantity, ...settings });
  const devices = await pool.devices(5);
  for (const { what, who, pauseSeconds } of steps) {
    const device = devices[who];
    if (device) await (what === 'retry' ? retry(pool, device, devices) : act(pool, device, what));
    await agePool(scenario.sql, pool, pauseSeconds / 60);
  }
  return { pool, names: new Map(devices.map(({ deviceId, device }) => [deviceId, device.name])) };
}

/** A device retries its login while the others log out and in, so that the holders of its denials differ. */
async function retry(pool: ScenarioPool, device: ScenarioDevice, devices: readonly ScenarioDevice[]) {
  const others = devices.filter((each) => each !== device);
  await device.logsIn();
  await agePool(scenario.sql, pool, 2);
  await device.logsIn();
  for (const other of others) await other.logsOut();
  for (const other of others) await other.logsIn();
  await device.logsIn();
}

async function act(
  pool: ScenarioPool,
  device: ScenarioDevice,
  what: Exclude<History['steps'][number]['what'], 'retry'>,
) {
  if (what === 'login') return device.logsIn();
  if (what === 'ask') return device.asks();
  if (what === 'sync') return device.syncs();
  if (what === 'logout') return device.logsOut();
  if (what === 'force') return forceLogout({ ctx: pool.admin, input: { deviceId: device.opaqueId } });
  const { licensedQuantity } = await pool.usage();
  return pool.update({ licensedQuantity: Math.max(0, licensedQuantity + (what === 'more' ? 1 : -1)) });
}

it(
  'an explanation agrees with the records, and a remedy that it names would have prevented the denial',
  { timeout: 120_000 },
  async () => {
    let helped = 0;
    const differing = { idleSeats: 0, nextSeat: 0 };
    await fc.assert(
      fc.asyncProperty(history, async (happened) => {
        const { pool, names } = await happen(happened);
        const stored = await readStoredPool(scenario.sql, pool);
        for (const record of await pool.denials()) {
          const asked = stored.denials.find(({ id }) => Number(id) === record.id);
          if (!asked) throw new Error('a denial that is not stored');
          const explanation = await getDenialExplanation({ ctx: pool.viewer, input: { denial: record } });

          // L28: all denials of an episode have its cause and its outcome.
          const episode = expectedEpisode(stored, asked);
          const denial = episode.firstDenial;
          expect(explanation).toMatchObject(episode.explanation);
          expect(explanation.firstDenial.id).toBe(Number(denial.id));

          // Idle seats and the next seat belong to each denial, like its holders.
          const next = expectedNextSeat(stored, asked);
          expect(explanation.nextSeatFreedAt).toEqual(next?.at ?? null);
          const left = next?.left.map(({ device, how }) => ({ deviceName: names.get(device), how })) ?? [];
          expect(left[0] ?? null).toEqual(explanation.nextSeatFreedBy);

          const idle = expectedIdleSeconds(stored, denial);
          const missing = denial.held - denial.quantity + 1;
          const others = expectedOthers(stored, denial, idle[0] ?? 0);
          const [holders] = await denialHolders(pool.viewer.db, [record]);
          const idleSeats = expectedIdleSeconds(stored, asked).filter((seconds) => seconds >= 60).length;
          expect(explanation.idleSeats).toBe(idleSeats);
          expect(holders?.filter(({ idleSeconds }) => idleSeconds >= 60)).toHaveLength(idleSeats);
          const firstNext = expectedNextSeat(stored, denial);
          if (idleSeats !== idle.filter((seconds) => seconds >= 60).length) differing.idleSeats += 1;
          if (firstNext?.at.getTime() !== next?.at.getTime()) differing.nextSeat += 1;
          expect(explanation.othersWaiting).toBe(others.length);

          const owned = (at: number) => ownedAt(stored, at);
          const helpful = explanation.longestHelpfulTimeoutSeconds;
          const lapsing = possibleTimeouts(60, 3600).find((each) => each <= (idle[missing - 1] ?? 0)) ?? null;
          if (others.length === 0 || lapsing === null) expect(helpful).toBe(lapsing);
          if (helpful !== null) helped += 1;
          for (const stays of [0, HOUR]) {
            if (helpful !== null)
              expect(isAdmitted(stored, denial, { timeout: helpful * SECOND, owned, stays })).toBe(true);
          }

          const lowered = stored.changes.filter(
            ({ at, from, to }) => from > to && from > denial.held && at < denial.at,
          );
          if (others.length === 0) expect(explanation.quantityLoweredFrom).toBe(lowered.at(-1)?.from ?? null);
          const { quantityLoweredFrom: from, quantityLoweredTo: to } = explanation;
          if (from !== null) {
            const found = lowered.findLast((each) => each.from === from && each.to === to);
            expect(explanation.quantityLoweredAt).toEqual(found && new Date(found.at / 1000));
            const asBefore = (at: number) => (at >= (found?.at ?? 0) ? Math.max(from, owned(at)) : owned(at));
            const timeout = happened.timeout * SECOND;
            for (const stays of [0, HOUR])
              expect(isAdmitted(stored, denial, { timeout, owned: asBefore, stays })).toBe(true);
          }

          for (const { deviceId, idleSeconds } of explanation.forgotten) {
            const called = denial.at - idleSeconds * SECOND;
            const lease = stored.leases.find(
              ({ device, at, until }) => device === deviceId && at <= called && (until ?? 0) > denial.at,
            );
            expect(lease?.how).toBe('EXPIRED');
            const sounds = callTimesOf(stored, deviceId).filter(
              (at) => at > called + SECOND && at <= (lease?.until ?? 0) + HOUR,
            );
            expect(sounds).toEqual([]);
          }
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(helped).toBeGreaterThan(0);
    expect(differing.idleSeats).toBeGreaterThan(0);
    expect(differing.nextSeat).toBeGreaterThan(0);
  },
);
