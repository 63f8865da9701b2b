export type TimeoutUnit = { seconds: number; name: 'minutes' | 'seconds' };

/** Minutes, unless the bounds are too small for them. */
export const timeoutUnit = (minSeconds: number): TimeoutUnit =>
  minSeconds < 60 ? { seconds: 1, name: 'seconds' } : { seconds: 60, name: 'minutes' };

/** What a person typed, in whole seconds; null if that is no number. */
export function parseTimeout(text: string, unit: TimeoutUnit): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : Math.round(value * unit.seconds);
}

/** Seconds as a person types them. */
export const showTimeout = (seconds: number, unit: TimeoutUnit) =>
  String(Number((seconds / unit.seconds).toFixed(2)));
