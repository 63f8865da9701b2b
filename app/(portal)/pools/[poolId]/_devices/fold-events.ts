import type { TimelineEventFragment } from '@/graphql/generated/operations/graphql';

/** A line of a timeline: one event, or consecutive checks. */
export type TimelineEntry =
  | { kind: 'event'; event: TimelineEventFragment }
  | { kind: 'checks'; checks: readonly [TimelineEventFragment, ...TimelineEventFragment[]] };

export type TimelineDay = { day: string; lines: readonly TimelineEntry[] };

const FOLDED_FROM = 4;

/** Groups events by day, newest first, and consecutive checks into one line. */
export function foldEvents(
  events: readonly TimelineEventFragment[],
  dayOf: (instant: string) => string,
): readonly TimelineDay[] {
  const days: { day: string; events: TimelineEventFragment[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days.map(({ day, events: ofDay }) => ({ day, lines: runsOf(ofDay).flatMap(linesOf) }));
}

type Run = [TimelineEventFragment, ...TimelineEventFragment[]];

/** Checks with and without a seat, and of different people, are separate runs. */
function runsOf(events: readonly TimelineEventFragment[]): Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && belongs(event, run[0])) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

const belongs = (event: TimelineEventFragment, first: TimelineEventFragment) =>
  event.kind === 'CHECKED' &&
  first.kind === 'CHECKED' &&
  event.userName === first.userName &&
  event.grantNumber === first.grantNumber;

const linesOf = (run: Run): TimelineEntry[] =>
  run.length >= FOLDED_FROM
    ? [{ kind: 'checks', checks: run }]
    : run.map((event) => ({ kind: 'event', event }));
