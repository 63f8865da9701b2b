import { expect, it } from 'vitest';
import { peaksByHour, reportFacts } from './report-facts';

const day = (date: string, fullSeconds: number, denialCount: number) => ({
  date,
  peakInUse: 2,
  licensedQuantity: 2,
  fullSeconds,
  denialCount,
});

it('says for how long all were in use, on how many days, and what half of the time was so', () => {
  const facts = reportFacts({
    levels: [
      { inUse: 0, seconds: 40 },
      { inUse: 1, seconds: 15 },
      { inUse: 2, seconds: 45 },
    ],
    days: [day('2026-11-20', 30, 1), day('2026-11-21', 0, 0), day('2026-11-22', 15, 4)],
    hours: [
      { weekday: 1, hour: 8, peakInUse: 1, averageInUse: 0.5 },
      { weekday: 3, hour: 9, peakInUse: 2, averageInUse: 0.5 },
      { weekday: 4, hour: 9, peakInUse: 2, averageInUse: 1 },
    ],
  });
  expect(facts).toMatchObject({ totalSeconds: 100, median: 1, fullSeconds: 45, daysFull: 2, denials: 5 });
  expect(facts.busiestHour).toMatchObject({ weekday: 3, hour: 9 });
});

it('has no busiest hour where nobody held a seat', () => {
  expect(reportFacts({ levels: [{ inUse: 0, seconds: 9 }], days: [], hours: [] })).toMatchObject({
    median: 0,
    busiestHour: null,
  });
});

it('puts peaks into the cells of their weekday and hour', () => {
  const peaks = peaksByHour([{ weekday: 7, hour: 23, peakInUse: 4, averageInUse: 1 }]);
  expect(peaks.map((hours) => hours.length)).toEqual(Array.from({ length: 7 }, () => 24));
  expect(peaks[6]?.[23]).toBe(4);
  expect(peaks.flat().reduce((sum, peak) => sum + peak, 0)).toBe(4);
});
