import type { DenialMark, StepPoint } from '@/app/_components/chart/step-rows';

/** Usage and denials of a pool in the last 24 hours. */
export type DayOfUse = {
  points: readonly StepPoint[];
  /** Instants of the denials, newest first; limited if there are very many. */
  denials: readonly number[];
  denialCount: number;
  /** End of the period for which this is complete. */
  until: number;
};

export const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** A denial is dated a moment before it can be read. */
const SETTLED_MS = 5_000;

/** Adds what was received since to the day as it was read. */
export function continueDay(
  day: DayOfUse,
  seen: readonly StepPoint[],
  refusals: readonly number[],
): DayOfUse {
  const settledAt = day.until - SETTLED_MS;
  const older = day.denials.filter((at) => at <= settledAt);
  const newer = refusals.filter((at) => at > settledAt);
  const points = [...day.points, ...seen.filter(({ at }) => at > day.until)];
  return {
    points,
    denials: [...newer, ...older],
    denialCount: day.denialCount - (day.denials.length - older.length) + newer.length,
    until: newer.reduce((latest, at) => Math.max(latest, at), Math.max(day.until, points.at(-1)?.at ?? 0)),
  };
}

/** Groups denials by minute. */
export function marksByMinute(denials: readonly number[]): DenialMark[] {
  const minutes = new Map<number, DenialMark>();
  for (const at of denials) {
    const minute = Math.floor(at / MINUTE_MS);
    const mark = minutes.get(minute);
    minutes.set(minute, { at: Math.min(at, mark?.at ?? at), count: (mark?.count ?? 0) + 1 });
  }
  return [...minutes.values()].toSorted((a, b) => a.at - b.at);
}

/** Highest usage in a period, the first time it was reached, and the time the pool was full. */
export function summariseUse(points: readonly StepPoint[], from: number, until: number) {
  const sorted = points.toSorted((a, b) => a.at - b.at);
  let peak: { inUse: number; licensed: number; at: number } | null = null;
  let fullMs = 0;
  sorted.forEach((point, index) => {
    const start = Math.max(from, point.at);
    const end = Math.min(until, sorted[index + 1]?.at ?? until);
    if (end < start || point.at > until) return;
    if (!peak || point.inUse > peak.inUse) peak = { ...point, at: start };
    if (point.inUse >= point.licensed && point.inUse > 0) fullMs += end - start;
  });
  return {
    peak: peak as { inUse: number; licensed: number; at: number } | null,
    fullSeconds: fullMs / 1_000,
  };
}

export const MAX_POINTS = 2_000;

/**
 * Appends a state if it differs from the last one. Above `most` states, halves the older half: of every two states it
 * keeps the higher usage with the earlier start.
 */
export function appendPoint(
  points: readonly StepPoint[],
  point: StepPoint,
  most = MAX_POINTS,
): readonly StepPoint[] {
  const last = points.at(-1);
  if (last && (last.at >= point.at || (last.inUse === point.inUse && last.licensed === point.licensed)))
    return points;
  if (points.length < most) return [...points, point];
  const half = Math.ceil(most / 2);
  return [...mergePairs(points.slice(0, half)), ...points.slice(half), point];
}

function mergePairs(points: readonly StepPoint[]): StepPoint[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    if (index % 2 === 1) return [];
    return next && next.inUse > point.inUse ? { ...next, at: point.at } : point;
  });
}
