'use client';

import { useCallback, useMemo } from 'react';
import type { Client } from 'urql';
import {
  AllAuditDocument,
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
import { OF_VENDOR, useAuditFilters } from './use-audit-filters';

const REREAD_EVERY_MS = 15_000;

/** What the address asks for of a customer's audit trail, or for null of all trails, read page by page. */
export function useAuditTrail(customerId: string | null) {
  const { uncached } = usePortal();
  const { timeZone } = useFormat();
  const { search, of, did, range, from, to } = useAuditFilters();
  const ask = useCallback(
    () => ({
      search: search || null,
      actions: actionsOf(did),
      ...boundsOf({ range, from, to }, timeZone, serverNow()),
    }),
    [search, did, range, from, to, timeZone],
  );
  const readPage: ReadPage<AuditRowFragment> = useCallback(
    (after) => read(uncached, { customerId, of }, ask(), after),
    [uncached, customerId, of, ask],
  );
  const trail = useLiveList(readPage);
  const reread = () => void trail.list.reread();
  useReread(undefined, reread, REREAD_EVERY_MS);
  const exportHref = useMemo(
    () =>
      customerId !== null || of === OF_VENDOR
        ? exportAddress('audit-entries', { customerId, ...ask(), timeZone })
        : exportAddress('all-audit-entries', { customerId: of, ...ask(), timeZone }),
    [customerId, of, ask, timeZone],
  );
  return { ...trail, reread, exportHref };
}

async function read(
  client: Client,
  { customerId, of }: { customerId: string | null; of: string | null },
  filter: AuditFilter,
  after: string | null,
): ReturnType<ReadPage<AuditRowFragment>> {
  const question = { first: PAGE_SIZE, after, filter };
  const { page, error } = await (customerId !== null
    ? readCustomer(client, { customerId, ...question })
    : of === OF_VENDOR
      ? readVendor(client, question)
      : readAll(client, { customerId: of, ...question }));
  return error ? { error } : pageOf(page);
}

type PageQuestion = { first: number; after: string | null; filter: AuditFilter };

async function readVendor(client: Client, question: PageQuestion) {
  const { data, error } = await client.query(VendorAuditDocument, question).toPromise();
  return { page: data?.auditEntries, error };
}

async function readAll(client: Client, question: PageQuestion & { customerId: string | null }) {
  const { data, error } = await client.query(AllAuditDocument, question).toPromise();
  return { page: data?.allAuditEntries, error };
}

async function readCustomer(client: Client, question: PageQuestion & { customerId: string }) {
  const { data, error } = await client.query(CustomerAuditDocument, question).toPromise();
  return { page: data?.customer?.auditEntries, error };
}
