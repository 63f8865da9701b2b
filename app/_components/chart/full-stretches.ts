import type { StepRow } from './step-rows';

/** The stretches of time in which every licence was in use, or more; one that goes on into the next is one. */
export function fullStretches(rows: readonly StepRow[]): { from: number; until: number }[] {
  const stretches: { from: number; until: number }[] = [];
  for (const [index, { at, inUse, licensed }] of rows.entries()) {
    const next = rows[index + 1];
    if (!next || inUse < licensed || inUse === 0) continue;
    const last = stretches.at(-1);
    if (last?.until === at) last.until = next.at;
    else stretches.push({ from: at, until: next.at });
  }
  return stretches;
}

/** The row that holds at an instant: the last one not after it. The first one before all of them. */
export function rowAt(rows: readonly StepRow[], instant: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.at ?? 0) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
