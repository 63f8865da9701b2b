const MINUTE = 60;

/** In what people give a time-out: minutes, unless the bounds are too small for them. */
export function timeoutUnit(minSeconds: number) {
  const seconds = minSeconds < MINUTE ? 1 : MINUTE;
  return {
    seconds,
    name: seconds === 1 ? 'seconds' : 'minutes',
    /** A number as it was typed, in whole seconds; NaN if it is none. */
    toSeconds: (typed: number | null): number => (typed === null ? Number.NaN : Math.round(typed * seconds)),
    /** Seconds as a person types them. */
    show: (value: number): string =>
      Number.isFinite(value) ? String(Number((value / seconds).toFixed(2))) : '',
  } as const;
}
