import { describe, expect, it } from 'vitest';
import { countIdleSeats, explainDenial, type DenialFacts } from './explain-denial';

type Holder = DenialFacts['holders'][number];

const holder = (idleSeconds: number, more: Partial<Holder> = {}): Holder => ({
  idleSeconds,
  usualIdleSeconds: 120,
  stayedAway: false,
  isRemoved: false,
  ...more,
});
const facts = (holders: Holder[], more: Partial<DenialFacts> = {}): DenialFacts => ({
  isNamed: false,
  licensedQuantity: holders.length,
  inUse: holders.length,
  minTimeoutSeconds: 300,
  maxTimeoutSeconds: 3600,
  holders,
  lowered: [],
  others: [],
  ...more,
});
const gone = { stayedAway: true };
/** Another refused device: the idle time of the longest idle seat, or the number of held seats, at its denial. */
const waiting = (timeoutSeconds: number, quantity = Infinity) => ({ timeoutSeconds, quantity });

/** Idle times in seconds; the shortest allowed time-out is five minutes. */
const cases: {
  what: string;
  facts: DenialFacts;
  cause: string;
  timeout: number | null;
  forgotten?: number[];
}[] = [
  {
    what: 'a pool without licences',
    facts: facts([]),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'everybody at work',
    facts: facts([holder(10), holder(299)]),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'one idle for just the shortest time-out there may be, who came back',
    facts: facts([holder(10), holder(300)]),
    cause: 'SHORTER_TIMEOUT',
    timeout: 300,
  },
  {
    what: 'the longest time-out that would have helped, in whole minutes',
    facts: facts([holder(1379), holder(700)]),
    cause: 'SHORTER_TIMEOUT',
    timeout: 1320,
  },
  {
    what: 'below two minutes in seconds',
    facts: facts([holder(95.7)], { minTimeoutSeconds: 60 }),
    cause: 'SHORTER_TIMEOUT',
    timeout: 95,
  },
  {
    what: 'the bound itself, where it is no whole number of minutes',
    facts: facts([holder(339)], { minTimeoutSeconds: 330 }),
    cause: 'SHORTER_TIMEOUT',
    timeout: 330,
  },
  {
    what: 'one who never called again, longer idle than ever',
    facts: facts([holder(900, gone), holder(20)]),
    cause: 'FORGOTTEN_LOGOUT',
    timeout: 900,
    forgotten: [0],
  },
  {
    what: 'one who never called again, but is often idle for so long',
    facts: facts([holder(900, { ...gone, usualIdleSeconds: 900 })]),
    cause: 'SHORTER_TIMEOUT',
    timeout: 900,
  },
  {
    what: 'one of whom nobody knows what is usual',
    facts: facts([holder(900, { ...gone, usualIdleSeconds: null })]),
    cause: 'SHORTER_TIMEOUT',
    timeout: 900,
  },
  {
    what: 'forgotten, though no time-out within the bounds would have helped',
    facts: facts([holder(200, gone)]),
    cause: 'FORGOTTEN_LOGOUT',
    timeout: null,
    forgotten: [0],
  },
  {
    what: 'one forgotten seat in a pool that was over by one: two must leave',
    facts: facts([holder(900, gone), holder(500), holder(30)], { licensedQuantity: 2 }),
    cause: 'SHORTER_TIMEOUT',
    timeout: 480,
    forgotten: [0],
  },
  {
    what: 'over, after the quantity was lowered, and it would have been full with as many as before',
    facts: facts([holder(900, gone), holder(30)], {
      licensedQuantity: 1,
      lowered: [{ at: 7, from: 2, to: 1 }],
    }),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
    forgotten: [0],
  },
  {
    what: 'over, after the quantity was lowered by more than were free',
    facts: facts([holder(30), holder(30)], { licensedQuantity: 1, lowered: [{ at: 7, from: 3, to: 1 }] }),
    cause: 'QUANTITY_LOWERED',
    timeout: null,
  },
  {
    what: 'the quantity before would have been enough',
    facts: facts([holder(30)], {
      lowered: [
        { at: 5, from: 3, to: 2 },
        { at: 9, from: 2, to: 1 },
      ],
    }),
    cause: 'QUANTITY_LOWERED',
    timeout: null,
  },
  {
    what: 'the quantity before would not have been enough either',
    facts: facts([holder(30), holder(40)], { lowered: [{ at: 5, from: 2, to: 1 }] }),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'the one seat more of before would have been taken by another one who was refused',
    facts: facts([holder(30)], { lowered: [{ at: 5, from: 2, to: 1 }], others: [waiting(0, 1)] }),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'of two seats more of before another one would have taken one',
    facts: facts([holder(30)], { lowered: [{ at: 5, from: 3, to: 1 }], others: [waiting(0, 1)] }),
    cause: 'QUANTITY_LOWERED',
    timeout: null,
  },
  {
    what: 'another one was refused when the seat would have lapsed',
    facts: facts([holder(650)], { others: [waiting(620)] }),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'another one was refused before the seat would have lapsed',
    facts: facts([holder(790)], { others: [waiting(620)] }),
    cause: 'SHORTER_TIMEOUT',
    timeout: 780,
  },
  {
    what: 'a shorter one frees two seats, of which another one would have taken one',
    facts: facts([holder(650), holder(500)], { others: [waiting(620)] }),
    cause: 'SHORTER_TIMEOUT',
    timeout: 480,
  },
  {
    what: 'not above the longest time-out there may be',
    facts: facts([holder(5000)]),
    cause: 'SHORTER_TIMEOUT',
    timeout: 3600,
  },
  {
    what: 'NAMED: time-outs and logouts free no licence',
    facts: facts([holder(90_000, gone)], { isNamed: true }),
    cause: 'ONLY_MORE_LICENSES',
    timeout: null,
  },
  {
    what: 'NAMED: a removed device still has its licence, before a lowered quantity',
    facts: facts([holder(90_000, { isRemoved: true }), holder(1)], {
      isNamed: true,
      lowered: [{ at: 5, from: 9, to: 2 }],
    }),
    cause: 'REMOVED_DEVICES',
    timeout: null,
  },
];

describe('why a device was refused', () => {
  it.each(cases)('$what: $cause', ({ facts: known, cause, timeout, forgotten = [] }) => {
    expect(explainDenial(known)).toMatchObject({ cause, longestHelpfulTimeoutSeconds: timeout, forgotten });
  });

  it('names the latest lowering that would have made the difference', () => {
    const lowered = [
      { at: 5, from: 9, to: 2 },
      { at: 9, from: 2, to: 1 },
    ];
    expect(explainDenial(facts([holder(1), holder(2)], { lowered })).lowered).toEqual(lowered[0]);
    expect(explainDenial(facts([holder(1)], { lowered })).lowered).toEqual(lowered[1]);
  });

  it('counts the seats that were idle for the shortest time-out there may be', () => {
    const shortest = { isNamed: false, minTimeoutSeconds: 300 };
    expect(countIdleSeats({ ...shortest, idleSeconds: [299, 300, 9] })).toBe(1);
    expect(countIdleSeats({ ...shortest, isNamed: true, idleSeconds: [90_000] })).toBe(0);
  });
});
