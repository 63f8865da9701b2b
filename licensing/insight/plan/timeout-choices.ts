const MINUTES = [
  1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880,
  10_080,
];

export type TimeoutBounds = { min: number; max: number };

/** Round time-outs next to the current one that are always replayed, because they are the likely changes. */
const NEXT_SHORTER = 3;
const NEXT_LONGER = 2;

/**
 * Time-outs to replay within the bounds of an application, in seconds, ascending: the bounds, the current one, the
 * round ones next to it, and others spread over the rest, at most `most`.
 */
export function timeoutChoices({ min, max }: TimeoutBounds, present: number, most = 12): number[] {
  const round = MINUTES.map((minutes) => minutes * 60).filter((seconds) => seconds > min && seconds < max);
  const shorter = round.filter((seconds) => seconds < present).slice(-NEXT_SHORTER);
  const longer = round.filter((seconds) => seconds > present).slice(0, NEXT_LONGER);
  const fixed = [
    ...new Set(
      [min, max, present, ...shorter, ...longer].filter((seconds) => seconds >= min && seconds <= max),
    ),
  ];
  const others = round.filter((seconds) => !fixed.includes(seconds));
  const room = Math.max(0, most - fixed.length);
  const chosen =
    others.length <= room
      ? others
      : Array.from({ length: room }, (_, n) => others[Math.floor(((n + 0.5) * others.length) / room)] ?? 0);
  return [...fixed, ...chosen].sort((a, b) => a - b);
}
