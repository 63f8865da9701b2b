/** Month for people: `2026-10` becomes `October 2026`. Returns anything else unchanged. */
export function monthName(locale: string, month: string): string {
  const first = Date.parse(`${month}-01`);
  if (Number.isNaN(first)) return month;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}

/** Day for people: `2026-10-22` becomes `Thu, 22 Oct`. */
export const dayName = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(date));
