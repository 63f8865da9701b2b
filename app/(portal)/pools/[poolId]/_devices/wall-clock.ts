/** Local time of an instant in a time zone, as date and time fields write it: `2026-11-22T08:02`. */
export function toWallClock(instant: number | string, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return text.replace(' ', 'T');
}

/**
 * Instant of a local time in a time zone; null if the text is not a date and time. Of a repeated hour it is the first,
 * of a skipped hour the instant after it.
 */
export function fromWallClock(text: string, timeZone: string): number | null {
  const wanted = Date.parse(`${text}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || Number.isNaN(wanted)) return null;
  const candidates = [wanted - DAY, wanted + DAY].map((near) => wanted - offsetAt(near, timeZone));
  const exact = candidates.filter((at) => at + offsetAt(at, timeZone) === wanted);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

const DAY = 86_400_000;

const offsetAt = (instant: number, timeZone: string) =>
  Date.parse(`${toWallClock(instant, timeZone)}Z`) - Math.floor(instant / 60_000) * 60_000;
