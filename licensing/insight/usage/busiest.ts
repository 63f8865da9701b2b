import { REGAIN, type LeaseColumns } from '../../../db/queries/insight-records';
import type { Period } from '../plan/replays';

/** A person or device that held seats, by index into the list of ids. */
export type BusiestByIndex = {
  index: number;
  sessions: number;
  heldSeconds: number;
  activeSeconds: number;
  denialCount: number;
};

const HOW_MANY = 10;

/** Owners with the longest time held (one entry of `owners` for each lease), then with the most denials. */
export function busiestOf(
  leases: LeaseColumns,
  owners: Int32Array,
  deniedAt: Float64Array,
  denied: Int32Array,
  size: number,
  { since, until }: Period,
): BusiestByIndex[] {
  const sessions = new Float64Array(size);
  const held = new Float64Array(size);
  const active = new Float64Array(size);
  const denials = new Float64Array(size);
  const overlap = (from: number, to: number) => Math.max(0, Math.min(to, until) - Math.max(from, since));
  const add = (sums: Float64Array, index: number, value: number) =>
    (sums[index] = (sums[index] ?? 0) + value);

  for (let n = 0; n < owners.length; n++) {
    const owner = owners[n] ?? -1;
    if (owner < 0) continue;
    const startedAt = leases.startedAt[n] ?? 0;
    add(held, owner, overlap(startedAt, leases.endedAt[n] ?? 0));
    add(active, owner, overlap(startedAt, leases.lastCallAt[n] ?? 0));
    if (leases.origin[n] !== REGAIN && startedAt >= since && startedAt <= until) add(sessions, owner, 1);
  }
  for (let n = 0; n < denied.length; n++) {
    const at = deniedAt[n] ?? 0;
    const owner = denied[n] ?? -1;
    if (owner >= 0 && at >= since && at <= until) add(denials, owner, 1);
  }
  const secondsOf = (sums: Float64Array, index: number) => Math.round((sums[index] ?? 0) / 1_000_000);
  const present = [...held.keys()].filter((index) => (held[index] ?? 0) > 0 || (denials[index] ?? 0) > 0);
  return present
    .sort((a, b) => (held[b] ?? 0) - (held[a] ?? 0) || (denials[b] ?? 0) - (denials[a] ?? 0) || a - b)
    .slice(0, HOW_MANY)
    .map((index) => ({
      index,
      sessions: sessions[index] ?? 0,
      heldSeconds: secondsOf(held, index),
      activeSeconds: secondsOf(active, index),
      denialCount: denials[index] ?? 0,
    }));
}
