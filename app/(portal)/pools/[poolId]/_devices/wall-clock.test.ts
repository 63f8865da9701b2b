import { describe, expect, it } from 'vitest';
import { fromWallClock, toWallClock } from './wall-clock';

const utc = (text: string, zone: string) => {
  const instant = fromWallClock(text, zone);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('clocks of a zone', () => {
  it('show an instant, and lead back to it', () => {
    expect(toWallClock('2026-11-22T07:02:59Z', 'Europe/Berlin')).toBe('2026-11-22T08:02');
    expect(utc('2026-11-22T08:02', 'Europe/Berlin')).toBe('2026-11-22T07:02:00.000Z');
    expect(utc('2026-07-01T00:30', 'Europe/Berlin')).toBe('2026-06-30T22:30:00.000Z');
    expect(utc('2026-11-22T08:02', 'Asia/Kolkata')).toBe('2026-11-22T02:32:00.000Z');
    expect(utc('2026-11-22T08:02', 'UTC')).toBe('2026-11-22T08:02:00.000Z');
    expect(utc('2026-11-22T20:02', 'Pacific/Auckland')).toBe('2026-11-22T07:02:00.000Z');
  });

  it('show an hour twice in autumn: the first is meant', () => {
    expect(utc('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(utc('2026-10-25T03:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00.000Z');
  });

  it('leave an hour out in spring: what comes after it is meant', () => {
    expect(utc('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(utc('2026-03-29T03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('show nothing that is no date and time', () => {
    for (const text of ['', '08:02', '2026-11-22', '2026-13-40T08:02']) expect(utc(text, 'UTC')).toBeNull();
  });
});
