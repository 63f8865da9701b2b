// Who else was waiting at a denial, and what would have given them a seat first. Instants are microseconds.

/** Another installation, at its last denial before the one in question. */
export type OtherDenied = {
  deniedAt: number;
  /** When it got its first seat from then on, and when its last call was; null if neither was before the denial. */
  seatAt: number | null;
  calledAt: number | null;
};

/** What might have gone otherwise before a denial, in no order. */
export type BeforeDenial = {
  /** There are too many denials to know of each how long the seats were idle. */
  areMany: boolean;
  /**
   * `idleSeconds`: how long the holder was idle that would have had to lapse; null in a NAMED pool. Of `areMany`, the
   * first denial of each number of seats in use.
   */
  denials: readonly { at: number; inUse: number; idleSeconds: number | null }[];
  /** Activities that renewed a lease after a time without a call. */
  activities: readonly { at: number; quietSeconds: number }[];
  quantities: readonly { at: number; from: number; to: number }[];
};

/** With which time-out at most, and with more than how many licences, another may have had a seat before. */
export type OtherWaiting = { timeoutSeconds: number; quantity: number };

const HOUR = 3_600_000_000;
/** Longer than every time-out. */
const ANY_TIMEOUT_SECONDS = 1e9;

/**
 * Those of the others that were waiting at a denial: without a seat since their own denial, and heard of in the hour
 * before, or since the idlest seat was used last, if that is longer. Null for `idlestCallAt`: nothing lapses.
 */
export function stillWaiting(
  others: readonly OtherDenied[],
  { at, idlestCallAt }: { at: number; idlestCallAt: number | null },
): OtherDenied[] {
  const since = Math.min(at - HOUR, idlestCallAt ?? Infinity);
  return others.filter(
    ({ deniedAt, seatAt, calledAt }) => seatAt === null && Math.max(deniedAt, calledAt ?? 0) >= since,
  );
}

/**
 * With another time-out or quantity all went as it did until one call would have been answered otherwise; from then on
 * anybody may have got in. Such a call is a denial that would have been a grant; an activity that would have come too
 * late to keep its seat (L20); any in a pool that is over, which lets nobody regain a seat (L13).
 */
export function othersWaiting(
  waiting: readonly OtherDenied[],
  { areMany, denials, activities, quantities }: BeforeDenial,
): OtherWaiting[] {
  const changes = [
    ...denials.map(({ at, inUse, idleSeconds }) => ({
      at,
      quantity: inUse,
      timeoutSeconds: areMany ? ANY_TIMEOUT_SECONDS : (idleSeconds ?? 0),
    })),
    ...activities.map(({ at, quietSeconds }) => ({ at, quantity: Infinity, timeoutSeconds: quietSeconds })),
    ...quantities
      .filter(({ from, to }) => from > to)
      .map(({ at }) => ({ at, quantity: Infinity, timeoutSeconds: ANY_TIMEOUT_SECONDS })),
  ].sort((a, b) => a.at - b.at);

  let next = 0;
  let soFar: OtherWaiting = { timeoutSeconds: 0, quantity: Infinity };
  return waiting
    .toSorted((a, b) => a.deniedAt - b.deniedAt)
    .map(({ deniedAt }) => {
      for (let change = changes[next]; change && change.at <= deniedAt; change = changes[++next]) {
        soFar = {
          timeoutSeconds: Math.max(soFar.timeoutSeconds, change.timeoutSeconds),
          quantity: Math.min(soFar.quantity, change.quantity),
        };
      }
      return soFar;
    });
}
