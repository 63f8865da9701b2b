const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 20, 30].map((days) => days * DAY),
];

/** Round local times of a time zone, at most `most`. */
export function timeTicks(from: number, until: number, timeZone: string, most: number) {
  const step = STEPS.find((one) => (until - from) / one <= most - 1) ?? STEPS.at(-1) ?? DAY;
  const offsetAt = zoneOffsets(timeZone);
  const ticks: number[] = [];
  const first = Math.ceil((from + offsetAt(from)) / step) * step;
  for (let wall = first; wall <= until + offsetAt(until); wall += step) {
    const guess = wall - offsetAt(from);
    const instant = wall - offsetAt(wall - offsetAt(guess));
    if (instant >= from && instant <= until && instant !== ticks.at(-1)) ticks.push(instant);
  }
  return { ticks, isByDay: step >= DAY };
}

/** Offset of a time zone from UTC at an instant. */
function zoneOffsets(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant: number) => {
    const part = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
    const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
    return wall - Math.floor(instant / 1_000) * 1_000;
  };
}

/** Minimum distance between labels, in pixels. */
const MIN_GAP = 24;

/** Days that get a label: the last one and every n-th before it. `step` is the width of a day in pixels. */
export function dayTicks(
  labels: readonly string[],
  step: number,
  widthOf: (label: string) => number,
): number[] {
  const widest = labels.reduce((most, label) => Math.max(most, widthOf(label)), 0);
  const every = Math.max(1, Math.ceil((widest + MIN_GAP) / Math.max(step, 0.01)));
  return [...labels.keys()].filter((index) => (labels.length - 1 - index) % every === 0);
}
