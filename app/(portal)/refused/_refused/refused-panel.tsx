'use client';

import { Info, SearchX } from 'lucide-react';
import { parseAsIsoDateTime, parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DenialsNearDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Card } from '@/app/_components/ui/card';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { isCloseTo } from './denial-distance';
import { RefusedForm } from './refused-form';
import { RefusedList } from './refused-list';

const MAX_DEVICES = 50;
const parsers = { q: parseAsString.withDefault(''), at: parseAsIsoDateTime };

/** Finds the denials around a time in all pools the reader may see ("Anna could not log in this morning"). */
export function RefusedPanel() {
  const t = useT();
  const format = useFormat();
  const [{ q, at }, change] = useQueryStates(parsers, { history: 'push' });
  const [openedAt] = useState(() => serverNow());
  const [{ data, error, fetching }, execute] = useQuery({
    query: DenialsNearDocument,
    variables: { search: q, at: at?.toISOString() ?? '' },
    pause: at === null,
    requestPolicy: 'network-only',
  });
  const found = at ? data?.denialsNear : undefined;
  const about = at ? format.dayAndTime(at.getTime()) : '';
  return (
    <div className="space-y-4">
      <PageHeading title={t('refused.title')}>{t('refused.intro')}</PageHeading>
      <Card>
        <RefusedForm
          key={`${q} ${at?.getTime() ?? ''}`}
          search={q}
          at={at?.getTime() ?? openedAt}
          onFind={(search, instant) => {
            void change({ q: search || null, at: new Date(instant) });
            if (search === q && instant === at?.getTime()) execute({ requestPolicy: 'network-only' });
          }}
        />
        <p className="m-4 flex items-start gap-2 rounded-lg bg-sunken px-3 py-2 text-sm">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <span>{t('refused.onlyDenials')}</span>
        </p>
        {error && !fetching ? <ErrorNote error={error} onRetry={() => execute()} className="m-3" /> : null}
        {at && !found && !error ? <ListSkeleton rows={4} /> : null}
        {at && found ? (
          <div data-stale={fetching || undefined} className="data-stale:opacity-55">
            <p role="status" className="px-4 pt-3 text-sm font-medium">
              {found.length === MAX_DEVICES
                ? t('refused.foundMost', { count: MAX_DEVICES, time: about })
                : t('refused.found', { count: found.length, time: about })}
            </p>
            {found.length === 0 ? (
              <EmptyState icon={SearchX} title={t('refused.none')}>
                <p>{t(q === '' ? 'refused.noneHintTime' : 'refused.noneHint')}</p>
              </EmptyState>
            ) : (
              <>
                {found.some((denial) => isCloseTo(denial.at, at.getTime())) ? null : (
                  <p className="px-4 pt-1 text-sm text-warn">
                    {t('refused.noneAtThatTime', { time: about })}
                  </p>
                )}
                <RefusedList denials={found} search={q} around={at.getTime()} />
              </>
            )}
          </div>
        ) : null}
      </Card>
    </div>
  );
}
