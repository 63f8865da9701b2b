'use client';

import { FileUp, UserPlus, UsersRound } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { AppUsersDocument, type AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { firstOnScreen } from '@/app/_lib/first-on-screen';
import { PAGE_SIZE } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';
import { useT } from '@/app/_text/use-t';
import { peopleColumns } from './people-columns';
import type { PeopleTask } from './people-dialog';
import { PeopleFilterBar, usePeopleFilters, type PeopleFilters } from './people-filters';

const PeopleDialog = dynamic(() => import('./people-dialog').then((module) => module.PeopleDialog), {
  ssr: false,
});

const REREAD_INTERVAL_MS = 30_000;
const nameOf = ({ displayName }: AppUserFieldsFragment) => displayName;

/** App users of a customer. */
export function PeoplePanel({ customerId }: { customerId: string }) {
  const t = useT();
  const mayManage = usePermission('MANAGE_APP_USERS');
  const filters = usePeopleFilters();
  const { list, shownList, isBusy, rows, total, error, ...more } = usePeople(customerId, filters);
  const section = useRef<HTMLElement>(null);
  const reread = () => void list.reread(() => firstOnScreen(section.current));
  useReread(undefined, reread, REREAD_INTERVAL_MS);

  const [asked, setAsked] = useState<PeopleTask | null>(null);
  const [isAdding, setIsAdding] = useQueryState('new', parseAsBoolean.withDefault(false));
  const task: PeopleTask | null = asked ?? (mayManage && isAdding ? { kind: 'add' } : null);
  const ask = useCallback(
    (next: PeopleTask | null) => {
      const isAdd = next?.kind === 'add';
      setAsked(isAdd ? null : next);
      void setIsAdding(isAdd || null);
    },
    [setIsAdding],
  );
  const columns = useMemo(
    () => peopleColumns({ t, onAsk: mayManage ? (kind, person) => ask({ kind, person }) : null }),
    [t, mayManage, ask],
  );
  const { isNarrowed } = filters;
  const found = isBusy ? undefined : total;
  useEffect(() => {
    if (found !== undefined && isNarrowed) announce(t('people.found', { count: found }));
  }, [t, found, isNarrowed]);

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="people-heading"
      className="scroll-mt-16 space-y-4 outline-none"
    >
      <PageHeading
        id="people-heading"
        as="h2"
        title={t('people.title')}
        actions={
          mayManage ? (
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => ask({ kind: 'import' })}>
                <FileUp aria-hidden />
                {t('people.import')}
              </Button>
              <Button variant="primary" onClick={() => ask({ kind: 'add' })}>
                <UserPlus aria-hidden />
                {t('people.add')}
              </Button>
            </div>
          ) : null
        }
      >
        {t('people.intro')}
      </PageHeading>
      <Card className="overflow-clip">
        <PeopleFilterBar customerId={customerId} filters={filters} />
        {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
        {!rows && !error ? <ListSkeleton rows={8} /> : null}
        {rows ? (
          <DataTable
            caption={t('people.caption')}
            storageKey="people"
            columns={columns}
            rows={rows}
            listKey={shownList}
            isHeld={task !== null}
            isBusy={isBusy}
            total={total}
            more={{
              hasMore: more.hasMore && !isBusy,
              isLoading: more.isLoadingMore,
              error: more.moreError,
              load: () => void list.loadMore(),
            }}
            nameOf={nameOf}
            empty={<NoPeople isNarrowed={isNarrowed} onShowAll={filters.showAll} />}
          />
        ) : null}
      </Card>
      {mayManage || !rows ? null : <p className="text-[13px] text-muted">{t('people.readOnly')}</p>}
      {task ? (
        <PeopleDialog
          customerId={customerId}
          task={task}
          onDone={reread}
          onClose={() => ask(null)}
          returnFocusTo={section}
        />
      ) : null}
    </section>
  );
}

/** Shown if there are no people. */
function NoPeople({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  const t = useT();
  return isNarrowed ? (
    <NothingFound
      title={t('people.nothingFound')}
      hint={t('people.nothingFoundHint')}
      showAll={{ label: t('people.showAll'), onClick: onShowAll }}
    />
  ) : (
    <EmptyState icon={UsersRound} title={t('people.empty')}>
      {t('people.emptyHint')}
    </EmptyState>
  );
}

/** App users of a customer that match the filters, page by page. */
function usePeople(customerId: string, { search, disabled }: PeopleFilters) {
  const { uncached } = usePortal();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await uncached
        .query(AppUsersDocument, {
          customerId,
          first: PAGE_SIZE,
          after,
          search: search || null,
          disabled,
          isCounted: after === null,
        })
        .toPromise();
      if (error) return { error };
      return pageOf(data?.customer?.appUsers);
    },
    [uncached, customerId, search, disabled],
  );
  return useLiveList(read);
}
