'use client';

import { BadgeCheck, Calculator, CircleCheck, TriangleAlert } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { PlannedPoolDocument, PoolPlanDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { PlanAdvice } from './advice';
import { PlanGrid } from './plan-grid';
import type { Plan, PlannedPool } from './plan-figures';
import { type PlannerState, usePlannerState } from './use-planner-state';
import { WhatIf } from './what-if';

const FirstEstimate = dynamic(() => import('./first-estimate').then((module) => module.FirstEstimate), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-64" />,
});

/** Results of other numbers of seats and time-outs for the demand of the last sixty days. */
export function PlannerPanel({ poolId }: { poolId: string }) {
  const t = useT();
  const state = usePlannerState();
  const { pool, plan, isBusy, error, reread } = usePlan(poolId, state.serviceLevel);
  const isNamed = pool?.mode === 'NAMED';
  return (
    <section aria-labelledby="planner-heading" className="overflow-clip rounded-lg">
      <h2 id="planner-heading" className="sr-only">
        {t('planner.title')}
      </h2>
      {error && !isBusy && !isNamed ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {isNamed ? (
        <EmptyState icon={BadgeCheck} title={t('planner.namedTitle')}>
          {t('planner.namedHint')}
        </EmptyState>
      ) : null}
      {!error && !isNamed && !(pool && plan) ? <PlannerSkeleton /> : null}
      {pool && plan && !isNamed ? <PlannerOf pool={pool} plan={plan} state={state} isBusy={isBusy} /> : null}
    </section>
  );
}

type PlannerOfProps = { pool: PlannedPool; plan: Plan; state: PlannerState; isBusy: boolean };

function PlannerOf({ pool, plan, state, isBusy }: PlannerOfProps) {
  const t = useT();
  if (plan.reproduction.tries === 0)
    return (
      <>
        <EmptyState icon={Calculator} title={t('planner.noHistoryTitle')}>
          {t('planner.noHistoryHint')}
        </EmptyState>
        <div className="border-t border-line">
          <FirstEstimate level={state.serviceLevel} />
        </div>
      </>
    );
  return (
    <div className="print-sheet divide-y divide-line">
      <PlanAdvice plan={plan} />
      <AccuracyNote plan={plan} />
      <WhatIf pool={pool} plan={plan} state={state} />
      <div data-stale={isBusy || undefined} className="transition-opacity data-stale:opacity-55">
        <PlanGrid pool={pool} plan={plan} state={state} />
      </div>
    </div>
  );
}

function PlannerSkeleton() {
  return (
    <div aria-busy className="space-y-6 p-4">
      <Skeleton className="h-16 w-full" />
      <Skeleton className="h-64 w-full lg:h-44" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}

/** A pool and its plan, computed again when the settings change. NAMED pools have none. */
function usePlan(poolId: string, serviceLevel: number) {
  const [asked, askPool] = useQuery({ query: PlannedPoolDocument, variables: { seatPoolId: poolId } });
  const pool = asked.data?.seatPool;
  const [made, makePlan] = useQuery({
    query: PoolPlanDocument,
    variables: { seatPoolId: poolId, input: { serviceLevel } },
    pause: pool?.mode !== 'CONCURRENT',
    requestPolicy: 'cache-first',
  });
  const reread = () => {
    askPool({ requestPolicy: 'network-only' });
    makePlan({ requestPolicy: 'network-only' });
  };
  const version = useLiveUsages().get(poolId)?.usage.settingsVersion ?? 0;
  const poolVersion = pool?.settingsVersion ?? Infinity;
  const planVersion = made.data?.seatPool?.settingsVersion ?? Infinity;
  const isPlanned = pool?.mode === 'CONCURRENT';
  useEffect(() => {
    if (version > poolVersion) askPool({ requestPolicy: 'network-only' });
  }, [version, poolVersion, askPool]);
  useEffect(() => {
    if (isPlanned && version > planVersion) makePlan({ requestPolicy: 'network-only' });
  }, [isPlanned, version, planVersion, makePlan]);
  return {
    pool,
    plan: made.data?.seatPool?.plan,
    isBusy: made.fetching,
    error: asked.error ?? made.error,
    reread,
  };
}

const DAY_MS = 86_400_000;

/** Accuracy of the replay compared with the records, and its assumptions. */
function AccuracyNote({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const { recordedDenials, matchingDenials, replayedDenials, tries, isFaithful, doubts } = plan.reproduction;
  const days = Math.floor((Date.parse(plan.until) - Date.parse(plan.since)) / DAY_MS);
  const isDoubtful = doubts.length > 0;
  const counts = { recorded: recordedDenials, matching: matchingDenials, replayed: replayedDenials };
  const Icon = isDoubtful ? TriangleAlert : CircleCheck;
  const verdict = !isFaithful ? 'notFaithful' : recordedDenials === 0 ? 'faithfulNone' : 'faithful';
  return (
    <div className="space-y-2 p-4">
      <p className="text-sm text-muted print:hidden">{t('planner.intro')}</p>
      <div
        role="note"
        aria-label={t('planner.honesty')}
        className={
          isFaithful
            ? 'flex gap-2.5 rounded-lg border border-line bg-sunken p-3 text-sm'
            : 'flex gap-2.5 rounded-lg border border-warn/40 bg-warn-soft p-3 text-sm'
        }
      >
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isDoubtful ? 'text-warn' : 'text-ok'}`} />
        <div className="min-w-0 space-y-1">
          <p className="font-medium">{t(`planner.${verdict}`, counts)}</p>
          {doubts.map((doubt) =>
            doubt === 'NOT_FAITHFUL' ? null : <p key={doubt}>{t(`planner.doubts.${doubt}`, { days })}</p>,
          )}
          <details className="text-[13px] print:hidden">
            <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('planner.assumptions')}</summary>
            <ul className="mt-1 max-w-prose list-disc space-y-1 pl-5">
              {(['demand', 'range', 'retries', 'settings', 'service', 'timeouts', 'wait'] as const).map(
                (one) => (
                  <li key={one}>{t(`planner.assumption.${one}`)}</li>
                ),
              )}
              <li>
                {t('planner.assumption.span', {
                  since: format.dayAndTime(plan.since),
                  until: format.dayAndTime(plan.until),
                  tries,
                })}
              </li>
            </ul>
          </details>
        </div>
      </div>
    </div>
  );
}
