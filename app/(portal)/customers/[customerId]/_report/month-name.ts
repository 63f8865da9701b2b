/** A month as people write it: `2026-10` is `October 2026`. What is no month stays as it is. */
export function monthName(locale: string, month: string): string {
  const first = Date.parse(`${month}-01`);
  if (Number.isNaN(first)) return month;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}

/** A day as people write it: `2026-10-22` is `Thu, 22 Oct`. */
export const dayName = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(date));
