'use client';

import { BadgeCheck, Calculator } from 'lucide-react';
import dynamic from 'next/dynamic';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';
import { HonestyNote } from './honesty-note';
import { PlanAdvice } from './plan-advice';
import { PlanGrid } from './plan-grid';
import type { Plan, PlannedPool } from './plan-line';
import { usePlan } from './use-plan';
import { usePlannerState, type PlannerState } from './use-planner-state';
import { WhatIf } from './what-if';

const FirstEstimate = dynamic(() => import('./first-estimate').then((module) => module.FirstEstimate), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-64" />,
});

/** What other numbers of seats and other time-outs would have done to the demand of the last sixty days. */
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
      <HonestyNote plan={plan} />
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
