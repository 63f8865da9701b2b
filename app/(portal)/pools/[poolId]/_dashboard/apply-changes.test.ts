import { describe, expect, it } from 'vitest';
import type { Usage } from '@/app/_live/usage-feed';
import { applyChanges, isGap, type SeatChanges } from './apply-changes';
import type { PoolEvent } from './merge-events';
import type { LivePool } from './read-live-pool';

const instant = (second: number) => new Date(second * 1_000).toISOString();

const usageOf = (version: number, more: Partial<Usage> = {}): Usage => ({
  seatPoolId: 'pool',
  licensedQuantity: 3,
  inUse: 0,
  free: 3,
  registeredDevices: 3,
  denialsLast24Hours: 0,
  nextLapseAt: null,
  settingsVersion: 1,
  asOf: instant(version),
  version,
  ...more,
});
const seat = (number: number, deviceName = `Device ${number}`) => ({
  number,
  deviceId: `device_${deviceName}`,
  deviceName,
  deviceRemoved: false,
  userName: 'ann',
  userDisplayName: 'Ann',
  since: instant(1),
  expiresAt: instant(600),
  inactivityTimeoutSeconds: 600,
  lastCallAt: instant(1),
  lastAction: 'LOGIN',
});
const event = (second: number, kind: PoolEvent['kind'] = 'GRANTED') => ({
  cursor: `cursor ${second}`,
  id: `evt_${second}`,
  at: instant(second),
  kind,
  deviceId: null,
  deviceName: 'Device',
  userName: null,
  action: null,
  by: null,
  note: null,
});
const changesOf = (
  sinceVersion: number | null,
  version: number,
  more: Partial<SeatChanges> = {},
): SeatChanges => ({
  sinceVersion,
  usage: usageOf(version),
  seats: [],
  freedSeats: [],
  events: [],
  ...more,
});

const nothing: LivePool = {
  usage: usageOf(1),
  deniedToday: 0,
  seats: [],
  events: [],
  hasOlderEvents: false,
  requests: 1,
};
const known = applyChanges(
  nothing,
  changesOf(null, 10, { seats: [seat(1), seat(2)], events: [event(10), event(9)] }),
  0,
);
const numbers = ({ seats }: LivePool) => seats.map(({ number, device }) => [number, device.name]);
const ids = ({ events }: LivePool) => events.map(({ id }) => id);

describe('pushed changes', () => {
  it('put a taken seat in its place by number, replace its holder, and free it', () => {
    const taken = applyChanges(known, changesOf(10, 11, { seats: [seat(3), seat(1, 'Other')] }), 0);
    expect(numbers(taken)).toEqual([
      [1, 'Other'],
      [2, 'Device 2'],
      [3, 'Device 3'],
    ]);
    const freed = applyChanges(taken, changesOf(11, 12, { freedSeats: [2] }), 0);
    expect(numbers(freed).map(([number]) => number)).toEqual([1, 3]);
    expect(freed.usage.version).toBe(12);
  });

  it('that are complete replace the seats', () => {
    expect(numbers(applyChanges(known, changesOf(null, 11, { seats: [seat(3)] }), 0))).toEqual([
      [3, 'Device 3'],
    ]);
  });

  it('put a new event first, and one that happened earlier where it belongs', () => {
    const now = applyChanges(known, changesOf(10, 11, { events: [event(11)] }), 0);
    expect(ids(now)).toEqual(['evt_11', 'evt_10', 'evt_9']);
    const late = applyChanges(now, changesOf(11, 12, { events: [event(11), event(10.5)] }), 0);
    expect(ids(late)).toEqual(['evt_11', 'evt_10.5', 'evt_10', 'evt_9']);
  });

  it('that are older than a reading take nothing of it away', () => {
    const read = { ...known, events: [event(11), event(10)].map((one) => ({ ...one, device: null })) };
    expect(ids(applyChanges(read, changesOf(9, 10, { events: [event(10)] }), 0))).toEqual([
      'evt_11',
      'evt_10',
    ]);
    expect(applyChanges({ ...known, usage: usageOf(12) }, changesOf(10, 11), 0).usage.version).toBe(12);
  });

  it('count a denial of today once', () => {
    const denial = changesOf(10, 11, { events: [event(12, 'DENIED')] });
    const now = applyChanges(known, denial, 11_000);
    expect(now.deniedToday).toBe(1);
    expect(applyChanges(now, denial, 11_000).deniedToday).toBe(1);
    expect(applyChanges(known, denial, 13_000).deniedToday).toBe(0);
  });

  it('show a removed device as such', () => {
    const removed = { ...seat(1), deviceRemoved: true };
    expect(applyChanges(known, changesOf(10, 11, { seats: [removed] }), 0).seats[0]?.device.state).toBe(
      'REMOVED',
    );
  });
});

describe('the pool is read again', () => {
  it('where changes are missing before those pushed, and only there', () => {
    expect(isGap(known, changesOf(10, 11), 10)).toBe(false);
    expect(isGap(known, changesOf(10, 11), 12)).toBe(false);
    expect(isGap(known, changesOf(12, 13), 11)).toBe(true);
    expect(isGap(known, changesOf(10, 11), null)).toBe(true);
  });

  it('after a complete state whose events do not reach those known', () => {
    expect(isGap(known, changesOf(null, 40, { events: [event(40)] }), 10)).toBe(true);
    expect(isGap(known, changesOf(null, 12, { events: [event(12), event(10)] }), 10)).toBe(false);
  });

  it('when its settings are others', () => {
    expect(isGap(known, changesOf(10, 11, { usage: usageOf(11, { settingsVersion: 2 }) }), 10)).toBe(true);
  });
});
