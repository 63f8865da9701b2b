'use client';

import { Skeleton } from '@/app/_components/ui/skeleton';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Plan, PlanCell } from './plan-figures';

type OutcomeProps = {
  /** Null while it is being replayed. */
  cell: PlanCell | null;
  plan: Plan;
  isPresent: boolean;
};

/** Result of a choice as a sentence and figures. */
export function Outcome({ cell, plan, isPresent }: OutcomeProps) {
  const t = useT();
  const { recordedDenials } = plan.reproduction;
  const present = plan.present.denials;
  return (
    <div className="min-h-36 space-y-3 sm:min-h-28 print:min-h-0">
      <p role="status" className="text-base font-medium sm:text-lg">
        {cell ? <Sentence cell={cell} present={present} isPresent={isPresent} /> : t('planner.calculating')}
      </p>
      {recordedDenials !== present ? (
        <p className="text-[13px] text-muted">
          {t('planner.recordedDiffers', { recorded: recordedDenials })}
        </p>
      ) : null}
      {cell ? <Facts cell={cell} /> : <Skeleton className="h-12 w-full max-w-2xl" />}
    </div>
  );
}

function Sentence({ cell, present, isPresent }: { cell: PlanCell; present: number; isPresent: boolean }) {
  const t = useT();
  const format = useFormat();
  const range = useRange(cell);
  const setting = { seats: cell.seats, timeout: format.duration(cell.inactivityTimeoutSeconds) };
  return isPresent
    ? t('planner.outcomePresent', { ...setting, denials: cell.denials, range })
    : t('planner.outcome', { ...setting, present, denials: `${format.number(cell.denials)}${range}` });
}

/** Text of the range of denials, if the number is uncertain. */
function useRange({ denialsLow: low, denialsHigh: high }: PlanCell): string {
  const t = useT();
  return low === undefined || high === undefined || low === high ? '' : t('planner.rangeOf', { low, high });
}

function Facts({ cell }: { cell: PlanCell }) {
  const t = useT();
  const format = useFormat();
  const facts: [string, string, string?][] = [
    [t('planner.factDenials'), format.number(cell.denials)],
    [t('planner.factEpisodes'), format.number(cell.episodes)],
    [t('planner.factPeople'), format.number(cell.peopleHit)],
    [
      t('planner.factWait'),
      cell.longestWaitSeconds > 0 ? format.duration(cell.longestWaitSeconds) : t('common.none'),
    ],
    [
      t('planner.factAdmitted'),
      cell.serviceLevel === null
        ? t('common.none')
        : format.percent(Math.min(cell.serviceLevel, shownMost(cell))),
      t('planner.admittedOf', { admitted: cell.loginsAdmitted, logins: cell.logins }),
    ],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {facts.map(([name, value, beside]) => (
        <div key={name}>
          <dt className="text-[13px] text-muted">{name}</dt>
          <dd className="font-semibold tabular-nums">
            {value}
            {beside ? <span className="ml-1.5 text-[13px] font-normal text-muted">{beside}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Never rounds up to 100 %. */
const shownMost = (cell: PlanCell) => (cell.loginsAdmitted < cell.logins ? 0.999 : 1);
