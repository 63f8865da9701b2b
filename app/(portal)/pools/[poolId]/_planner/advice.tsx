'use client';

import { Lightbulb, Printer } from 'lucide-react';
import { useQuery } from 'urql';
import { type PlanAdviceFieldsFragment, PoolAdviceDocument } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Plan } from './plan-figures';

/** Current advice of the planner from the last sixty days; empty if nobody logged in during them. */
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

/** Recommended quantity or time-out, above the figures that support it. */
export function PlanAdvice({ plan }: { plan: Plan }) {
  const t = useT();
  const format = useFormat();
  const { present, timeouts, advice } = plan;
  const needed = timeouts.find(
    ({ inactivityTimeoutSeconds }) => inactivityTimeoutSeconds === present.inactivityTimeoutSeconds,
  )?.recommendedSeats;
  return (
    <section
      aria-labelledby="advice-heading"
      className="flex flex-wrap items-start justify-between gap-3 p-4"
    >
      <div className="min-w-0 max-w-prose">
        <h3 id="advice-heading" className="text-xl font-semibold tracking-tight sm:text-2xl">
          <span className="sr-only">{t('advice.title')}: </span>
          {adviceTitle(t, format, plan)}
        </h3>
        <p className="mt-1 text-sm">{adviceEffect(t, format, plan)}</p>
        {advice?.action === 'SHORTEN_TIMEOUT' && needed ? (
          <p className="mt-1 text-sm text-muted">
            {t('advice.alternative', { more: needed - present.seats, seats: needed })}
          </p>
        ) : null}
      </div>
      <Button className="print:hidden" onClick={() => window.print()}>
        <Printer aria-hidden />
        {t('report.print')}
      </Button>
    </section>
  );
}

type AdvicePlan = {
  present: { seats: number; inactivityTimeoutSeconds: number; denials: number };
  advice: PlanAdviceFieldsFragment | null;
};

/** Advice in a few words. */
function adviceTitle(t: Translate, format: Format, { present, advice }: AdvicePlan): string {
  const { seats, inactivityTimeoutSeconds } = advice?.outcome ?? present;
  switch (advice?.action) {
    case 'ADD_LICENSES':
      return t('advice.ADD_LICENSES', { more: advice.additionalLicenses, seats });
    case 'SHORTEN_TIMEOUT':
      return t('advice.SHORTEN_TIMEOUT', { timeout: format.duration(inactivityTimeoutSeconds), seats });
    default:
      return t('advice.KEEP', { seats });
  }
}

/** Result of the advice, applied to the last sixty days. */
function adviceEffect(t: Translate, format: Format, { present, advice }: AdvicePlan): string {
  if (!advice) return t('advice.nobody');
  const { denials, loginsAdmitted, logins, serviceLevel } = advice.outcome;
  // Never rounds up to 100 %.
  const level = format.percent(loginsAdmitted < logins ? Math.min(serviceLevel ?? 1, 0.999) : 1);
  return advice.action === 'KEEP'
    ? t('advice.keepEffect', { level, denials })
    : t('advice.effect', { level, present: present.denials, denials });
}
