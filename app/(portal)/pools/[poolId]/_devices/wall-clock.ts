/** What the clocks of a zone show at an instant, as fields for date and time write it: `2026-11-22T08:02`. */
export function toWallClock(instant: number | string, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  return text.replace(' ', 'T');
}

/**
 * The instant at which the clocks of a zone show this; null if it is no date and time. Of an hour that is there twice
 * it is the first, of an hour that is left out the instant after it.
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
