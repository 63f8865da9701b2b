import type { Summary } from './read-denials';

/** Notable figures of the sixty days. `worstDay` and `worstHour` only if there were denials. */
export function summaryFacts({ days, hours }: Pick<Summary, 'days' | 'hours'>) {
  const byCount = <Of extends { denialCount: number }>(items: readonly Of[]): Of | null =>
    items.reduce<Of | null>(
      (most, item) => (item.denialCount > (most?.denialCount ?? 0) ? item : most),
      null,
    );
  return {
    worstDay: byCount(days),
    worstHour: byCount(hours),
    daysFull: days.filter(({ fullSeconds }) => fullSeconds > 0).length,
    fullSeconds: days.reduce((sum, { fullSeconds }) => sum + fullSeconds, 0),
  };
}

/** Seven days from Monday, with 24 hours each. */
export function heatCounts(hours: Summary['hours']): number[][] {
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, denialCount } of hours) {
    const day = counts[weekday - 1];
    if (day) day[hour] = denialCount;
  }
  return counts;
}
