'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef } from 'react';
import { ErrorNote } from '@/app/_components/error-note';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { toast } from '@/app/_components/ui/toast';
import { useViewer } from '@/app/_components/viewer';
import { describeChange } from '@/app/_lib/describe-change';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { auditActionName } from '../../../_audit/audit-actions';
import { type PoolSettings, usePoolSettings } from './pool-settings';
import { SettingChanges } from './setting-changes';

const SettingForms = dynamic(() => import('./setting-forms').then((module) => module.SettingForms), {
  ssr: false,
  loading: () => <SettingsSkeleton />,
});

/** Settings of a pool and their latest changes. */
export function SettingsPanel({ poolId }: { poolId: string }) {
  const t = useT();
  const { pool, error, setChanged, reread } = usePoolSettings(poolId);
  useChangeToasts(pool);
  return (
    <section aria-labelledby="settings-heading">
      <h2 id="settings-heading" className="sr-only">
        {t('settings.title')}
      </h2>
      {error ? <ErrorNote error={error} onRetry={reread} className="m-4 sm:m-6" /> : null}
      {!pool && !error ? <SettingsSkeleton /> : null}
      {pool ? (
        <div className="divide-y divide-line">
          <SettingForms pool={pool} onChanged={setChanged} />
          <SettingChanges pool={pool} />
        </div>
      ) : null}
    </section>
  );
}

function SettingsSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="divide-y divide-line">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      {Array.from({ length: 4 }, (_, row) => (
        <div
          key={row}
          className="grid gap-x-10 gap-y-3 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(14rem,22rem)_minmax(0,44rem)]"
        >
          <div className="space-y-2">
            <Skeleton className="h-5 w-40" />
            <Skeleton className="h-9 w-full" />
          </div>
          <Skeleton className="h-20 w-full" />
        </div>
      ))}
    </div>
  );
}

/** Shows a toast for each change by another person while the page is open. */
function useChangeToasts(pool: PoolSettings | null | undefined): void {
  const t = useT();
  const format = useFormat();
  const { email } = useViewer();
  const told = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!pool) return;
    const entries = pool.auditEntries.edges.map(({ node }) => node);
    const fresh = told.current ? entries.filter(({ id }) => !told.current?.has(id)) : [];
    told.current = new Set([...(told.current ?? []), ...entries.map(({ id }) => id)]);
    for (const { actorName, action, changes } of fresh) {
      // The audit trail names people with their address.
      if (actorName.endsWith(`(${email})`)) continue;
      toast.info(t('settings.changedBy', { who: actorName }), {
        description:
          changes.map((change) => describeChange(t, format, change)).join(' · ') ||
          auditActionName(t, action),
      });
    }
  }, [pool, t, format, email]);
}
