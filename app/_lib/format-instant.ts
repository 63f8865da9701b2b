const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dayAndTime = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const fullDate = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `14:03:21` in the reader's zone. */
export const formatTime = (instant: number | string) => time.format(new Date(instant));

/** `22 Nov, 14:03` in the reader's zone. */
export const formatDayAndTime = (instant: number | string) => dayAndTime.format(new Date(instant));

/** `22 Nov 2026, 14:03:21` in the reader's zone. */
export const formatFullDate = (instant: number | string) => fullDate.format(new Date(instant));

/** `2026-11-22 13:03:21 UTC`. */
export const formatUtc = (instant: number | string) =>
  `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
