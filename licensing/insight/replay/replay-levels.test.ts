import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayDenials, replayLevels } from './replay-levels';
import { replayRecorded } from './replay-recorded';
import { demandOf, plainly, SECOND, T, type Call } from './test-calls';

const replay = (calls: Call[], fewest = 1, most = 4) =>
  replayLevels(demandOf(calls), { timeoutMicros: T, fewest, most, countFrom: 0 });
/** `denials/episodes/people` for 1, 2, 3 and 4 seats. */
const told = (calls: Call[]) =>
  replay(calls)
    .levels.map(({ denials, episodes, peopleHit }) => `${denials}/${episodes}/${peopleHit}`)
    .join(' ');

const cases: { what: string; calls: Call[]; told: string }[] = [
  { what: 'nobody', calls: [], told: '0/0/0 0/0/0 0/0/0 0/0/0' },
  {
    what: 'three at once',
    calls: [
      { at: 1, device: 1, kind: 'LOGIN' },
      { at: 2, device: 2, kind: 'LOGIN' },
      { at: 3, device: 3, kind: 'LOGIN' },
    ],
    told: '2/2/2 1/1/1 0/0/0 0/0/0',
  },
  {
    what: 'one after the other, a logout between',
    calls: [
      { at: 1, device: 1, kind: 'LOGIN' },
      { at: 5, device: 1, kind: 'RELEASE' },
      { at: 6, device: 2, kind: 'LOGIN' },
    ],
    told: '0/0/0 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'a seat is free at the very instant it lapses (L2)',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 100, device: 2, kind: 'LOGIN' },
    ],
    told: '0/0/0 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'and not a second before',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 99, device: 2, kind: 'LOGIN' },
    ],
    told: '1/1/1 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'a synchronisation renews a seat (L20)',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 90, device: 1, kind: 'ACTIVITY' },
      { at: 150, device: 2, kind: 'LOGIN' },
    ],
    told: '1/1/1 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'but takes none (L20)',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 110, device: 1, kind: 'ACTIVITY' },
      { at: 120, device: 2, kind: 'LOGIN' },
    ],
    told: '0/0/0 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'tries again and again are one episode (L28), and get the seat when it is free',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 10, device: 2, kind: 'LOGIN' },
      { at: 20, device: 2, kind: 'LOGIN' },
      { at: 30, device: 1, kind: 'RELEASE' },
      { at: 40, device: 2, kind: 'LOGIN' },
      { at: 50, device: 3, kind: 'LOGIN' },
    ],
    told: '3/2/2 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'who was refused holds no seat that would lapse',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 50, device: 2, kind: 'LOGIN' },
      { at: 105, device: 3, kind: 'LOGIN' },
      { at: 110, device: 2, kind: 'CHECK' },
    ],
    // One seat: 2 is refused at 50 and again at 110. Two seats: both have one, and 2 renews.
    told: '2/1/1 0/0/0 0/0/0 0/0/0',
  },
  {
    what: 'somebody who gave up holds a seat for as long as they would have stayed',
    calls: [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 10, device: 2, kind: 'LOGIN' },
      { at: 10, device: 2, kind: 'HOLD', until: 300 },
      { at: 250, device: 3, kind: 'LOGIN' },
      { at: 260, device: 4, kind: 'LOGIN' },
      { at: 300, device: 2, kind: 'ACTIVITY' },
      { at: 300, device: 2, kind: 'RELEASE' },
      { at: 301, device: 4, kind: 'LOGIN' },
    ],
    // One seat: 2 is refused at 10, 4 twice. Two: 4 is refused once, because 2 holds a seat until 300. Three: all
    // have one.
    told: '3/2/2 1/1/1 0/0/0 0/0/0',
  },
];

const callsOf = (devices: number, longestWait: number) =>
  fc
    .array(
      fc.record({
        wait: fc.integer({ min: 0, max: longestWait }),
        device: fc.nat(devices - 1),
        kind: fc.constantFrom('LOGIN', 'CHECK', 'CHECK', 'ACTIVITY', 'RELEASE'),
      }),
      { maxLength: 150 },
    )
    .map((steps) => {
      let at = 1;
      return steps.map(({ wait, device, kind }): Call => ({
        at: (at += wait),
        device,
        kind: kind as Call['kind'],
      }));
    });
