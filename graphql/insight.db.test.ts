import { describe, expect, it } from 'vitest';
import { run } from '../test/graphql';
import { testScenario } from '../test/scenario';
import { bearerOf, startTestExports } from './exports/test-exports';

const scenario = testScenario();

describe('insight through the API', () => {
  it('returns reports, plans, the ledger and explanations to everyone who may see the pool', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    const query = `query ($id: ID!, $at: DateTime!) {
      seatPool(id: $id) {
        ledger(at: $at) { inUse licensedQuantity seats { device { id } deviceName userName displayName since lastCallAt idleSeconds endedAt endReason } }
        usageReport(since: "2020-01-01T00:00:00Z", timeZone: "UTC") {
          peakInUse peakAt levels { inUse seconds } days { date peakInUse denialCount } hours { weekday peakInUse averageInUse }
          people { name userName sessions } devices { name userName } idle { heldSeconds savings { inactivityTimeoutSeconds } }
        }
        plan(input: { mostSeats: 2 }) { present { seats denials } reproduction { recordedDenials isFaithful note } timeouts { recommendedSeats cells { seats denials serviceLevel } } }
        whatIf(seats: 2, inactivityTimeoutSeconds: 900) { seats denials }
        denials(first: 1) { edges { node { explanation { cause tries nextSeatFreedBy { how } forgotten { device { id } } removedDevices } } } }
      }
      denialsNear(search: "${ann.user.userName}", at: $at, first: 5) { userName }
      estimateSeats(input: { people: 20, loginsPerPersonPerHour: 1, minutesPerLogin: 20 }) { offeredErlangs erlangB { seats } engset { seats refusedShare } isFirstEstimate }
    }`;
    const answer = await run(pool.viewer, query, { id: pool.opaqueId, at: new Date().toISOString() });
    expect(answer).toMatchObject({
      seatPool: {
        ledger: { inUse: 1, licensedQuantity: 1, seats: [{ device: { id: tom.opaqueId }, endedAt: null }] },
        usageReport: {
          peakInUse: 1,
          people: [{ userName: tom.user.userName }, { userName: ann.user.userName }],
        },
        plan: {
          present: { seats: 1, denials: 1 },
          reproduction: { recordedDenials: 1, isFaithful: true },
        },
        whatIf: { seats: 2, denials: 0 },
        denials: {
          edges: [
            { node: { explanation: { cause: 'ONLY_MORE_LICENSES', tries: 1, nextSeatFreedBy: null } } },
          ],
        },
      },
      denialsNear: [{ userName: ann.user.userName }],
      // 6.67 erlangs: twenty people who are logged in a third of the time.
      estimateSeats: { isFirstEstimate: true, erlangB: { seats: 14 }, engset: { seats: 12 } },
    });
  });

  it('has each table as a CSV file', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    await (await pool.device()).logsIn();
    const bearer = await bearerOf(pool.admin);
    const exports = await startTestExports(scenario.vendor);
    try {
      const rowsOf = async (name: string, more = '') => {
        const answer = await exports.ask(`/exports/${name}.csv?seatPoolId=${pool.opaqueId}${more}`, bearer);
        expect([name, answer.status, answer.body.slice(0, 300)]).toMatchObject([
          name,
          200,
          expect.any(String),
        ]);
        return answer.rows;
      };
      expect((await rowsOf('usage-levels'))[0]).toMatchObject({ in_use: '0' });
      expect((await rowsOf('usage-days', '&timeZone=Europe/Berlin')).at(-1)).toMatchObject({
        denial_count: '1',
      });
      expect((await rowsOf('usage-hours')).length).toBeGreaterThan(0);
      expect(await rowsOf('busiest')).toMatchObject([
        { kind: 'PERSON', denial_count: '1' },
        { kind: 'DEVICE', denial_count: '1' },
      ]);
      expect(await rowsOf('plan', '&mostSeats=1&inactivityTimeoutsSeconds=600')).toMatchObject([
        { seats: '0', denials: '1' },
        { seats: '1', denials: '0' },
      ]);
      expect((await rowsOf('idle-savings')).length).toBeGreaterThan(1);
      expect(await rowsOf('ledger', `&at=${new Date().toISOString()}`)).toEqual([]);
    } finally {
      await exports.close();
    }
  });
});
