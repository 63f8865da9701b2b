'use client';

import { useCallback } from 'react';
import { CustomerAlertsDocument, type AlertRowFragment } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { PAGE_SIZE, type ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';
import { useSeenCount } from '../../../_alerts/seen-alerts';
import { useAlertFilters } from './use-alert-filters';

const REREAD_EVERY_MS = 5_000;

/** What the address asks for of a customer's alerts, read page by page and again now and then. */
export function useAlerts(customerId: string) {
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
  useReread(useSeenCount(), reread, REREAD_EVERY_MS);
  return { ...alerts, reread };
}
