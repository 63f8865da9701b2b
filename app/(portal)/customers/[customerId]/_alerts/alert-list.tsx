'use client';

import { BellOff } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { CustomerAlertsDocument, type AlertRowFragment } from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { PAGE_SIZE, type ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { useSeenCount } from '../../../_alerts/acknowledge-button';
import { alertColumns } from './alert-columns';
import { AlertFilterBar, useAlertFilters } from './alert-filters';

/** Alerts of a customer in the last sixty days, and older active ones. */
export function AlertList({ customerId }: { customerId: string }) {
  const t = useT();
  const format = useFormat();
  const mayAcknowledge = usePermission('ACKNOWLEDGE_ALERTS');
  const { isNarrowed, state, kind, pool } = useAlertFilters();
  const { rows, total, more, error, isBusy, reread } = useAlerts(customerId);
  const columns = useMemo(
    () =>
      alertColumns({
        t,
        format,
        mayAcknowledge,
      }),
    [t, format, mayAcknowledge],
  );
  useEffect(() => {
    if (total !== undefined && isNarrowed && !isBusy) announce(t('alerts.found', { count: total }));
  }, [t, total, isNarrowed, isBusy]);

  return (
    <Card className="overflow-clip">
      <AlertFilterBar customerId={customerId} />
      {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {rows ? (
        <DataTable
          caption={t('alerts.caption')}
          storageKey="alerts"
          columns={columns}
          rows={rows}
          listKey={`${state} ${kind} ${pool}`}
          total={total}
          more={more}
          isBusy={isBusy}
          nameOf={(alert) => `${t(`alerts.kinds.${alert.kind}`)}, ${alert.seatPool.application.name}`}
          empty={<NoAlerts isNarrowed={isNarrowed} />}
        />
      ) : error ? null : (
        <ListSkeleton rows={5} />
      )}
    </Card>
  );
}

function NoAlerts({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useT();
  const { clear } = useAlertFilters();
  return isNarrowed ? (
    <NothingFound
      title={t('alerts.nothingFound')}
      hint={t('alerts.nothingFoundHint')}
      showAll={{ label: t('table.clearFilters'), onClick: clear }}
    />
  ) : (
    <EmptyState icon={BellOff} title={t('alerts.empty')}>
      {t('alerts.emptyHint')}
    </EmptyState>
  );
}

const REREAD_INTERVAL_MS = 5_000;

/** Alerts that match the filters in the address, page by page, read again regularly. */
function useAlerts(customerId: string) {
  const { uncached } = usePortal();
  const { state, kind, pool } = useAlertFilters();
  const readPage: ReadPage<AlertRowFragment> = useCallback(
    async (after) => {
      const { data, error } = await uncached
        .query(CustomerAlertsDocument, {
          customerId,
          seatPoolId: pool,
          open: state && state === 'open',
          kinds: kind && [kind],
          first: PAGE_SIZE,
          after,
        })
        .toPromise();
      return error ? { error } : pageOf(data?.alerts);
    },
    [uncached, customerId, state, kind, pool],
  );
  const alerts = useLiveList(readPage);
  const reread = () => void alerts.list.reread();
  useReread(useSeenCount(), reread, REREAD_INTERVAL_MS);
  return { ...alerts, reread };
}
