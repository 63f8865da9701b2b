import type { Call, History } from '../history';
import { byDevice, mayHaveBeenReleased } from './device-calls';
import type { Finding } from './finding';

/** A half-open interval of times in milliseconds: `until` is excluded. */
type Hold = { holder: string; from: number; until: number };

/** L1: at no instant do more devices certainly hold a seat than the pool has licences. */
export function checkNeverOver({ pools, calls }: History): Finding[] {
  return pools.flatMap((pool) => {
    const holds = certainHolds(calls.filter((call) => call.pool === pool.name));
    return checkHolds('L1 never over', pool.name, holds, pool.licensedQuantity);
  });
}

/** Reports the instant with the most concurrent holds if they exceed the licences. */
export function checkHolds(
  check: string,
  pool: string,
  holds: readonly Hold[],
  licensedQuantity: number,
): Finding[] {
  const moments = holds
    .filter((hold) => hold.until > hold.from)
    .flatMap((hold) => [
      { at: hold.from, hold, starts: true },
      { at: hold.until, hold, starts: false },
    ])
    .sort((one, other) => one.at - other.at || Number(one.starts) - Number(other.starts));
  const running = new Map<string, number>();
  let worst: { at: number; holders: string[] } = { at: 0, holders: [] };
  for (const { at, hold, starts } of moments) {
    const left = (running.get(hold.holder) ?? 0) + (starts ? 1 : -1);
    if (left > 0) running.set(hold.holder, left);
    else running.delete(hold.holder);
    if (running.size > worst.holders.length) worst = { at, holders: [...running.keys()] };
  }
  if (worst.holders.length <= licensedQuantity) return [];
  const when = new Date(worst.at).toISOString();
  const detail = `${pool}: ${worst.holders.length} seats held at ${when}, licensed for ${licensedQuantity}: ${worst.holders.join(', ')}`;
  return [{ check, detail }];
}

/**
 * Intervals in which a device certainly held a seat: from an answer with a lease until that lease ends, or until the
 * earliest time at which a later release may have been carried out.
 */
function certainHolds(calls: readonly Call[]): Hold[] {
  return byDevice(calls).flatMap(({ device, own, releases }) => {
    const losses = outsideLosses(own, releases);
    return own.flatMap((call) => {
      if (call.answer.kind !== 'holding') return [];
      const { serverTime, expiresAt } = call.answer;
      const cuts = [...releases, ...losses]
        .filter((cut) => cut.answeredSequence > call.sentSequence)
        .map((cut) => cut.notBefore);
      return [{ holder: device, from: serverTime, until: Math.min(expiresAt, ...cuts) }];
    });
  });
}

/** Seats taken away by someone outside the fleet, at an unknown time after the last answer with a lease. */
function outsideLosses(own: readonly Call[], releases: readonly Call[]): Call[] {
  const losses: Call[] = [];
  let last: Call | null = null;
  for (const call of own) {
    if (call.answer.kind === 'holding') last = call;
    if (last?.answer.kind !== 'holding' || call.answer.kind !== 'refused') continue;
    if (call.answer.reason === 'NO_LICENSE_AVAILABLE' || mayHaveBeenReleased(releases, last, call)) continue;
    losses.push({ ...call, notBefore: last.answer.serverTime });
  }
  return losses;
}
