import { describe, expect, it } from 'vitest';
import { episodeOf } from './episode-of';

const MINUTE = 60_000_000;
/** Episode of the denial at a minute, from all denials and seats in minutes. */
const told = (at: number, tries: number[], seats: number[] = []) => {
  const micros = (minutes: number) => Math.round(minutes * MINUTE);
  const episode = episodeOf(
    tries.indexOf(at),
    tries.map((minutes, id) => ({ id, at: micros(minutes) })),
    seats.map(micros),
  );
  if (!episode) throw new Error('a refusal without an episode');
  const { admittedAt, waitedSeconds } = episode;
  return {
    tries: episode.tries.length,
    lastRefusedAt: (episode.tries.at(-1)?.at ?? NaN) / MINUTE,
    admittedAt: admittedAt === null ? null : admittedAt / MINUTE,
    waitedSeconds,
  };
};

describe('L28: the episode of a refusal', () => {
  it.each([
    ['one try that got nothing', 10, [10], [], { tries: 1, admittedAt: null, waitedSeconds: 0 }],
    ['one try, and in after two minutes', 10, [10], [12], { tries: 1, admittedAt: 12, waitedSeconds: 120 }],
    ['the middle one of three', 14, [10, 14, 18], [20], { tries: 3, admittedAt: 20, waitedSeconds: 600 }],
    [
      'five minutes belong together, more do not',
      15,
      [10, 15, 20.1],
      [],
      { tries: 2, admittedAt: null, waitedSeconds: 300 },
    ],
    [
      'a seat an hour after the last refusal counts',
      10,
      [10],
      [70],
      { tries: 1, admittedAt: 70, waitedSeconds: 3600 },
    ],
    ['a later one does not', 10, [10], [70.1], { tries: 1, admittedAt: null, waitedSeconds: 0 }],
    [
      'a seat between two refusals ends the first episode',
      10,
      [10, 14],
      [12],
      { tries: 1, lastRefusedAt: 10, admittedAt: 12, waitedSeconds: 120 },
    ],
    [
      'and another one begins',
      14,
      [10, 14, 16],
      [12],
      { tries: 2, lastRefusedAt: 16, admittedAt: null, waitedSeconds: 120 },
    ],
    [
      'the first of a later episode',
      60,
      [10, 60, 62],
      [],
      { tries: 2, lastRefusedAt: 62, admittedAt: null, waitedSeconds: 120 },
    ],
  ] as const)('%s', (_, at, tries, seats, expected) => {
    expect(told(at, [...tries], [...seats])).toMatchObject(expected);
  });
});
