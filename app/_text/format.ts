const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const TIME_TO_THE_SECOND = { ...TIME, second: '2-digit' } as const;
const DAY_OF_YEAR = { day: 'numeric', month: 'short' } as const;

/** Milliseconds since 1970, or the format of the API. */
type Instant = number | string;

/** Formats of instants, durations and numbers in a language and time zone. */
export type Format = ReturnType<typeof makeFormat>;

const known = new Map<string, Format>();

/** Cached per language and time zone, because creating formats is slow. */
export function formatOf(language: string, timeZone: string): Format {
  const key = `${language} ${timeZone}`;
  const format = known.get(key) ?? makeFormat(language, timeZone);
  known.set(key, format);
  return format;
}

function makeFormat(language: string, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (instant: Instant) => formatter.format(new Date(instant));
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const rightNow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });

  return {
    locale,
    /** IANA name. */
    timeZone,
    /** `14:03:21` */
    time: dates(TIME_TO_THE_SECOND),
    /** `22 Nov, 14:03` */
    dayAndTime: dates({ ...DAY_OF_YEAR, ...TIME }),
    /** `22 Nov 2026, 14:03:21` */
    fullDate: dates({ ...DAY_OF_YEAR, year: 'numeric', ...TIME_TO_THE_SECOND }),
    /** `Sun, 22 Nov` */
    day: dates({ weekday: 'short', ...DAY_OF_YEAR }),
    utc: formatUtc,

    /** Time since an event: `5 min ago`. */
    ago(seconds: number): string {
      if (seconds < 5) return rightNow;
      if (seconds < MINUTE) return relative.format(-Math.floor(seconds), 'second');
      if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute');
      if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour');
      return relative.format(-Math.floor(seconds / DAY), 'day');
    },

    /** Duration in at most two units: `45 s`, `1 h 30 min`. Unit symbols are the same in every language. */
    duration(seconds: number): string {
      const whole = Math.max(0, Math.round(seconds));
      if (whole < MINUTE) return inUnits([whole, 's']);
      if (whole < HOUR) return inUnits([whole / MINUTE, 'min'], [whole % MINUTE, 's']);
      if (whole < DAY) return inUnits([whole / HOUR, 'h'], [(whole % HOUR) / MINUTE, 'min']);
      return inUnits([whole / DAY, 'd'], [(whole % DAY) / HOUR, 'h']);
    },

    /** Time left, as short as possible: `04:12`, `3:20:05`, `12 d 4 h`. */
    countdown(seconds: number): string {
      const left = Math.max(0, Math.ceil(seconds));
      if (left >= DAY) return inUnits([left / DAY, 'd'], [(left % DAY) / HOUR, 'h']);
      const clock = `${twoDigits(Math.floor((left % HOUR) / MINUTE))}:${twoDigits(left % MINUTE)}`;
      return left >= HOUR ? `${Math.floor(left / HOUR)}:${clock}` : clock;
    },

    number: (value: number) => numbers.format(value),
    /** 0.5 becomes `50%`. */
    percent: (share: number) => percents.format(share),
  };
}

/** `2026-11-22 13:03:21 UTC`, in every language. */
const formatUtc = (instant: Instant) =>
  `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Whole numbers with their units; further units only if not 0. */
function inUnits(...parts: [value: number, unit: string][]): string {
  return parts
    .map(([value, unit]) => ({ whole: Math.floor(value), unit }))
    .filter(({ whole }, index) => index === 0 || whole > 0)
    .map(({ whole, unit }) => `${whole}\u00a0${unit}`)
    .join('\u00a0');
}
