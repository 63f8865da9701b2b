'use client';

import { useQuery } from 'urql';
import { PoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { t } from '@/app/_text/text';
import { SettingChanges } from './setting-changes';
import { SettingList } from './setting-list';
import { TimeoutForm } from './timeout-form';

/** What the pool is set to, and who changed it. */
export function SettingsPanel({ poolId }: { poolId: string }) {
  const [{ data, error }, execute] = useQuery({
    query: PoolSettingsDocument,
    variables: { seatPoolId: poolId },
  });
  const pool = data?.seatPool;
  return (
    <section aria-labelledby="settings-heading" className="space-y-8 p-4 sm:p-6">
      <h2 id="settings-heading" className="sr-only">
        {t('settings.title')}
      </h2>
      {error ? <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {!pool && !error ? <ListSkeleton rows={4} /> : null}
      {pool ? (
        <>
          <TimeoutForm pool={pool} />
          <SettingList pool={pool} />
          <SettingChanges poolId={poolId} />
        </>
      ) : null}
    </section>
  );
}
