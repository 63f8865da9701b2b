'use client';

import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CombinedError } from 'urql';
import { PoolWhatIfDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import { Slider } from '@/app/_components/ui/slider';
import { usePermission } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { boundsOf } from '@/app/_lib/setting-bounds';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { Outcome } from './outcome';
import type { Plan, PlanCell, PlanChoice, PlannedPool } from './plan-figures';
import type { PlannerState } from './use-planner-state';

const MINUTE = 60;

type WhatIfProps = { pool: PlannedPool; plan: Plan; state: PlannerState };

/** Result of one choice, set with two sliders. */
export function WhatIf({ pool, plan, state }: WhatIfProps) {
  const t = useT();
  const format = useFormat();
  const mayChangeTimeout = usePermission('CHANGE_INACTIVITY_TIMEOUT');
  const mayChangeQuantity = usePermission('CHANGE_SEAT_POOLS');
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  const { max: maxLicenses } = boundsOf(pool.application, 'licensedQuantity');
  const present = { seats: plan.present.seats, timeoutSeconds: plan.present.inactivityTimeoutSeconds };
  // The grid may contain only a part of the useful range.
  const peakWanted = Math.max(0, ...plan.timeouts.map((timeout) => timeout.peakWanted));
  const mostSeats = Math.min(maxLicenses, Math.max(2 * present.seats, peakWanted + 2));
  const choice = {
    seats: clamp(state.seats ?? present.seats, 0, maxLicenses),
    timeoutSeconds: clamp(state.timeout ?? present.timeoutSeconds, min, max),
  };
  const { cell, error } = useWhatIf(pool.id, plan, choice);
  const isPresent = choice.seats === present.seats && choice.timeoutSeconds === present.timeoutSeconds;
  const isOtherTimeout = choice.timeoutSeconds !== pool.inactivityTimeoutSeconds;
  const step = min < MINUTE ? 1 : MINUTE;
  const change = (next: Parameters<typeof state.change>[0]) =>
    void state.change(next, { history: 'replace' });
  return (
    <section aria-labelledby="what-if-heading" className="space-y-4 p-4">
      <h3 id="what-if-heading" className="font-semibold print:hidden">
        {t('planner.choose')}
      </h3>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2 print:hidden">
        <StepSlider
          label={t('planner.seats')}
          valueText={t('planner.seatCount', { count: choice.seats })}
          lessLabel={t('planner.fewer')}
          moreLabel={t('planner.more')}
          min={0}
          max={Math.max(mostSeats, choice.seats)}
          step={1}
          value={choice.seats}
          onChange={(seats) => change({ seats: seats === present.seats ? null : seats })}
        />
        <StepSlider
          label={t('planner.timeout')}
          valueText={format.duration(choice.timeoutSeconds)}
          lessLabel={t('planner.shorter')}
          moreLabel={t('planner.longer')}
          min={min}
          max={max}
          step={step}
          value={choice.timeoutSeconds}
          onChange={(timeout) => change({ timeout: timeout === present.timeoutSeconds ? null : timeout })}
        />
      </div>
      {error ? <ErrorNote error={error} /> : null}
      <Outcome cell={cell} plan={plan} isPresent={isPresent} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-[13px] text-muted print:hidden">
        {isOtherTimeout && mayChangeTimeout ? (
          <>
            <Button asChild variant="primary">
              <Link href={`/pools/${pool.id}/settings?timeout=${choice.timeoutSeconds}#time-out`}>
                {t('planner.apply')}
              </Link>
            </Button>
            <span>{t('planner.applyHint', { timeout: format.duration(choice.timeoutSeconds) })}</span>
          </>
        ) : null}
        {isOtherTimeout && !mayChangeTimeout ? <span>{t('planner.notAllowed')}</span> : null}
        {choice.seats !== present.seats && !mayChangeQuantity ? <span>{t('planner.askVendor')}</span> : null}
        {isPresent ? null : (
          <Button size="small" variant="quiet" onClick={() => change({ seats: null, timeout: null })}>
            {t('planner.backToPresent')}
          </Button>
        )}
      </div>
    </section>
  );
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

type StepSliderProps = {
  label: string;
  valueText: string;
  lessLabel: string;
  moreLabel: string;
  min: number;
  max: number;
  step: number;
  value: number;
  onChange: (value: number) => void;
};

/** Slider with its value as text, and buttons for single steps. */
function StepSlider(props: StepSliderProps) {
  const { label, valueText, lessLabel, moreLabel, min, max, step, value, onChange } = props;
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-2 text-sm">
        <span aria-hidden className="text-muted">
          {label}
        </span>
        <span className="text-base font-semibold tabular-nums">{valueText}</span>
      </div>
      <div className="flex items-center gap-2">
        <Button size="icon" aria-label={lessLabel} disabled={value <= min} onClick={() => move(-step)}>
          <Minus aria-hidden />
        </Button>
        <Slider
          label={label}
          valueText={valueText}
          min={min}
          max={max}
          step={step}
          value={[value]}
          onValueChange={([next = value]) => onChange(next)}
        />
        <Button size="icon" aria-label={moreLabel} disabled={value >= max} onClick={() => move(step)}>
          <Plus aria-hidden />
        </Button>
      </div>
    </div>
  );
}

const ASK_AFTER_MS = 150;

/** Cell of a choice: from the grid, else replayed with its range once the slider rests for a moment. */
function useWhatIf(poolId: string, plan: Plan, { seats, timeoutSeconds }: PlanChoice) {
  const { uncached } = usePortal();
  const known = findCell(plan, { seats, timeoutSeconds });
  const [asked, setAsked] = useState<PlanCell | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const hasRange = known?.denialsLow !== undefined;
  useEffect(() => {
    if (hasRange) return;
    let dropSocket: (() => void) | undefined;
    const timer = setTimeout(() => {
      const variables = { seatPoolId: poolId, seats, inactivityTimeoutSeconds: timeoutSeconds };
      dropSocket = uncached.query(PoolWhatIfDocument, variables).subscribe((answer) => {
        setError(answer.error ?? null);
        setAsked(answer.data?.seatPool?.whatIf ?? null);
      }).unsubscribe;
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      dropSocket?.();
    };
  }, [uncached, poolId, hasRange, seats, timeoutSeconds]);
  const isAnswer = asked?.seats === seats && asked.inactivityTimeoutSeconds === timeoutSeconds;
  return { cell: isAnswer && !hasRange ? asked : known, error: known ? null : error };
}

/** A cell of the grid, or that of the current settings. */
function findCell({ present, timeouts }: Plan, { seats, timeoutSeconds }: PlanChoice): PlanCell | null {
  if (present.seats === seats && present.inactivityTimeoutSeconds === timeoutSeconds) return present;
  const timeout = timeouts.find((one) => one.inactivityTimeoutSeconds === timeoutSeconds);
  return timeout?.cells.find((cell) => cell.seats === seats) ?? null;
}
