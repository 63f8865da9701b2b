'use client';

import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import {
  PoolSettingsDocument,
  type PoolSettingsFieldsFragment,
  type PoolSettingsQuery,
} from '@/graphql/generated/operations/graphql';
import { useLiveUsages } from '@/app/_live/use-live-usages';

/** A pool with its settings and what binds them. */
export type PoolSettings = NonNullable<PoolSettingsQuery['seatPool']>;
/** The settings alone, as every change answers them. */
type SettingValues = PoolSettingsFieldsFragment;
export type SettingEntry = PoolSettings['auditEntries']['edges'][number]['node'];

/** What every setting takes. */
export type SettingProps = {
  pool: PoolSettings;
  /** Told the settings after they were changed here. */
  onChanged: (settings: SettingValues) => void;
};

export const MOST_LICENSES = 10_000;
export const MOST_HOLD_OFF_SECONDS = 3_600;
export const MOST_REREGISTRATION_HOURS = 8_760;

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

/** How many seats of a pool (named: licences) are held now. */
export const useHeldSeats = (poolId: string): number => useLiveUsages().get(poolId)?.usage.inUse ?? 0;

/** Who changed a setting last; null if nobody is known to have. */
export const whoChanged = (pool: PoolSettings, field: string): string | null =>
  pool.auditEntries.edges.find(({ node }) => node.changes.some((change) => change.field === field))?.node
    .actorName ?? null;
