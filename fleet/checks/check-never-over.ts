import type { Call, History } from '../history';
import { byDevice, explained } from './device-calls';
import type { Finding } from './finding';

/** A stretch of time, in milliseconds, the end not included. */
type Hold = { holder: string; from: number; until: number };

/** L1: at no instant do more devices hold a seat for certain than the pool has licences. */
export function checkNeverOver({ pools, calls }: History): Finding[] {
  return pools.flatMap((pool) => {
    const holds = certainHolds(calls.filter((call) => call.pool === pool.name));
    return checkHolds('L1 never over', pool.name, holds, pool.licensedQuantity);
  });
}

/** Finds the instant at which the most of these holds run, if that is more than there are licences. */
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
  const detail = `${pool}: ${worst.holders.length} seats held at ${when}, ${licensedQuantity} owned: ${worst.holders.join(', ')}`;
  return [{ check, detail }];
}

/**
 * When each device held a seat for certain: from every answer that says so until the lease of that answer ends, or
 * until the first moment at which a later release can have been carried out.
 */
function certainHolds(calls: readonly Call[]): Hold[] {
  return byDevice(calls).flatMap(({ device, own, releases }) => {
    const losses = outsideLosses(own, releases);
    return own.flatMap((call) => {
      if (call.answer.kind !== 'holding') return [];
      const { serverTime, expiresAt } = call.answer;
      const cuts = [...releases, ...losses]
        .filter((cut) => cut.answeredTurn > call.sentTurn)
        .map((cut) => cut.notBefore);
      return [{ holder: device, from: serverTime, until: Math.min(expiresAt, ...cuts) }];
    });
  });
}

/** Somebody outside the fleet took the seat away: when is not known, only that it was after the last good answer. */
function outsideLosses(own: readonly Call[], releases: readonly Call[]): Call[] {
  const losses: Call[] = [];
  let last: Call | null = null;
  for (const call of own) {
    if (call.answer.kind === 'holding') last = call;
    if (last?.answer.kind !== 'holding' || call.answer.kind !== 'refused') continue;
    if (call.answer.reason === 'NO_LICENSE_AVAILABLE' || explained(releases, last, call)) continue;
    losses.push({ ...call, notBefore: last.answer.serverTime });
  }
  return losses;
}
