'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useCallback } from 'react';
import { WebhookDeliveriesDocument, type DeliveryRowFragment } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import type { ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';

export const DELIVERY_STATUSES = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;

const DELIVERIES_PER_PAGE = 50;
const REREAD_INTERVAL_MS = 10_000;

export const useDeliveryStatus = () => useQueryState('status', parseAsStringLiteral(DELIVERY_STATUSES));

/** Deliveries of an endpoint that match the status in the address. */
export function useDeliveries(endpointId: string) {
  const { uncached } = usePortal();
  const [status] = useDeliveryStatus();
  const readPage: ReadPage<DeliveryRowFragment> = useCallback(
    async (after) => {
      const { data, error } = await uncached
        .query(WebhookDeliveriesDocument, {
          id: endpointId,
          first: DELIVERIES_PER_PAGE,
          after,
          statuses: status && [status],
        })
        .toPromise();
      if (error) return { error };
      return pageOf(data?.webhookEndpoint?.deliveries);
    },
    [uncached, endpointId, status],
  );
  const deliveries = useLiveList(readPage);
  const reread = () => void deliveries.list.reread();
  useReread(undefined, reread, REREAD_INTERVAL_MS);
  return { ...deliveries, reread };
}
