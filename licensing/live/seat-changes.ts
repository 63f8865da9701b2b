import type { SeatEventRecord } from '../records/list-seat-events';
import type { SeatUsage } from '../pool/seat-usage';

/** A held seat with all fields that viewers see, so that sending it needs no query. */
export type LiveSeat = {
  customerId: string;
  number: number;
  deviceId: string;
  deviceName: string;
  deviceRemoved: boolean;
  userName: string | null;
  userDisplayName: string | null;
  since: Date;
  expiresAt: Date;
  inactivityTimeoutSeconds: number;
  lastCallAt: Date;
  lastAction: string;
};

/** An event with its position in the list of all events of the pool. */
export type LiveSeatEvent = SeatEventRecord & { cursor: string };

/** Held seats of a pool by number, and its newest events, newest first. `readAt` is by the database's clock. */
export type PoolSeats = { seats: readonly LiveSeat[]; events: readonly LiveSeatEvent[]; readAt: Date };

/** Changes after `sinceVersion`. Null: the complete state. */
export type SeatChanges = {
  sinceVersion: number | null;
  usage: SeatUsage;
  seats: readonly LiveSeat[];
  freedSeats: readonly number[];
  /** Newest events down to the oldest new one, without gaps. */
  events: readonly LiveSeatEvent[];
};

/** State of a pool as last sent to its viewers. */
export type SentState = PoolSeats & { usage: SeatUsage };

const EVENTS_AT_FIRST = 40;
const MOST_EVENTS = 200;

export const completeState = ({ usage, seats, events }: SentState): SeatChanges => ({
  sinceVersion: null,
  usage,
  seats,
  freedSeats: [],
  events: events.slice(0, EVENTS_AT_FIRST),
});

/**
 * Finds the changes between the sent and the read state, and the resulting state of the viewers. Renewals change only
 * times; without `withRenewals` they are left for a later call. Null changes: nothing to send.
 */
export function findSeatChanges(
  sent: SentState,
  read: SentState,
  { withRenewals }: { withRenewals: boolean },
): { changes: SeatChanges | null; state: SentState } {
  const before = new Map(sent.seats.map((seat) => [seat.number, seat]));
  const isSent = (seat: LiveSeat, old: LiveSeat | undefined) =>
    old !== undefined && (withRenewals ? isSameSeat(seat, old) : isSameLease(seat, old));
  const state = {
    ...read,
    seats: read.seats.map((seat) => {
      const old = before.get(seat.number);
      return old && isSent(seat, old) ? old : seat;
    }),
  };
  const held = new Set(read.seats.map(({ number }) => number));
  const seats = state.seats.filter((seat) => before.get(seat.number) !== seat);
  const freedSeats = sent.seats.filter(({ number }) => !held.has(number)).map(({ number }) => number);
  const events = newEvents(sent.events, read.events);
  if (events === null) return { changes: completeState(state), state };
  const isNothing = seats.length === 0 && freedSeats.length === 0 && events.length === 0;
  if (isNothing && read.usage.version === sent.usage.version) return { changes: null, state };
  return {
    changes: { sinceVersion: sent.usage.version, usage: read.usage, seats, freedSeats, events },
    state,
  };
}

/** Merges unread changes for a slow viewer without losing any. */
export function mergeSeatChanges(waiting: SeatChanges, next: SeatChanges): SeatChanges {
  if (next.sinceVersion === null) return next;
  const seats = new Map(waiting.seats.map((seat) => [seat.number, seat]));
  for (const number of next.freedSeats) seats.delete(number);
  for (const seat of next.seats) seats.set(seat.number, seat);
  const freed = [...new Set([...waiting.freedSeats, ...next.freedSeats])];
  return {
    sinceVersion: waiting.sinceVersion,
    usage: next.usage,
    seats: [...seats.values()].toSorted((a, b) => a.number - b.number),
    freedSeats: waiting.sinceVersion === null ? [] : freed.filter((number) => !seats.has(number)),
    events: mergeEvents(waiting.events, next.events),
  };
}

function mergeEvents(waiting: readonly LiveSeatEvent[], next: readonly LiveSeatEvent[]): LiveSeatEvent[] {
  const oldest = next.at(-1);
  const ids = new Set(next.map(({ id }) => id));
  const below = waiting.filter((event) => !ids.has(event.id) && (!oldest || event.at <= oldest.at));
  return [...next, ...below].slice(0, MOST_EVENTS);
}

/**
 * Newest events down to the oldest new one. If an event between them is gone (a lapse undone by new settings), the
 * list reaches down to the event below it. Null: some events may be missing.
 */
function newEvents(
  sent: readonly LiveSeatEvent[],
  read: readonly LiveSeatEvent[],
): readonly LiveSeatEvent[] | null {
  const places = new Map(sent.map((event, place) => [keyOf(event), place]));
  let count = read.length;
  let place: number | undefined;
  for (; count > 0; count--) {
    const known = places.get(keyOf(read[count - 1]!));
    if (known === undefined || (place !== undefined && known !== place - 1)) break;
    place = known;
  }
  if (place === undefined) return sent.length === 0 ? read : null;
  const stays = new Set(read.map(keyOf));
  const isAnyGone = sent.slice(0, place).some((event) => !stays.has(keyOf(event)));
  return read.slice(0, isAnyGone ? count + 1 : count);
}

/* A lapse keeps its id when its time changes, but then counts as another event. */
const keyOf = ({ id, at }: LiveSeatEvent) => `${id} ${at.getTime()}`;

const isSameLease = (seat: LiveSeat, old: LiveSeat) =>
  seat.deviceId === old.deviceId &&
  seat.since.getTime() === old.since.getTime() &&
  seat.userName === old.userName &&
  seat.deviceRemoved === old.deviceRemoved;

const isSameSeat = (seat: LiveSeat, old: LiveSeat) =>
  isSameLease(seat, old) &&
  seat.deviceName === old.deviceName &&
  seat.userDisplayName === old.userDisplayName &&
  seat.expiresAt.getTime() === old.expiresAt.getTime() &&
  seat.inactivityTimeoutSeconds === old.inactivityTimeoutSeconds &&
  seat.lastCallAt.getTime() === old.lastCallAt.getTime() &&
  seat.lastAction === old.lastAction;
