'use client';

import { MonitorPlay, Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { DisplayLinksDocument, type DisplayLinkRowFragment } from '@/graphql/generated/operations/graphql';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { PageHeading } from '@/app/_components/page-heading';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { usePermission } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { displayColumns } from './display-columns';

const CreateDisplay = dynamic(() => import('./display-dialogs').then((module) => module.CreateDisplay), {
  ssr: false,
});
const EditDisplay = dynamic(() => import('./display-dialogs').then((module) => module.EditDisplay), {
  ssr: false,
});
const RevokeDisplay = dynamic(() => import('./display-dialogs').then((module) => module.RevokeDisplay), {
  ssr: false,
});

type Asked = { action: 'edit' | 'revoke'; link: DisplayLinkRowFragment } | null;

/** Links that show a customer's pools on screens without a session. */
export function DisplaysPanel({ customerId }: { customerId: string }) {
  const t = useT();
  const mayManage = usePermission('MANAGE_DISPLAY_LINKS');
  const [{ data, error }, execute] = useQuery({ query: DisplayLinksDocument, variables: { customerId } });
  const [isMaking, setIsMaking] = useQueryState('new', parseAsBoolean.withDefault(false));
  const [asked, setAsked] = useState<Asked>(null);
  const panel = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => displayColumns({ t, onAsk: mayManage ? (action, link) => setAsked({ action, link }) : null }),
    [t, mayManage],
  );
  const links = data?.customer?.displayLinks;
  const pools = data?.customer?.seatPools ?? [];
  const reread = () => execute({ requestPolicy: 'network-only' });
  const close = () => setAsked(null);

  return (
    <div ref={panel} tabIndex={-1} className="space-y-4 outline-none">
      <PageHeading
        title={t('displays.title')}
        as="h2"
        actions={
          mayManage ? (
            <Button variant="primary" onClick={() => void setIsMaking(true)}>
              <Plus aria-hidden />
              {t('displays.create')}
            </Button>
          ) : null
        }
      >
        {t('displays.intro')}
      </PageHeading>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {links || !error ? (
        <Card className="overflow-clip">
          {links ? (
            <DataTable
              caption={t('displays.caption')}
              storageKey="displays"
              columns={columns}
              rows={links}
              isHeld={asked !== null || isMaking}
              nameOf={(link) => link.name}
              empty={
                <EmptyState icon={MonitorPlay} title={t('displays.empty')}>
                  <p>{t('displays.emptyHint')}</p>
                  <p className="mt-3">
                    <Link
                      href={`/customers/${customerId}/audit?did=displays`}
                      className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-4 hover:underline"
                    >
                      {t('displays.toAudit')}
                    </Link>
                  </p>
                </EmptyState>
              }
            />
          ) : (
            <ListSkeleton rows={2} />
          )}
        </Card>
      ) : null}
      {mayManage || !links ? null : <p className="text-[13px] text-muted">{t('displays.readOnly')}</p>}
      {mayManage && isMaking && links ? (
        <CreateDisplay
          customerId={customerId}
          pools={pools}
          onMade={reread}
          onClose={() => void setIsMaking(null)}
        />
      ) : null}
      {asked?.action === 'edit' ? (
        <EditDisplay link={asked.link} pools={pools} onDone={reread} onClose={close} />
      ) : null}
      {asked?.action === 'revoke' ? (
        <RevokeDisplay link={asked.link} onDone={reread} onClose={close} returnFocusTo={panel} />
      ) : null}
    </div>
  );
}
