import type { HeldSeatFragment, SeatChangesSubscription } from '@/graphql/generated/operations/graphql';
import { isSameEvent, replaceNewest, type PoolEvent } from './merge-events';
import { MAX_EVENTS, type LivePool } from './read-live-pool';

export type SeatChanges = SeatChangesSubscription['seatChanges'];

/**
 * Applies pushed changes to a pool. They may be partly older than the known state, because a read takes several
 * statements; the changes that follow correct it. `today` is the instant from which denials are counted.
 */
export function applyChanges(now: LivePool, changes: SeatChanges, today: number): LivePool {
  const seats = new Map(changes.sinceVersion === null ? [] : now.seats.map((seat) => [seat.number, seat]));
  for (const number of changes.freedSeats) seats.delete(number);
  for (const seat of changes.seats) seats.set(seat.number, seatOf(seat));
  const known = new Map(now.events.map((event) => [event.id, event]));
  const fresh = changes.events.filter((event) => !isSameEvent(event, known.get(event.id)));
  const denied = fresh.filter(({ kind, at }) => kind === 'DENIED' && Date.parse(at) >= today);
  return {
    ...now,
    usage: changes.usage.version >= now.usage.version ? changes.usage : now.usage,
    deniedToday: now.deniedToday + denied.length,
    seats: [...seats.values()].toSorted((a, b) => a.number - b.number),
    // If all events are known, newer ones may be known too: keep them.
    events:
      fresh.length === 0
        ? now.events
        : replaceNewest(now.events, changes.events.map(eventOf), { isAll: false, most: MAX_EVENTS }),
  };
}

/** Whether changes may be missing between the known state and these: then the pool is read again. */
export function isGap(now: LivePool, changes: SeatChanges, lastVersion: number | null): boolean {
  // Changed settings may have undone events that are too old to be pushed.
  if (changes.usage.settingsVersion !== now.usage.settingsVersion) return true;
  if (changes.sinceVersion != null) return lastVersion === null || changes.sinceVersion > lastVersion;
  const ids = new Set(now.events.map(({ id }) => id));
  return now.events.length > 0 && !changes.events.some(({ id }) => ids.has(id));
}

const seatOf = (seat: SeatChanges['seats'][number]): HeldSeatFragment => {
  const { deviceId, deviceName, deviceRemoved, userName, userDisplayName, ...rest } = seat;
  return {
    ...rest,
    // Tiles do not show the other states.
    device: { id: deviceId, name: deviceName, state: deviceRemoved ? 'REMOVED' : 'HOLDING_SEAT' },
    user: userName == null ? null : { userName, displayName: userDisplayName ?? userName },
  };
};

const eventOf = ({ deviceId, ...event }: SeatChanges['events'][number]): PoolEvent => ({
  ...event,
  device: deviceId == null ? null : { id: deviceId },
});
