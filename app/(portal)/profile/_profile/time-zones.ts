export type TimeZoneOption = {
  /** The IANA name. */
  name: string;
  /** `UTC+1`, now. */
  offset: string;
};

/** Every time zone this browser knows, by name, with how far it is from UTC now. */
export function listTimeZones(now: number): TimeZoneOption[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return [...names].toSorted().map((name) => ({ name, offset: offsetOf(name, now) }));
}

function offsetOf(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  // Without a distance, some engines say so and some leave it out.
  return offset
    .replace(/[+-]0$/, '')
    .replace('GMT', 'UTC')
    .replace('-', '−');
}
