'use client';

import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import {
  type Permission,
  PoolSettingsDocument,
  type PoolSettingsFieldsFragment,
  type PoolSettingsQuery,
} from '@/graphql/generated/operations/graphql';
import { fieldHint, fieldName } from '@/app/_lib/change-words';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

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

/** The settings that are whole numbers. */
export type NumberSettingName = {
  [Name in keyof SettingValues]: SettingValues[Name] extends number ? Name : never;
}[Exclude<keyof SettingValues, 'settingsVersion' | '__typename'>];

/** A whole number in words and units, for a setting without a form of its own. */
export type PlainSetting = {
  name: NumberSettingName;
  title: string;
  hint: string | undefined;
  unit: string | undefined;
  permission: Permission;
  show: (value: number) => string;
};

const HAS_OWN_FORM: readonly string[] = [
  'licensedQuantity',
  'inactivityTimeoutSeconds',
  'reregistrationDelayHours',
  'forceLogoutHoldOffSeconds',
] satisfies NumberSettingName[];

/** The settings that the API has beside those with a form of their own. */
export function usePlainSettings(pool: PoolSettings): PlainSetting[] {
  const t = useT();
  const format = useFormat();
  return pool.application.settingBounds
    .filter(({ setting }) => !HAS_OWN_FORM.includes(setting) && setting in pool)
    .map(({ setting, unit, permission }) => ({
      name: setting as NumberSettingName,
      title: fieldName(t, setting),
      hint: fieldHint(t, setting),
      unit: unit === 'SECONDS' ? t('customers.seconds') : unit === 'HOURS' ? t('customers.hours') : undefined,
      permission,
      show: (value) =>
        unit === 'LICENSES'
          ? t('settings.licences', { count: value })
          : format.duration(value * (unit === 'HOURS' ? 3_600 : 1)),
    }));
}

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