const anyCalls = callsOf(10, 60);
/** Few devices that are rarely idle for longer than an episode. */
const busyCalls = callsOf(5, 25);

describe('replaying the demand for every number of seats at once', () => {
  it.each(cases)('knows who would have been refused: $what', ({ calls, told: expected }) => {
    expect(told(calls)).toBe(expected);
  });

  it('is what replaying it for each number of seats says', () => {
    fc.assert(
      fc.property(fc.oneof(anyCalls, busyCalls), (calls) => {
        const { levels, peakWanted } = replay(calls, 0, 11);
        for (const { seats, denials, episodes, peopleHit, longestWaitSeconds } of levels)
          expect(plainly(calls, seats)).toMatchObject({ denials, episodes, peopleHit, longestWaitSeconds });
        expect(peakWanted).toBe(plainly(calls, 11).peak);
      }),
      { numRuns: 300 },
    );
  });

  it('counts the same denials when only some numbers of seats are asked about, and when one is replayed alone', () => {
    fc.assert(
      fc.property(anyCalls, fc.nat(10), fc.nat(4), (calls, fewest, more) => {
        const demand = demandOf(calls);
        const bounds = { fewest, most: fewest + more };
        const denialsWith = replayDenials(demand, { timeoutMicros: T, countFrom: 0, ...bounds });
        for (const { seats, denials } of replay(calls, bounds.fewest, bounds.most).levels) {
          const settings = [{ at: 0, licensedQuantity: seats, timeoutMicros: T }];
          expect(denialsWith(seats)).toBe(denials);
          expect(replayRecorded(demand, { settings, countFrom: 0 }).replayedDenials).toBe(denials);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses nobody with a seat for everybody, and never more with more seats', () => {
    fc.assert(
      fc.property(anyCalls, (calls) => {
        const { levels } = replay(calls, 0, 10);
        expect(levels.at(-1)).toMatchObject({ denials: 0, episodes: 0, peopleHit: 0, longestWaitSeconds: 0 });
        for (const [n, level] of levels.entries()) {
          const more = levels[n + 1] ?? level;
          expect(more.denials).toBeLessThanOrEqual(level.denials);
          expect(more.peopleHit).toBeLessThanOrEqual(level.peopleHit);
          expect(more.loginsAdmitted).toBeGreaterThanOrEqual(level.loginsAdmitted);
          expect(level.episodes).toBeLessThanOrEqual(level.denials);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells how long somebody waited, until the seat or until the last try', () => {
    const waiting: Call[] = [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 20, device: 2, kind: 'LOGIN' },
      { at: 60, device: 2, kind: 'LOGIN' },
      { at: 65, device: 1, kind: 'RELEASE' },
      { at: 95, device: 2, kind: 'LOGIN' },
      { at: 100, device: 3, kind: 'LOGIN' },
      { at: 130, device: 3, kind: 'LOGIN' },
    ];
    expect(replay(waiting).levels.map(({ longestWaitSeconds }) => longestWaitSeconds)).toEqual([75, 0, 0, 0]);
    expect(replay(waiting.slice(4)).levels[0]).toMatchObject({
      longestWaitSeconds: 30,
      logins: 2,
      loginsAdmitted: 1,
    });
  });

  it('does not count what came before the time that was asked about, but knows who held a seat then', () => {
    const calls: Call[] = [
      { at: 0, device: 1, kind: 'LOGIN' },
      { at: 10, device: 2, kind: 'LOGIN' },
      { at: 60, device: 3, kind: 'LOGIN' },
    ];
    const { levels } = replayLevels(demandOf(calls), {
      timeoutMicros: T,
      fewest: 1,
      most: 2,
      countFrom: 50 * SECOND,
    });
    expect(levels.map(({ denials, logins }) => [denials, logins])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
