'use client';

import { useCallback } from 'react';
import { PoolDevicesDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { PAGE_SIZE } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { deviceListVariables, type DeviceFilters } from './use-device-filters';
import { useLiveList } from '@/app/_live/use-live-list';

/** The devices of a pool that the filters let through, as far as they have been scrolled to. */
export function useDevices(seatPoolId: string, filters: DeviceFilters) {
  const { uncached } = usePortal();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await uncached
        .query(PoolDevicesDocument, {
          seatPoolId,
          first: PAGE_SIZE,
          after,
          ...deviceListVariables(filters),
          orderBy: filters.orderBy,
          isCounted: after === null,
        })
        .toPromise();
      if (error) return { error };
      return pageOf(data?.seatPool?.devices);
    },
    [uncached, seatPoolId, filters],
  );
  return useLiveList(read);
}
