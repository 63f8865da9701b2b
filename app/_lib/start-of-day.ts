/** Start of an instant's day in a time zone, also on days with a clock change. */
export function startOfDay(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const dayOf = (at: number) => format.format(at);
  const today = dayOf(instant);
  // A day has at most 25 hours; within it the date changes once.
  let before = instant - 26 * 3_600_000;
  let within = Math.floor(instant / 1_000) * 1_000;
  while (within - before > 1_000) {
    const middle = Math.floor((before + within) / 2_000) * 1_000;
    if (dayOf(middle) === today) within = middle;
    else before = middle;
  }
  return within;
}
