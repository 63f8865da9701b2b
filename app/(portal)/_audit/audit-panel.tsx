'use client';

import { ScrollText } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import type { Client } from 'urql';
import {
  AllAuditDocument,
  CustomerAuditDocument,
  VendorAuditDocument,
  type AuditFilter,
  type AuditRowFragment,
} from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { exportAddress } from '@/app/_lib/export-address';
import { boundsOf } from '@/app/_lib/time-range';
import { PAGE_SIZE, type ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { serverNow } from '@/app/_live/server-clock';
import { useLiveList } from '@/app/_live/use-live-list';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { actionsOf } from './audit-actions';
import { auditColumns } from './audit-columns';
import { AuditFilterBar, OF_VENDOR, useAuditFilters } from './audit-filters';

/** Audit trail of a customer; with null, of all customers and the vendor. */
export function AuditPanel({ customerId }: { customerId: string | null }) {
  const t = useT();
  const maySeeTeam = usePermission('SEE_TEAM');
  const { isNarrowed } = useAuditFilters();
  const { rows, total, more, error, isBusy, reread, exportHref } = useAuditTrail(customerId);
  const columns = useMemo(
    () => auditColumns({ t, ofAll: customerId === null, maySeeTeam }),
    [t, customerId, maySeeTeam],
  );
  useEffect(() => {
    if (total !== undefined && isNarrowed && !isBusy) announce(t('audit.found', { count: total }));
  }, [t, total, isNarrowed, isBusy]);

  return (
    <div className="space-y-4">
      <PageHeading
        title={t('audit.title')}
        as={customerId === null ? 'h1' : 'h2'}
        actions={<ExportLink href={exportHref} of={t('audit.title')} />}
      >
        {t(customerId === null ? 'audit.allIntro' : 'audit.customerIntro')}
      </PageHeading>
      <Card className="overflow-clip">
        <AuditFilterBar ofAll={customerId === null} />
        {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
        {rows ? (
          <DataTable
            caption={t('audit.caption')}
            storageKey={customerId === null ? 'audit-all' : 'audit'}
            columns={columns}
            rows={rows}
            total={total}
            more={more}
            isBusy={isBusy}
            nameOf={(entry) => entry.subjectName}
            empty={<NoEntries isNarrowed={isNarrowed} />}
          />
        ) : error ? null : (
          <ListSkeleton rows={8} />
        )}
      </Card>
    </div>
  );
}

function NoEntries({ isNarrowed }: { isNarrowed: boolean }) {
  const t = useT();
  const { clear } = useAuditFilters();
  return isNarrowed ? (
    <NothingFound
      title={t('audit.nothingFound')}
      hint={t('audit.nothingFoundHint')}
      showAll={{ label: t('table.clearFilters'), onClick: clear }}
    />
  ) : (
    <EmptyState icon={ScrollText} title={t('audit.empty')}>
      {t('audit.emptyHint')}
    </EmptyState>
  );
}

const REREAD_INTERVAL_MS = 15_000;

/** Entries that match the filters in the address, page by page. Null: of all customers and the vendor. */
function useAuditTrail(customerId: string | null) {
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
  useReread(undefined, reread, REREAD_INTERVAL_MS);
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
