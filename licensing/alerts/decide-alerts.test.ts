import { describe, expect, it } from 'vitest';
import { alertKinds } from '../../db/schema';
import {
  decideAlerts,
  type AlertKind,
  type AlertRules,
  type AlertState,
  type PoolFacts,
} from './decide-alerts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const rules: AlertRules = { kinds: [...alertKinds], nearlyFullPercent: 80, coolDownMs: 60 * MINUTE };

const dayAt = (at: number) => ({
  date: new Date(at).toISOString().slice(0, 10),
  endsAt: (Math.floor(at / DAY) + 1) * DAY,
});

/** Evaluates in sequence: [minute, seats in use of twenty, other facts]. Returns the steps of each. */
function play(looks: [minute: number, inUse: number, other?: Partial<PoolFacts>][], given = rules): string[] {
  let state: AlertState = {};
  return looks.flatMap(([minute, inUse, other]) => {
    const at = minute * MINUTE;
    const facts = {
      inUse,
      licensedQuantity: 20,
      day: dayAt(at),
      deniedToday: false,
      idleLicenses: null,
      registrationRefusedAt: null,
      ...other,
    };
    const decided = decideAlerts(state, facts, given, at);
    state = decided.state;
    return decided.steps.map((step) => `${minute} ${step.do} ${step.kind}`);
  });
}

const ofKind = (kind: AlertKind): AlertRules => ({ ...rules, kinds: [kind] });

describe('when a pool is nearly full', () => {
  const only = ofKind('NEARLY_FULL');

  it.each([
    [
      'at the threshold for a minute: raised and told',
      [
        [0, 16],
        [1, 16],
      ],
      ['1 raise', '1 tell'],
    ],
    [
      'one below the threshold: nothing',
      [
        [0, 15],
        [1, 15],
        [60, 15],
      ],
      [],
    ],
    [
      'for less than a minute: nothing',
      [
        [0, 16],
        [0.9, 15],
        [1, 16],
        [1.9, 16],
      ],
      [],
    ],
    [
      '14 of 20 is not yet calm (not below 70 %)',
      [
        [0, 16],
        [1, 16],
        [2, 14],
        [60, 14],
      ],
      ['1 raise', '1 tell'],
    ],
    [
      '13 of 20 for ten minutes: cleared',
      [
        [0, 16],
        [1, 16],
        [2, 13],
        [11.9, 13],
        [12, 13],
      ],
      ['1 raise', '1 tell', '12 clear'],
    ],
    [
      'calm interrupted begins anew',
      [
        [0, 16],
        [1, 16],
        [2, 13],
        [11, 14],
        [12, 13],
        [21, 13],
        [22, 13],
      ],
      ['1 raise', '1 tell', '22 clear'],
    ],
  ] as [string, [number, number][], string[]][])('%s', (_, looks, expected) => {
    expect(play(looks, only)).toEqual(expected.map((step) => `${step} NEARLY_FULL`));
  });

  it('a pool so small that the threshold is all of it is full, never nearly full', () => {
    const small = { licensedQuantity: 4 };
    expect(
      play([
        [0, 4, small],
        [2, 4, small],
      ]),
    ).toEqual(['0 raise FULL', '0 tell FULL']);
    const five = { licensedQuantity: 5 };
    expect(
      play(
        [
          [0, 4, five],
          [1, 4, five],
        ],
        only,
      ),
    ).toEqual(['1 raise NEARLY_FULL', '1 tell NEARLY_FULL']);
  });

  it('a full pool is not also reported as nearly full', () => {
    expect(
      play([
        [0, 20],
        [1, 20],
        [90, 20],
      ]),
    ).toEqual(['0 raise FULL', '0 tell FULL', '1 raise NEARLY_FULL']);
  });
});

