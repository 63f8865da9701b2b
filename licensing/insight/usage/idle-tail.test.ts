import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallKind } from '../replay/demand';
import { LeaseEnd } from '../replay/pool-record';
import { idleTail } from './idle-tail';

const MINUTE = 60_000_000;

type Lease = {
  device: number;
  from: number;
  calls: number[];
  to: number;
  end: keyof typeof LeaseEnd;
  isRegained?: boolean;
  /** Logout times after the lapse. */
  loggedOut?: number[];
};

/** Leases in minutes, by device in order of time; `calls` ends with the last call. The time-out is ten minutes. */
function told(leases: Lease[], since = 0, until = 1000) {
  const calls = leases
    .flatMap(({ device, calls, loggedOut = [] }) => [
      ...calls.map((at) => ({ at, device, kind: CallKind.CHECK })),
      ...loggedOut.map((at) => ({ at, device, kind: CallKind.RELEASE })),
    ])
    .sort((a, b) => a.at - b.at);
  const { savings, ...sums } = idleTail(
    { inactivityTimeoutSeconds: 600, minInactivityTimeoutSeconds: 300, maxInactivityTimeoutSeconds: 1200 },
    {
      devices: 5,
      people: 0,
      leases: {
        startedAt: Float64Array.from(leases, ({ from }) => from * MINUTE),
        lastCallAt: Float64Array.from(leases, ({ from, calls }) => (calls.at(-1) ?? from) * MINUTE),
        endedAt: Float64Array.from(leases, ({ to }) => to * MINUTE),
        device: Int32Array.from(leases, ({ device }) => device),
        person: new Int32Array(leases.length).fill(-1),
        end: Uint8Array.from(leases, ({ end }) => LeaseEnd[end]),
        isRegained: Uint8Array.from(leases, ({ isRegained = false }) => Number(isRegained)),
      },
      calls: {
        at: Float64Array.from(calls, ({ at }) => at * MINUTE),
        device: Int32Array.from(calls, ({ device }) => device),
        person: new Int32Array(calls.length).fill(-1),
        kind: Uint8Array.from(calls, ({ kind }) => kind),
      },
      denials: {
        at: new Float64Array(),
        device: new Int32Array(),
        person: new Int32Array(),
        isLogin: new Uint8Array(),
      },
    },
    { since: since * MINUTE, until: until * MINUTE },
  );
  const with_ = (minutes: number) => {
    const saving = savings.find((each) => each.inactivityTimeoutSeconds === minutes * 60);
    return `${(saving?.savedSeatSeconds ?? NaN) / 60}/${saving?.regains ?? NaN}`;
  };
  return {
    held: sums.heldSeconds / 60,
    idle: sums.idleTailSeconds / 60,
    forgotten: sums.forgottenLeases - sums.regainedLeases,
    at5: with_(5),
    at10: with_(10),
    at20: with_(20),
  };
}

/** `saved minutes/regains` with time-outs of 5, 10 and 20 minutes. */
const cases: { what: string; leases: Lease[]; since?: number; until?: number; told: object }[] = [
  {
    what: 'who logs out at once holds nothing idle',
    leases: [{ device: 1, from: 0, calls: [4], to: 4, end: 'RELEASED' }],
    told: { held: 4, idle: 0, forgotten: 0, at5: '0/0', at10: '0/0', at20: '0/0' },
  },
  {
    what: 'who goes away holds a seat for the whole time-out',
    leases: [{ device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED' }],
    told: { held: 14, idle: 10, forgotten: 1, at5: '5/0', at10: '0/0', at20: '-10/0' },
  },
  {
    what: 'with a shorter one a seat lapses between two calls, and is regained with the second',
    leases: [{ device: 1, from: 0, calls: [8], to: 9, end: 'RELEASED' }],
    told: { held: 9, idle: 1, forgotten: 0, at5: '3/1', at10: '0/0', at20: '0/0' },
  },
  {
    what: 'with a longer one a seat is held until the device is back, and no longer',
    leases: [
      { device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED' },
      { device: 1, from: 17, calls: [], to: 18, end: 'RELEASED' },
    ],
    told: { held: 15, idle: 11, forgotten: 1, at5: '5/0', at10: '0/0', at20: '-3/0' },
  },
  {
    what: 'who comes back to a seat that lapsed had not forgotten it',
    leases: [
      { device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED' },
      { device: 1, from: 40, calls: [], to: 41, end: 'RELEASED', isRegained: true },
    ],
    told: { held: 15, idle: 11, forgotten: 0, at5: '5/0', at10: '0/0', at20: '-10/0' },
  },
  {
    what: 'nor longer than until somebody logs out who had lapsed',
    leases: [{ device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED', loggedOut: [16, 17] }],
    told: { held: 14, idle: 10, forgotten: 1, at5: '5/0', at10: '0/0', at20: '-2/0' },
  },
  {
    what: 'only what lies within the time asked about counts',
    leases: [{ device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED' }],
    since: 12,
    until: 13,
    told: { held: 1, idle: 1, forgotten: 0, at5: '1/0', at10: '0/0', at20: '0/0' },
  },
];

type Step = { gap: number; isLogout: boolean };

/** Leases that the steps of a device (one a minute) produce with a time-out of ten minutes. */
function leasesOf(device: number, steps: Step[]): Lease[] {
  const leases: Lease[] = [];
  let now = 0;
  for (const { gap, isLogout } of steps) {
    now += gap;
    const open = leases.at(-1);
    const isHeld = open?.end === 'LAPSED' && now < open.to;
    if (!isLogout && !isHeld) leases.push({ device, from: now, calls: [], to: now + 10, end: 'LAPSED' });
    else if (open?.end === 'LAPSED' && isLogout && !isHeld) open.loggedOut = [...(open.loggedOut ?? []), now];
    else if (open && isHeld && isLogout) Object.assign(open, { to: now, end: 'RELEASED' });
    else if (open && isHeld) Object.assign(open, { calls: [...open.calls, now], to: now + 10 });
  }
  return leases;
}

/** Minutes in which a device would have held a seat with a time-out, checked one by one. */
function minutesHeld(steps: Step[], timeout: number, since: number, until: number): number {
  let now = 0;
  const calls = steps.map(({ gap, isLogout }) => ({ at: (now += gap), isLogout }));
  return Array.from({ length: until - since }, (_, n) => since + n).filter((minute) => {
    const last = calls.findLast(({ at }) => at <= minute);
    return last && !last.isLogout && minute < last.at + timeout;
  }).length;
}

const anySteps = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 30 }), isLogout: fc.nat(5).map((n) => n === 0) }),
  { maxLength: 30 },
);

describe('seats held idle, and what other time-outs would have saved', () => {
  it.each(cases)('$what', ({ leases, since, until, told: expected }) => {
    expect(told(leases, since, until)).toEqual(expected);
  });

  it('saves what a count of every minute says, of any devices in any time', () => {
    fc.assert(
      fc.property(
        fc.array(anySteps, { minLength: 1, maxLength: 4 }),
        fc.nat(300),
        fc.integer({ min: 1, max: 300 }),
        (devices, since, span) => {
          const until = since + span;
          const heldWith = (timeout: number) =>
            devices.reduce((sum, steps) => sum + minutesHeld(steps, timeout, since, until), 0);
          const leases = devices.flatMap((steps, device) => leasesOf(device, steps));
          const { held, at5, at10, at20 } = told(leases, since, until);
          const saved = [at5, at10, at20].map((text) => Number(text.split('/')[0]));
          expect(held).toBe(heldWith(10));
          expect(saved).toEqual([held - heldWith(5), 0, held - heldWith(20)]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
