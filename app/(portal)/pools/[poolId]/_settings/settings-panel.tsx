'use client';

import dynamic from 'next/dynamic';
import { ErrorNote } from '@/app/_components/error-note';
import { useT } from '@/app/_text/use-t';
import { SettingChanges } from './setting-changes';
import { SettingsSkeleton } from './settings-skeleton';
import { usePoolSettings } from './use-pool-settings';
import { useToldChanges } from './use-told-changes';

const SettingForms = dynamic(() => import('./setting-forms').then((module) => module.SettingForms), {
  ssr: false,
  loading: () => <SettingsSkeleton />,
});

/** What the pool is set to, and who changed it. */
export function SettingsPanel({ poolId }: { poolId: string }) {
  const t = useT();
  const { pool, error, setChanged, reread } = usePoolSettings(poolId);
  useToldChanges(pool);
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
