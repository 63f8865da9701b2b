import type { Reproduction } from '../replay/replay-recorded';

/** What may make a plan unreliable. */
export type PlanDoubt = 'NOT_FAITHFUL' | 'MODE_CHANGED' | 'SUSPENDED' | 'FEW_DAYS';

export type PlanReproductionRecord = Reproduction & {
  isFaithful: boolean;
  doubts: PlanDoubt[];
  note: string | null;
};

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
  const notes: [PlanDoubt, boolean, string][] = [
    [
      'NOT_FAITHFUL',
      !isFaithful,
      `Of ${recorded} recorded refusals ${matching} come out again, and the replay has ${replayed} in all: take the figures as a rough guide.`,
    ],
    [
      'MODE_CHANGED',
      changedMode,
      'The mode of the pool was changed in this time; only its use while CONCURRENT says something of demand.',
    ],
    ['SUSPENDED', wasSuspended, 'The pool was suspended for a part of this time: nobody could log in then.'],
    [
      'FEW_DAYS',
      days < FEW_DAYS,
      `There are records of ${days < 1 ? 'less than a day' : `${Math.floor(days)} days`} only.`,
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
