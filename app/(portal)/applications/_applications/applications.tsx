'use client';

import { Plus, TabletSmartphone } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ApplicationsDocument } from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission } from '@/app/_components/viewer';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { applicationColumns } from './application-columns';

const AddApplication = dynamic(
  () => import('./application-dialogs').then((module) => module.AddApplication),
  {
    ssr: false,
  },
);
const EditApplication = dynamic(
  () => import('./application-dialogs').then((module) => module.EditApplication),
  {
    ssr: false,
  },
);

const dialogs = { new: parseAsBoolean.withDefault(false), edit: parseAsString };

export function Applications() {
  const t = useT();
  const format = useFormat();
  const mayManage = usePermission('MANAGE_APPLICATIONS');
  const [{ data, error }, execute] = useQuery({ query: ApplicationsDocument });
  const [{ new: isAdding, edit: editedCode }, open] = useQueryStates(dialogs);
  const applications = data?.applications;
  const edited = applications?.find(({ code }) => code === editedCode);
  const reread = () => execute({ requestPolicy: 'network-only' });
  const columns = useMemo(
    () => applicationColumns(t, format, mayManage ? (code) => void open({ edit: code }) : null),
    [t, format, mayManage, open],
  );
  const close = () => void open(null);

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-xl font-semibold tracking-tight">{t('applications.title')}</h1>
        {mayManage ? (
          <Button variant="primary" onClick={() => void open({ new: true })}>
            <Plus aria-hidden />
            {t('applications.add')}
          </Button>
        ) : null}
      </div>
      <p className="max-w-prose text-sm text-muted">{t('applications.intro')}</p>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {applications || !error ? (
        <Card className="overflow-clip">
          {applications ? (
            <DataTable
              caption={t('applications.caption')}
              storageKey="applications"
              columns={columns}
              rows={applications}
              nameOf={({ name }) => name}
              empty={
                <EmptyState icon={TabletSmartphone} title={t('applications.empty')}>
                  {t(mayManage ? 'applications.emptyHint' : 'applications.emptyHint_SUPPORT')}
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={4} />
          )}
        </Card>
      ) : null}
      {mayManage && isAdding ? <AddApplication onDone={reread} onClose={close} /> : null}
      {mayManage && edited ? (
        <EditApplication key={edited.id} application={edited} onDone={reread} onClose={close} />
      ) : null}
    </div>
  );
}
