'use client';

import { Lightbulb } from 'lucide-react';
import { useQuery } from 'urql';
import { PoolAdviceDocument } from '@/graphql/generated/operations/graphql';
import { Link } from '@/app/_components/ui/link';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { adviceEffect, adviceTitle } from './advice';

/** The planner's advice for a pool today, from the last sixty days: nothing if nobody logged in during them. */
export function PoolAdvice({ poolId }: { poolId: string }) {
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
      <p role="status" className="min-h-12 text-sm text-muted print:hidden">
        {t(error && !fetching ? 'advice.unavailable' : 'advice.calculating')}
      </p>
    );
  if (!plan.advice) return null;
  const { outcome, action } = plan.advice;
  const setting =
    action !== 'KEEP' ? `?seats=${outcome.seats}&timeout=${outcome.inactivityTimeoutSeconds}` : '';
  return (
    <div role="status" className="rounded-lg bg-sunken p-3 text-sm print:bg-transparent print:p-0">
      <p className="flex items-start gap-2 text-base font-semibold print:text-sm">
        <Lightbulb aria-hidden className="mt-1 size-4 shrink-0 text-warn print:hidden" />
        <span>
          <span className="sr-only">{t('advice.title')}: </span>
          {adviceTitle(t, format, plan)}
        </span>
      </p>
      <p className="mt-1 print:mt-0">{adviceEffect(t, format, plan)}</p>
      {plan.reproduction.isFaithful ? null : <p className="mt-1 text-muted">{t('advice.doubtful')}</p>}
      <Link
        href={`/pools/${poolId}/planner${setting}`}
        className="mt-1 inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline print:hidden"
      >
        {t('advice.openPlanner')}
      </Link>
    </div>
  );
}
