import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDemand } from '../../licensing/insight/replay/compile-demand';
import { replayLevels } from '../../licensing/insight/replay/replay-levels';
import { replayRecorded } from '../../licensing/insight/replay/replay-recorded';
import { makeVisits, servePool, SECOND, type Group } from './simulate-pool';

const warehouse: Group = {
  people: 40,
  days: 20,
  visitsPerDay: 3,
  meanVisitSeconds: 2400,
  meanGapSeconds: 240,
  logsOut: 0.8,
  tries: 5,
  seed: 1,
};
const crews: Group = {
  ...warehouse,
  people: 30,
  visitsPerDay: 2,
  meanVisitSeconds: 5400,
  meanGapSeconds: 900,
  logsOut: 0.4,
  seed: 2,
};
const HALF_AN_HOUR = 1800 * SECOND;

/** Serves the group with one quantity and predicts others from its records. */
function planFrom(group: Group, seats: number, timeoutMicros = HALF_AN_HOUR) {
  const visits = makeVisits(group);
  const truth = servePool(visits, group.people, seats, timeoutMicros);
  const demand = compileDemand(truth.record);
  const recorded = replayRecorded(demand, {
    settings: [{ at: 0, licensedQuantity: seats, timeoutMicros }],
    countFrom: 0,
  });
  const { levels } = replayLevels(demand, { timeoutMicros, fewest: 0, most: group.people, countFrom: 0 });
  return {
    truth,
    recorded,
    levels,
    really: (n: number) => servePool(visits, group.people, n, timeoutMicros),
  };
}

describe('the planner with known demand', () => {
  it('replays the present setting to exactly the recorded denials', () => {
    const anyGroup = fc.record({
      people: fc.integer({ min: 1, max: 12 }),
      days: fc.constant(2),
      visitsPerDay: fc.integer({ min: 1, max: 6 }),
      meanVisitSeconds: fc.integer({ min: 60, max: 10_000 }),
      meanGapSeconds: fc.integer({ min: 20, max: 3000 }),
      logsOut: fc.double({ min: 0, max: 1, noNaN: true }),
      tries: fc.integer({ min: 0, max: 6 }),
      seed: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(
        anyGroup,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 300, max: 7200 }),
        (group, seats, timeoutSeconds) => {
          const { truth, recorded, levels } = planFrom(group, seats, timeoutSeconds * SECOND);
          expect(recorded).toMatchObject({
            recordedDenials: truth.denials,
            replayedDenials: truth.denials,
            matchingDenials: truth.denials,
          });
          const level = levels[seats];
          if (level) expect(level).toMatchObject({ denials: truth.denials, peopleHit: truth.peopleHit });
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a warehouse', warehouse, 12],
    ['field crews', crews, 12],
  ] as const)('predicts the effect of more seats within one percent of the logins: %s', (_, group, seats) => {
    const { levels, really, truth } = planFrom(group, seats);
    expect(truth.denials).toBeGreaterThan(100);
    for (const more of [seats + 1, seats + 2, seats + 4, seats + 6]) {
      const predicted = levels[more] ?? { logins: 0, loginsAdmitted: 0, denials: 0 };
      const real = really(more);
      expect(
        Math.abs(predicted.loginsAdmitted / predicted.logins - real.admittedAtOnce / real.visits),
      ).toBeLessThan(0.01);
      expect(Math.abs(predicted.denials - real.denials)).toBeLessThan(
        0.02 * truth.record.leases.startedAt.length,
      );
    }
  });
});
