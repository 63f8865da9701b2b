import type { Reproduction } from '../replay/replay-recorded';

export type PlanReproductionRecord = Reproduction & { isFaithful: boolean; note: string | null };

/** What else is known that a replay cannot tell. */
export type ReproductionTroubles = { wasSuspended: boolean; changedMode: boolean; days: number };

const MATCHING_AT_LEAST = 0.98;
const OFF_AT_MOST = 0.02;
const FEW_DAYS = 7;

/** Says plainly how closely a replay came to what was recorded, and what it could not know. */
export function judgeReproduction(
  reproduction: Reproduction,
  { wasSuspended, changedMode, days }: ReproductionTroubles,
): PlanReproductionRecord {
  const { recordedDenials: recorded, replayedDenials: replayed, matchingDenials: matching } = reproduction;
  const isFaithful =
    matching >= MATCHING_AT_LEAST * recorded && Math.abs(replayed - recorded) <= OFF_AT_MOST * recorded;
  const notes = [
    !isFaithful &&
      `Of ${recorded} recorded refusals ${matching} come out again, and the replay has ${replayed} in all: take the figures as a rough guide.`,
    changedMode &&
      'The mode of the pool was changed in this time; only its use while CONCURRENT says something of demand.',
    wasSuspended && 'The pool was suspended for a part of this time: nobody could log in then.',
    days < FEW_DAYS &&
      `There are records of ${days < 1 ? 'less than a day' : `${Math.floor(days)} days`} only.`,
  ].filter((note) => note !== false);
  return { ...reproduction, isFaithful, note: notes.length > 0 ? notes.join(' ') : null };
}
