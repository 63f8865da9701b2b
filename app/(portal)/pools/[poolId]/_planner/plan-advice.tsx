'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { adviceEffect, adviceTitle } from './advice';
import type { Plan } from './plan-line';

/** What to buy or to change, before all the figures it comes from. */
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
