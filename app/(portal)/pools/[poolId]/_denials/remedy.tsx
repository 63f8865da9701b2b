'use client';

import { Lightbulb } from 'lucide-react';
import { useQuery } from 'urql';
import { PoolAdviceDocument } from '@/graphql/generated/operations/graphql';
import { Link } from '@/app/_components/ui/link';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { adviceEffect, adviceTitle } from '../_planner/advice';

/** What would help over all of the last sixty days, not at one refusal only: the planner's advice. */
export function Remedy({ poolId }: { poolId: string }) {
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
      <p role="status" className="mt-3 min-h-12 text-muted">
        {t(error && !fetching ? 'advice.unavailable' : 'advice.calculating')}
      </p>
    );
  const { outcome, action } = plan.advice ?? {};
  const setting =
    outcome && action !== 'KEEP' ? `?seats=${outcome.seats}&timeout=${outcome.inactivityTimeoutSeconds}` : '';
  return (
    <div role="status" className="mt-3 rounded-lg bg-sunken p-3">
      <p className="flex items-start gap-2 font-semibold">
        <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        <span>
          <span className="sr-only">{t('advice.title')}: </span>
          {adviceTitle(t, format, plan)}
        </span>
      </p>
      <p className="mt-1">{adviceEffect(t, format, plan)}</p>
      {plan.reproduction.isFaithful ? null : <p className="mt-1 text-muted">{t('advice.doubtful')}</p>}
      <Link
        href={`/pools/${poolId}/planner${setting}`}
        className="mt-1 inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
      >
        {t('advice.openPlanner')}
      </Link>
    </div>
  );
}
