import type { Reproduction } from '../replay/replay-recorded';

/** Reasons a plan may be unreliable. */
export type PlanDoubt = 'NOT_FAITHFUL' | 'MODE_CHANGED' | 'SUSPENDED' | 'FEW_DAYS';

export type PlanReproductionRecord = Reproduction & {
  isFaithful: boolean;
  doubts: PlanDoubt[];
  note: string | null;
};

/** Facts that a replay cannot reflect. */
export type AccuracyFactors = { wasSuspended: boolean; changedMode: boolean; days: number };

export const MATCHING_AT_LEAST = 0.98;
export const OFF_AT_MOST = 0.02;
const FEW_DAYS = 7;

/** Compares a replay with the records and names the reasons it may be unreliable. */
export function replayAccuracy(
  reproduction: Reproduction,
  { wasSuspended, changedMode, days }: AccuracyFactors,
): PlanReproductionRecord {
  const { recordedDenials: recorded, replayedDenials: replayed, matchingDenials: matching } = reproduction;
  const isFaithful =
    matching >= MATCHING_AT_LEAST * recorded && Math.abs(replayed - recorded) <= OFF_AT_MOST * recorded;
  const notes: [PlanDoubt, boolean, string][] = [
    [
      'NOT_FAITHFUL',
      !isFaithful,
      `Replaying the real settings reproduces ${matching} of ${recorded} recorded denials, with ${replayed} in all. Treat the figures as a rough guide.`,
    ],
    [
      'MODE_CHANGED',
      changedMode,
      'The mode of the pool was changed in this period. Only its use while CONCURRENT shows demand.',
    ],
    ['SUSPENDED', wasSuspended, 'The pool was suspended for part of this period, when nobody could log in.'],
    [
      'FEW_DAYS',
      days < FEW_DAYS,
      `Records cover ${days < 1 ? 'less than a day' : `${Math.floor(days)} days`} only.`,
    ],
  ];
  const known = notes.filter(([, isDoubtful]) => isDoubtful);
  return {
    ...reproduction,
    isFaithful,
    doubts: known.map(([doubt]) => doubt),
    note: known.map(([, , text]) => text).join(' ') || null,
  };
}
