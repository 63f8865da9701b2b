import { describe, expect, it } from 'vitest';
import type { SeatUsage } from '../pool/seat-usage';
import {
  completeState,
  findSeatChanges,
  mergeSeatChanges,
  type LiveSeat,
  type LiveSeatEvent,
  type SeatChanges,
  type SentState,
} from './seat-changes';

const instant = (second: number) => new Date(second * 1_000);
const usageOf = (version: number) => ({ version }) as SeatUsage;
const seat = (number: number, second = 1, more: Partial<LiveSeat> = {}) =>
  ({
    number,
    deviceId: `device ${number}`,
    since: instant(second),
    lastCallAt: instant(second),
    expiresAt: instant(600),
    ...more,
  }) as LiveSeat;
const event = (second: number) => ({ id: `evt_${second}`, at: instant(second) }) as LiveSeatEvent;
const stateOf = (version: number, seats: LiveSeat[], events: LiveSeatEvent[] = []): SentState => ({
  usage: usageOf(version),
  seats,
  events,
  readAt: instant(0),
});
const find = (sent: SentState, read: SentState, withRenewals = true) =>
  findSeatChanges(sent, read, { withRenewals });

const numbers = ({ seats }: SeatChanges) => seats.map(({ number }) => number);
const ids = ({ events }: SeatChanges) => events.map(({ id }) => id);

describe('what changed in a pool', () => {
  it('is nothing where the version, the seats and the events are the same', () => {
    expect(find(stateOf(1, [seat(1)], [event(1)]), stateOf(1, [seat(1)], [event(1)])).changes).toBeNull();
  });

  it('is seats that were taken, given to others or freed', () => {
    const { changes } = find(
      stateOf(1, [seat(1), seat(2), seat(3)]),
      stateOf(4, [seat(1), seat(2, 9), seat(4)]),
    );
    expect(changes).toMatchObject({ sinceVersion: 1, usage: { version: 4 }, freedSeats: [3] });
    expect(numbers(changes!)).toEqual([2, 4]);
  });

  it('a renewal waits until renewals are sent, and is not forgotten', () => {
    const renewed = seat(1, 1, { expiresAt: instant(900) });
    const first = find(stateOf(1, [seat(1)]), stateOf(1, [renewed]), false);
    expect(first.changes).toBeNull();
    expect(numbers(find(first.state, stateOf(1, [renewed])).changes!)).toEqual([1]);
  });

  it('are the events down to the oldest new one', () => {
    const sent = stateOf(1, [], [event(9), event(5), event(1)]);
    expect(ids(find(sent, stateOf(2, [], [event(10), event(9), event(5), event(1)])).changes!)).toEqual([
      'evt_10',
    ]);
    // A commit became visible late.
    const late = find(sent, stateOf(2, [], [event(10), event(9), event(7), event(5), event(1)]));
    expect(ids(late.changes!)).toEqual(['evt_10', 'evt_9', 'evt_7']);
  });

  it('an event that is gone makes the list reach below it', () => {
    const { changes } = find(
      stateOf(1, [], [event(9), event(5), event(1)]),
      stateOf(2, [], [event(9), event(1)]),
    );
    expect(ids(changes!)).toEqual(['evt_9', 'evt_1']);
  });

  it('is the complete state where no event is known any more', () => {
    const { changes } = find(stateOf(1, [seat(1)], [event(1)]), stateOf(2, [seat(1)], [event(3), event(2)]));
    expect(changes).toMatchObject({ sinceVersion: null, seats: [{ number: 1 }] });
  });
});

describe('changes that were not read in time', () => {
  const changesOf = (sinceVersion: number | null, more: Partial<SeatChanges>): SeatChanges => ({
    sinceVersion,
    usage: usageOf((sinceVersion ?? 0) + 1),
    seats: [],
    freedSeats: [],
    events: [],
    ...more,
  });

  it('lose none when they are merged', () => {
    const merged = mergeSeatChanges(
      changesOf(1, { seats: [seat(1), seat(2)], freedSeats: [3, 4], events: [event(2), event(1)] }),
      changesOf(2, { seats: [seat(3), seat(1, 9)], freedSeats: [2], events: [event(3)] }),
    );
    expect(merged).toMatchObject({ sinceVersion: 1, usage: { version: 3 }, freedSeats: [4, 2] });
    expect(merged.seats).toEqual([seat(1, 9), seat(3)]);
    expect(ids(merged)).toEqual(['evt_3', 'evt_2', 'evt_1']);
  });

  it('become part of a complete state, and give way to a later one', () => {
    const complete = completeState(stateOf(1, [seat(1), seat(2)], [event(1)]));
    const later = changesOf(1, { seats: [seat(3)], freedSeats: [1], events: [event(2)] });
    const merged = mergeSeatChanges(complete, later);
    expect(merged).toMatchObject({ sinceVersion: null, freedSeats: [], usage: { version: 2 } });
    expect(numbers(merged)).toEqual([2, 3]);
    expect(ids(merged)).toEqual(['evt_2', 'evt_1']);
    expect(mergeSeatChanges(later, complete)).toBe(complete);
  });

  it('do not keep an event that a later list leaves out', () => {
    const merged = mergeSeatChanges(
      changesOf(1, { events: [event(9), event(5)] }),
      changesOf(2, { events: [event(9), event(1)] }),
    );
    expect(ids(merged)).toEqual(['evt_9', 'evt_1']);
  });
});
