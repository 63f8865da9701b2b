import { expect, it } from 'vitest';
import { heatCounts, summaryFacts } from './summary-facts';

const day = (date: string, denialCount: number, fullSeconds: number) => ({
  date,
  startsAt: `${date}T00:00:00Z`,
  endsAt: `${date}T24:00:00Z`,
  denialCount,
  episodeCount: denialCount,
  peakInUse: 3,
  fullSeconds,
});

it('names the day and the hour with the most refusals, and how long it was full', () => {
  const facts = summaryFacts({
    days: [day('2026-11-20', 2, 60), day('2026-11-21', 5, 90), day('2026-11-22', 5, 0)],
    hours: [
      { weekday: 1, hour: 8, denialCount: 1 },
      { weekday: 5, hour: 23, denialCount: 11 },
    ],
  });
  expect(facts.worstDay?.date).toBe('2026-11-21');
  expect(facts.worstHour).toEqual({ weekday: 5, hour: 23, denialCount: 11 });
  expect(facts).toMatchObject({ daysFull: 2, fullSeconds: 150 });
});

it('has no worst day where nobody was refused', () => {
  const facts = summaryFacts({ days: [day('2026-11-20', 0, 60)], hours: [] });
  expect(facts).toEqual({ worstDay: null, worstHour: null, daysFull: 1, fullSeconds: 60 });
});

it('puts hours into the cells of their weekday', () => {
  const counts = heatCounts([
    { weekday: 1, hour: 0, denialCount: 3 },
    { weekday: 7, hour: 23, denialCount: 4 },
  ]);
  expect(counts).toHaveLength(7);
  expect(counts.every((hours) => hours.length === 24)).toBe(true);
  expect([counts[0]?.[0], counts[6]?.[23]]).toEqual([3, 4]);
  expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(7);
});
