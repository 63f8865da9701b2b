'use client';

import { useCallback } from 'react';
import { PoolDevicesDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { PAGE_SIZE } from './live-list';
import type { DeviceFilters } from './use-device-filters';
import { useLiveList } from './use-live-list';

/** The devices of a pool that the filters let through, as far as they have been scrolled to. */
export function useDevices(seatPoolId: string, filters: DeviceFilters) {
  const { uncached } = usePortal();
  const read = useCallback(
    async (after: string | null) => {
      const { search, states, orderBy } = filters;
      const { data, error } = await uncached
        .query(PoolDevicesDocument, {
          seatPoolId,
          first: PAGE_SIZE,
          after,
          search: search || null,
          states: states.length > 0 ? states : null,
          orderBy,
          isCounted: after === null,
        })
        .toPromise();
      if (error) return { error };
      const page = data?.seatPool?.devices;
      return {
        edges: page?.edges ?? [],
        hasNextPage: page?.pageInfo.hasNextPage ?? false,
        total: page?.totalCount,
      };
    },
    [uncached, seatPoolId, filters],
  );
  return useLiveList(read);
}
