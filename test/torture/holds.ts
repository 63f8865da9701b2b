import type { Call, TorturePool } from './record';
import type { Timeline } from './timeline';

/** A device holds a seat from `from` (inclusive) to `to` (exclusive), because of `call`. */
export type Hold = { device: number; from: number; to: number; call: Call };

/** Calls that may have ended a seat, by device, in order of their return. Named licences end with their date only. */
export function releasesOf({ mode }: TorturePool, calls: Call[]): Map<number, Call[]> {
  const releases = new Map<number, Call[]>();
  if (mode === 'NAMED') return releases;
  // A registration without the present token ends a login that began in the meantime (L10).
  const verbs = new Set(['log_out', 'force_logout', 'remove_device', 'register_device']);
  const outcomes = new Set(['DONE', 'GRANTED', 'UNKNOWN']);
  for (const call of calls) {
    if (!verbs.has(call.verb) || !outcomes.has(call.outcome)) continue;
    const known = releases.get(call.device);
    if (known) known.push(call);
    else releases.set(call.device, [call]);
  }
  for (const known of releases.values()) known.sort((a, b) => a.respondedAt - b.respondedAt);
  return releases;
}

/** Intervals in which a device certainly held a seat. */
export function certainHolds(calls: Call[], releases: Map<number, Call[]>): Hold[] {
  const shortenings = calls
    .filter((call) => call.verb === 'timeout' && call.outcome === 'DONE')
    .sort((a, b) => a.invokedAt - b.invokedAt);
  const holds: Hold[] = [];
  for (const call of calls) {
    if (call.lapsesAt === undefined || call.decidedAt === undefined) continue;
    const from = call.decidedAt;
    let to = call.lapsesAt;
    for (const release of releases.get(call.device) ?? []) {
      if (release.respondedAt >= from && release.invokedAt < to) to = release.invokedAt;
    }
    // The exact time of the last call is unknown, but it was not before the invocation.
    for (const change of shortenings) {
      if (change.invokedAt >= to) break;
      if (change.respondedAt >= from)
        to = Math.max(change.invokedAt, Math.min(to, call.invokedAt + change.value! * 1000));
    }
    if (to > from) holds.push({ device: call.device, from, to, call });
  }
  return holds;
}

/** Intervals in which a device may have held a seat. */
export function possibleHolds(calls: Call[], releases: Map<number, Call[]>, timeout: Timeline): Hold[] {
  const longestMs = 200;
  const giving = new Set(['log_in', 'check_license', 'renew_leases', 'record_activity', 'register_device']);
  const holds: Hold[] = [];
  for (const call of calls) {
    const unknown = call.outcome === 'UNKNOWN' && giving.has(call.verb);
    if (!unknown && call.lapsesAt === undefined) continue;
    const from = call.invokedAt;
    const lastCallAt = unknown ? call.respondedAt : call.decidedAt!;
    const longest = Math.max(...timeout.between(from, lastCallAt + longestMs * 1000));
    let to = Math.max(lastCallAt + longest * 1000, call.lapsesAt ?? 0);
    const release = (releases.get(call.device) ?? []).find(
      (r) => r.outcome === 'DONE' && r.invokedAt >= call.respondedAt,
    );
    if (release) to = Math.min(to, release.respondedAt);
    holds.push({ device: call.device, from, to, call });
  }
  return holds;
}

export type HolderCount = {
  at(time: number): number;
  /** Maximum in [from, to], without the given device. */
  mostOthers(device: number, from: number, to: number): number;
};

/** Number of holding devices over time; a device with several holds counts once. */
export function countOver(holds: Omit<Hold, 'call'>[]): HolderCount {
  const changes = holds.flatMap(({ device, from, to }) => [
    { time: from, device, by: 1 },
    { time: to, device, by: -1 },
  ]);
  changes.sort((a, b) => a.time - b.time || a.by - b.by);
  const holding = new Map<number, number>();
  const times: number[] = [];
  const counts: number[] = [];
  let count = 0;
  for (const { time, device, by } of changes) {
    const before = holding.get(device) ?? 0;
    holding.set(device, before + by);
    if (before === 0 && by === 1) count++;
    if (before + by === 0) count--;
    if (times.at(-1) === time) counts[counts.length - 1] = count;
    else {
      times.push(time);
      counts.push(count);
    }
  }
  const indexAt = (time: number) => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    at: (time) => counts[indexAt(time)] ?? 0,
    mostOthers(device, from, to) {
      const own = holds.filter((hold) => hold.device === device && hold.from <= to && hold.to >= from);
      const others = (index: number, time: number) =>
        (counts[index] ?? 0) - (own.some((hold) => hold.from <= time && time < hold.to) ? 1 : 0);
      let index = indexAt(from);
      let most = others(index, from);
      for (index++; index < times.length && times[index]! <= to; index++)
        most = Math.max(most, others(index, times[index]!));
      return most;
    },
  };
}
