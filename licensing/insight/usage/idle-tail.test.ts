import { describe, expect, it } from 'vitest';
import { CallKind } from '../replay/demand';
import { LeaseEnd } from '../replay/pool-record';
import { idleTail } from './idle-tail';

const MINUTE = 60_000_000;

type Lease = { device: number; from: number; calls: number[]; to: number; end: keyof typeof LeaseEnd };

/** Leases in minutes, by device in order of time; `calls` ends with the last one. The time-out is ten minutes. */
function told(leases: Lease[], since = 0, until = 1000) {
  const calls = leases
    .flatMap(({ device, calls }) => calls.map((at) => ({ at, device })))
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
        isRegained: new Uint8Array(leases.length),
      },
      calls: {
        at: Float64Array.from(calls, ({ at }) => at * MINUTE),
        device: Int32Array.from(calls, ({ device }) => device),
        person: new Int32Array(calls.length).fill(-1),
        kind: new Uint8Array(calls.length).fill(CallKind.CHECK),
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
    forgotten: sums.forgottenLeases,
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
    what: 'only what lies within the time asked about counts',
    leases: [{ device: 1, from: 0, calls: [4], to: 14, end: 'LAPSED' }],
    since: 12,
    until: 13,
    told: { held: 1, idle: 1, forgotten: 0, at5: '1/0', at10: '0/0', at20: '0/0' },
  },
];

describe('seats held idle, and what other time-outs would have saved', () => {
  it.each(cases)('$what', ({ leases, since, until, told: expected }) => {
    expect(told(leases, since, until)).toEqual(expected);
  });
});
