import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openCountdown } from './countdown';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('counts what passes here, however wrong the clock is, and stops at nothing', () => {
  vi.setSystemTime('1999-12-31T23:59:59Z');
  const countdown = openCountdown(90);
  const seen: number[] = [];
  const stop = countdown.subscribe(() => seen.push(countdown.secondsLeft()));
  expect(countdown.secondsLeft()).toBe(90);
  vi.advanceTimersByTime(3_000);
  expect(seen).toEqual([89, 88, 87]);
  stop();
  vi.advanceTimersByTime(600_000);
  expect(seen).toHaveLength(3);
  expect(countdown.secondsLeft()).toBe(0);
});