describe('when every licence is in use', () => {
  const only = ofKind('FULL');

  it('it is raised at once, and cleared when one has been free for five minutes', () => {
    expect(
      play(
        [
          [0, 20],
          [1, 19],
          [5.9, 19],
          [6, 19],
        ],
        only,
      ),
    ).toEqual(['0 raise FULL', '0 tell FULL', '6 clear FULL']);
  });

  it('going back and forth is one alert', () => {
    const looks = Array.from({ length: 200 }, (_, n): [number, number] => [n, n % 5 === 0 ? 20 : 19]);
    expect(play(looks, only)).toEqual(['0 raise FULL', '0 tell FULL']);
  });

  it('within the cool-down it is shown, and sent after the cool-down if still active', () => {
    expect(
      play(
        [
          [0, 20],
          [1, 19],
          [6, 19],
          [20, 20],
          [59, 20],
          [60, 20],
        ],
        only,
      ),
    ).toEqual(['0 raise FULL', '0 tell FULL', '6 clear FULL', '20 raise FULL', '60 tell FULL']);
    expect(
      play(
        [
          [0, 20],
          [1, 19],
          [6, 19],
          [20, 20],
          [21, 19],
          [26, 19],
          [60, 19],
        ],
        only,
      ),
    ).toEqual(['0 raise FULL', '0 tell FULL', '6 clear FULL', '20 raise FULL', '26 clear FULL']);
  });

  it('a pool without licences is never full', () => {
    expect(play([[0, 0, { licensedQuantity: 0 }]])).toEqual([]);
  });
});

describe('the other kinds', () => {
  it('L13: a pool over its quantity is reported as over instead of full, until it fits', () => {
    expect(
      play(
        [
          [0, 21],
          [1, 20],
        ],
        { ...rules, kinds: ['OVER_QUANTITY', 'FULL'] },
      ),
    ).toEqual(['0 raise OVER_QUANTITY', '0 tell OVER_QUANTITY', '0 raise FULL', '1 clear OVER_QUANTITY']);
  });

  it('the first denial of a day is sent once a day and resolved at its end', () => {
    const denied = { deniedToday: true };
    const noon = 12 * 60;
    const steps = play(
      [
        [noon, 3, denied],
        [noon + 5, 3, denied],
        [24 * 60, 3],
        [36 * 60, 3, denied],
        [48 * 60 + 1, 3, denied],
      ],
      ofKind('FIRST_DENIAL_OF_DAY'),
    );
    expect(steps).toEqual([
      `${noon} raise FIRST_DENIAL_OF_DAY`,
      `${noon} tell FIRST_DENIAL_OF_DAY`,
      `${24 * 60} clear FIRST_DENIAL_OF_DAY`,
      `${36 * 60} raise FIRST_DENIAL_OF_DAY`,
      `${36 * 60} tell FIRST_DENIAL_OF_DAY`,
      `${48 * 60 + 1} clear FIRST_DENIAL_OF_DAY`,
      `${48 * 60 + 1} raise FIRST_DENIAL_OF_DAY`,
      `${48 * 60 + 1} tell FIRST_DENIAL_OF_DAY`,
    ]);
  });

  it('idle licences are sent when found and resolved when there are none', () => {
    expect(
      play(
        [
          [0, 3],
          [1, 3, { idleLicenses: 4 }],
          [2, 3],
          [3, 3, { idleLicenses: 0 }],
        ],
        ofKind('IDLE_LICENSES'),
      ),
    ).toEqual(['1 raise IDLE_LICENSES', '1 tell IDLE_LICENSES', '3 clear IDLE_LICENSES']);
  });

  it('a kind that is switched off is over at once', () => {
    const { state } = decideAlerts({}, { ...facts(20, 0), deniedToday: true }, rules, 0);
    const { steps } = decideAlerts(state, { ...facts(20, 1), deniedToday: true }, { ...rules, kinds: [] }, 1);
    expect(steps).toEqual([
      { do: 'clear', kind: 'FULL', since: 1 },
      { do: 'clear', kind: 'FIRST_DENIAL_OF_DAY', since: 1 },
    ]);
  });
});

const facts = (inUse: number, at: number): PoolFacts => ({
  inUse,
  licensedQuantity: 20,
  day: dayAt(at),
  deniedToday: false,
  idleLicenses: null,
  registrationRefusedAt: null,
});
