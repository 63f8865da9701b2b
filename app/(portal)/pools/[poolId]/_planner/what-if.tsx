'use client';

import { Link } from '@/app/_components/ui/link';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { useViewer } from '@/app/_components/viewer';
import { mayChangeTimeout, mayChangeVendorSettings } from '@/app/_lib/rights';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { Outcome } from './outcome';
import type { Plan, PlannedPool } from './plan-line';
import { StepSlider } from './step-slider';
import type { PlannerState } from './use-planner-state';
import { useWhatIf } from './use-what-if';

const MINUTE = 60;
/** As many as the API tries. */
const MOST_SEATS = 10_000;

type WhatIfProps = { pool: PlannedPool; plan: Plan; state: PlannerState };

/** One setting, chosen with two sliders, and what it would have done. */
export function WhatIf({ pool, plan, state }: WhatIfProps) {
  const t = useT();
  const format = useFormat();
  const { role } = useViewer();
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  const present = { seats: plan.present.seats, timeoutSeconds: plan.present.inactivityTimeoutSeconds };
  // The grid may be a part of what is worth trying.
  const peakWanted = Math.max(0, ...plan.timeouts.map((timeout) => timeout.peakWanted));
  const mostSeats = Math.min(MOST_SEATS, Math.max(2 * present.seats, peakWanted + 2));
  const choice = {
    seats: clamp(state.seats ?? present.seats, 0, MOST_SEATS),
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
        {isOtherTimeout && mayChangeTimeout(role) ? (
          <>
            <Button asChild variant="primary">
              <Link href={`/pools/${pool.id}/settings?timeout=${choice.timeoutSeconds}#time-out`}>
                {t('planner.apply')}
              </Link>
            </Button>
            <span>{t('planner.applyHint', { timeout: format.duration(choice.timeoutSeconds) })}</span>
          </>
        ) : null}
        {isOtherTimeout && !mayChangeTimeout(role) ? <span>{t('planner.notAllowed')}</span> : null}
        {choice.seats !== present.seats && !mayChangeVendorSettings(role) ? (
          <span>{t('planner.askVendor')}</span>
        ) : null}
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
