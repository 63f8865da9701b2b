import type { StepPoint } from '@/app/_components/chart/step-rows';

export const MOST_POINTS = 2_000;

/**
 * With a state put last that is other than the one before it. Beyond `most` the older half is made coarser: of every
 * two states the one with more in use stays, from when the first of them began.
 */
export function withPoint(
  points: readonly StepPoint[],
  point: StepPoint,
  most = MOST_POINTS,
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
