'use client';

import { useCallback } from 'react';
import { AppUsersDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { PAGE_SIZE } from '../../../pools/[poolId]/_devices/live-list';
import { useLiveList } from '../../../pools/[poolId]/_devices/use-live-list';
import type { PeopleFilters } from './use-people-filters';

/** The app users of a customer that the filters let through, as far as they have been scrolled to. */
export function usePeople(customerId: string, { search, disabled }: PeopleFilters) {
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
      const page = data?.customer?.appUsers;
      return {
        edges: page?.edges ?? [],
        hasNextPage: page?.pageInfo.hasNextPage ?? false,
        total: page?.totalCount,
      };
    },
    [uncached, customerId, search, disabled],
  );
  return useLiveList(read);
}
