'use client';

import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { PoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import type { PoolSettings, SettingValues } from './pool-settings';

/** The settings of a pool and their latest changes, read again when somebody has changed one. */
export function usePoolSettings(poolId: string) {
  const [{ data, error }, execute] = useQuery({
    query: PoolSettingsDocument,
    variables: { seatPoolId: poolId },
  });
  const [changed, setChanged] = useState<SettingValues | null>(null);
  const read = data?.seatPool;
  const isOutdated =
    (useLiveUsages().get(poolId)?.usage.settingsVersion ?? 0) > (read?.settingsVersion ?? Infinity);
  useEffect(() => {
    if (isOutdated) execute({ requestPolicy: 'network-only' });
  }, [isOutdated, execute]);
  // What a change has answered is true before the page has been read again.
  const isNewer = read && changed?.id === read.id && changed.settingsVersion > read.settingsVersion;
  const pool: PoolSettings | null | undefined = isNewer ? { ...read, ...changed } : read;
  return { pool, error, setChanged, reread: () => execute({ requestPolicy: 'network-only' }) };
}
