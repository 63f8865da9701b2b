const MINUTE = 60;

/** Unit of the time-out in the form: minutes, or seconds if the bounds are below a minute. */
export function timeoutUnit(minSeconds: number) {
  const seconds = minSeconds < MINUTE ? 1 : MINUTE;
  return {
    seconds,
    name: seconds === 1 ? 'seconds' : 'minutes',
    /** Input in whole seconds; NaN if it is not a number. */
    toSeconds: (typed: number | null): number => (typed === null ? Number.NaN : Math.round(typed * seconds)),
    /** Value of the field for a number of seconds. */
    show: (value: number): string =>
      Number.isFinite(value) ? String(Number((value / seconds).toFixed(2))) : '',
  } as const;
}
