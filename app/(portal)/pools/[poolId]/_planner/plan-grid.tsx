'use client';

import { useId } from 'react';
import { ExportLink } from '@/app/_components/export-link';
import { Label, Select } from '@/app/_components/ui/field';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { FIGURES, type Plan, type PlannedPool } from './plan-figures';
import { PlanTable } from './plan-table';
import { LEVELS, type PlannerState } from './use-planner-state';

type PlanGridProps = { pool: PlannedPool; plan: Plan; state: PlannerState };

/** Results for every number of seats and every time-out. */
export function PlanGrid({ pool, plan, state }: PlanGridProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const recommended = plan.timeouts.find(
    ({ inactivityTimeoutSeconds }) => inactivityTimeoutSeconds === plan.present.inactivityTimeoutSeconds,
  )?.recommendedSeats;
  return (
    <section aria-labelledby={`${id}-title`} className="space-y-3 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-prose">
          <h3 id={`${id}-title`} className="font-semibold">
            {t('planner.grid')}
          </h3>
          <p className="text-[0.867rem] text-muted">
            {recommended === null || recommended === undefined
              ? t('planner.gridSummaryNone')
              : t('planner.gridSummary', {
                  level: format.percent(state.serviceLevel),
                  seats: recommended,
                  owned: plan.present.seats,
                })}
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-3 print:hidden">
          <div>
            <Label htmlFor={`${id}-figure`} className="mb-1 text-[13px] font-normal text-muted">
              {t('planner.figure')}
            </Label>
            <Select
              id={`${id}-figure`}
              value={state.show}
              onChange={(event) =>
                void state.change({ show: FIGURES.find((one) => one === event.target.value) ?? null })
              }
            >
              {FIGURES.map((one) => (
                <option key={one} value={one}>
                  {t(`planner.figures.${one}`)}
                </option>
              ))}
            </Select>
          </div>
          <div>
            <Label htmlFor={`${id}-level`} className="mb-1 text-[13px] font-normal text-muted">
              {t('planner.level')}
            </Label>
            <Select
              id={`${id}-level`}
              title={t('planner.levelHint')}
              value={state.level}
              onChange={(event) =>
                void state.change({ level: LEVELS.find((one) => one === event.target.value) ?? null })
              }
            >
              {LEVELS.map((one) => (
                <option key={one} value={one}>
                  {format.percent(Number(one) / 1_000)}
                </option>
              ))}
            </Select>
          </div>
          <ExportLink
            href={exportAddress('plan', { seatPoolId: pool.id, ...seatsOf(plan) })}
            of={t('planner.grid')}
            className="h-9"
          />
        </div>
      </div>
      <PlanTable plan={plan} state={state} />
    </section>
  );
}

/** Numbers of seats in the grid, for the export. */
function seatsOf({ timeouts }: Plan) {
  const cells = timeouts[0]?.cells ?? [];
  return { fewestSeats: cells[0]?.seats.toString(), mostSeats: cells.at(-1)?.seats.toString() };
}
