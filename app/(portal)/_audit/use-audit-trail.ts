'use client';

import { useCallback, useMemo } from 'react';
import type { Client } from 'urql';
import {
  CustomerAuditDocument,
  VendorAuditDocument,
  type AuditFilter,
  type AuditRowFragment,
} from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { exportAddress } from '@/app/_lib/export-address';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { boundsOf } from '@/app/_lib/time-range';
import { PAGE_SIZE, type ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useLiveList } from '@/app/_live/use-live-list';
import { actionsOf } from './audit-actions';
import { useAuditFilters } from './use-audit-filters';

const REREAD_EVERY_MS = 15_000;

/** What the address asks for of a customer's audit trail, or for null of the vendor's, read page by page. */
export function useAuditTrail(customerId: string | null) {
  const { uncached } = usePortal();
  const { timeZone } = useFormat();
  const { search, did, range, from, to } = useAuditFilters();
  const ask = useCallback(
    () => ({
      search: search || null,
      actions: actionsOf(did),
      ...boundsOf({ range, from, to }, timeZone, serverNow()),
    }),
    [search, did, range, from, to, timeZone],
  );
  const readPage: ReadPage<AuditRowFragment> = useCallback(
    (after) => read(uncached, customerId, ask(), after),
    [uncached, customerId, ask],
  );
  const trail = useLiveList(readPage);
  const reread = () => void trail.list.reread();
  useReread(undefined, reread, REREAD_EVERY_MS);
  const exportHref = useMemo(
    () => exportAddress('audit-entries', { customerId, ...ask(), timeZone }),
    [customerId, ask, timeZone],
  );
  return { ...trail, reread, exportHref };
}

async function read(
  client: Client,
  customerId: string | null,
  filter: AuditFilter,
  after: string | null,
): ReturnType<ReadPage<AuditRowFragment>> {
  const { page, error } = await (customerId === null
    ? readVendor(client, { first: PAGE_SIZE, after, filter })
    : readCustomer(client, { customerId, first: PAGE_SIZE, after, filter }));
  return error ? { error } : pageOf(page);
}

type PageQuestion = { first: number; after: string | null; filter: AuditFilter };

async function readVendor(client: Client, question: PageQuestion) {
  const { data, error } = await client.query(VendorAuditDocument, question).toPromise();
  return { page: data?.auditEntries, error };
}

async function readCustomer(client: Client, question: PageQuestion & { customerId: string }) {
  const { data, error } = await client.query(CustomerAuditDocument, question).toPromise();
  return { page: data?.customer?.auditEntries, error };
}
