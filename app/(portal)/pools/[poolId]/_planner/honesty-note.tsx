'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Plan } from './plan-line';

const DAY_MS = 86_400_000;

/** How closely the replay comes to what was recorded, first of all, and what it assumes. */
export function HonestyNote({ plan }: { plan: Plan }) {
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
