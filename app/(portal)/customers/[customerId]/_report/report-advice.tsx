'use client';

import { useQuery } from 'urql';
import { PoolAdviceDocument } from '@/graphql/generated/operations/graphql';
import { adviceEffect, adviceTitle } from '@/app/(portal)/pools/[poolId]/_planner/advice';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** What the planner advises for a pool today, which is about the last sixty days and not about the month. */
export function ReportAdvice({ poolId }: { poolId: string }) {
  const t = useT();
  const format = useFormat();
  const [{ data, error, fetching }] = useQuery({
    query: PoolAdviceDocument,
    variables: { seatPoolId: poolId },
    requestPolicy: 'cache-first',
  });
  const plan = data?.seatPool?.plan;
  if (!plan)
    return (
      <p role="status" className="min-h-11 text-sm text-muted print:hidden">
        {t(error && !fetching ? 'advice.unavailable' : 'advice.calculating')}
      </p>
    );
  if (!plan.advice) return null;
  return (
    <div role="status" className="min-h-11">
      <p className="text-lg font-semibold tracking-tight">
        <span className="sr-only">{t('advice.title')}: </span>
        {adviceTitle(t, format, plan)}
      </p>
      <p className="text-sm text-muted">{adviceEffect(t, format, plan)}</p>
    </div>
  );
}
