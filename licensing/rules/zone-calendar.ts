const DAY_MS = 86_400_000;

/** Offset of a zone from UTC, from `at` on. */
type ZoneOffset = { at: number; offsetMs: number };

/** A day of a zone: its date, start and end, in milliseconds. */
export type ZoneDay = { date: string; startsAt: number; endsAt: number };

/** An hour of the week in a zone: 1 Monday to 7 Sunday, 0 to 23. */
export type ZoneHour = { weekday: number; hour: number };

/** Days and hours of a time zone between two instants in milliseconds. */
export type ZoneCalendar = {
  /** Days that overlap the period, oldest first, each in full. */
  days: ZoneDay[];
  hourOf: (instant: number) => ZoneHour;
};

/** Calendar of a zone. Days have 23 or 25 hours at daylight saving changes. */
export function zoneCalendar(timeZone: string, since: number, until: number): ZoneCalendar {
  // Starts at a whole second: zones change their offset at whole seconds, and the search uses such steps.
  const offsets = offsetsOf(timeZone, floorTo(since - 2 * DAY_MS, DAY_MS), until + 2 * DAY_MS);
  const offsetAt = (instant: number) => offsets.findLast(({ at }) => at <= instant)?.offsetMs ?? 0;
  const localOf = (instant: number) => instant + offsetAt(instant);

  /** Start of a local date: where clocks skip midnight, the instant of the skip. */
  const startOf = (midnight: number) => {
    for (const [n, { at, offsetMs }] of offsets.entries()) {
      const begins = Math.max(at, midnight - offsetMs);
      if (begins < (offsets[n + 1]?.at ?? Infinity)) return begins;
    }
    return midnight;
  };

  const days: ZoneDay[] = [];
  for (let midnight = floorTo(localOf(since), DAY_MS); ; midnight += DAY_MS) {
    const [startsAt, endsAt] = [startOf(midnight), startOf(midnight + DAY_MS)];
    if (startsAt >= until) break;
    // A zone that moves across the date line skips a date.
    if (endsAt > startsAt)
      days.push({ date: new Date(midnight).toISOString().slice(0, 10), startsAt, endsAt });
  }
  return {
    days,
    hourOf: (instant) => {
      const local = new Date(localOf(instant));
      return { weekday: local.getUTCDay() || 7, hour: local.getUTCHours() };
    },
  };
}

function offsetsOf(timeZone: string, since: number, until: number): ZoneOffset[] {
  const read = offsetReader(timeZone);
  const found: ZoneOffset[] = [{ at: -Infinity, offsetMs: read(since) }];
  for (let before = since; before < until; before += DAY_MS) {
    const after = before + DAY_MS;
    const offsetMs = read(after);
    if (offsetMs === read(before)) continue;
    let [low, high] = [before, after];
    while (high - low > 1000) {
      const middle = low + floorTo((high - low) / 2, 1000);
      if (middle === low) break;
      if (read(middle) === offsetMs) high = middle;
      else low = middle;
    }
    found.push({ at: high, offsetMs });
  }
  return found;
}

function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return local - floorTo(instant, 1000);
  };
}

const floorTo = (value: number, unit: number) => Math.floor(value / unit) * unit;
