'use client';

import { useEffect, useState } from 'react';
import { PalettePoolsDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { PlaceOwner } from './part-items';
import type { SearchHit } from './use-palette-search';

const PAGE = 100;
/** The vendor may have thousands; the others are found by the server's search. */
const MAX_PAGES = 3;

/**
 * Pools and customers whose pages can be found by name: those read when the palette opens, and results of the server.
 */
export function useOwners(hits: readonly SearchHit[], seesManyCustomers: boolean): PlaceOwner[] {
  const { graphql } = usePortal();
  const [pools, setPools] = useState<readonly Pool[]>([]);
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      let after: string | null = null;
      const read: Pool[] = [];
      for (let page = 0; page < MAX_PAGES && !isOver; page++) {
        const { data } = await graphql
          .query(PalettePoolsDocument, { first: PAGE, after }, { requestPolicy: 'cache-first' })
          .toPromise();
        // Without the list, pages are still found through results of the server.
        if (!data || isOver) return;
        read.push(...data.seatPools.edges.map(({ node }) => node));
        setPools([...read]);
        if (!data.seatPools.pageInfo.hasNextPage) return;
        after = data.seatPools.pageInfo.endCursor ?? null;
      }
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [graphql]);

  const owners = new Map<string, PlaceOwner>();
  const addCustomer = ({ id, name, code = '' }: { id: string; name: string; code?: string }) => {
    if (!seesManyCustomers || owners.has(id)) return;
    owners.set(id, { kind: 'customer', href: `/customers/${id}`, label: name, texts: [name, code] });
  };
  const addPool = ({ id, application, customer }: Pool) => {
    const label = [application.code, seesManyCustomers && customer.name].filter(Boolean).join(' · ');
    const texts = [application.code, application.name, ...(seesManyCustomers ? [customer.name] : [])];
    owners.set(id, { kind: 'pool', href: `/pools/${id}`, label, texts });
    addCustomer(customer);
  };
  for (const hit of hits) {
    if (hit.__typename === 'SeatPool') addPool(hit);
    if (hit.__typename === 'Customer') addCustomer(hit);
  }
  for (const pool of pools) addPool(pool);
  return [...owners.values()];
}

type Pool = {
  id: string;
  application: { code: string; name: string };
  customer: { id: string; name: string };
};
