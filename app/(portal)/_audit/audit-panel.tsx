'use client';

import { ScrollText, SearchX } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { useViewer } from '@/app/_components/viewer';
import { maySeeTeam } from '@/app/_lib/rights';
import { useT } from '@/app/_text/use-t';
import { auditColumns } from './audit-columns';
import { AuditFilterBar } from './audit-filter-bar';
import { useAuditFilters } from './use-audit-filters';
import { useAuditTrail } from './use-audit-trail';

/** Who changed what: in a customer, or for null in all of them and in the vendor's own affairs. */
export function AuditPanel({ customerId }: { customerId: string | null }) {
  const t = useT();
  const { role } = useViewer();
  const { isNarrowed } = useAuditFilters();
  const { rows, total, more, error, isBusy, reread, exportHref } = useAuditTrail(customerId);
  const columns = useMemo(
    () => auditColumns({ t, ofAll: customerId === null, maySeeTeam: maySeeTeam(role) }),
    [t, customerId, role],
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
    <EmptyState icon={SearchX} title={t('audit.nothingFound')}>
      <p>{t('audit.nothingFoundHint')}</p>
      <Button className="mt-3" onClick={clear}>
        {t('table.clearFilters')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState icon={ScrollText} title={t('audit.empty')}>
      {t('audit.emptyHint')}
    </EmptyState>
  );
}
