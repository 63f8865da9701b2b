'use client';

import { useCallback } from 'react';
import { AppUsersDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { PAGE_SIZE } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';
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
      return pageOf(data?.customer?.appUsers);
    },
    [uncached, customerId, search, disabled],
  );
  return useLiveList(read);
}
