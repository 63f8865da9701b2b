const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time to go, as short as its size allows: `04:12`, `3:20:05`, `12 d 4 h`. */
export function formatCountdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  if (left >= DAY) return `${Math.floor(left / DAY)} d ${Math.floor((left % DAY) / HOUR)} h`;
  const clock = `${twoDigits(Math.floor((left % HOUR) / MINUTE))}:${twoDigits(left % MINUTE)}`;
  return left >= HOUR ? `${Math.floor(left / HOUR)}:${clock}` : clock;
}

/** A length of time in words of two units at most: `45 s`, `30 min`, `1 h 30 min`, `12 d 4 h`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) return `${whole} s`;
  if (whole < HOUR) return joinUnits(Math.floor(whole / MINUTE), 'min', whole % MINUTE, 's');
  if (whole < DAY)
    return joinUnits(Math.floor(whole / HOUR), 'h', Math.floor((whole % HOUR) / MINUTE), 'min');
  return joinUnits(Math.floor(whole / DAY), 'd', Math.floor((whole % DAY) / HOUR), 'h');
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

const joinUnits = (big: number, bigUnit: string, small: number, smallUnit: string) =>
  small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
