'use client';

import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import {
  type Permission,
  PoolSettingsDocument,
  type PoolSettingsFieldsFragment,
  type PoolSettingsQuery,
} from '@/graphql/generated/operations/graphql';
import { fieldHint, fieldName } from '@/app/_lib/describe-change';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** A pool with its settings and their bounds. */
export type PoolSettings = NonNullable<PoolSettingsQuery['seatPool']>;
/** Settings alone, as every change returns them. */
type SettingValues = PoolSettingsFieldsFragment;
export type SettingEntry = PoolSettings['auditEntries']['edges'][number]['node'];

/** Props of every setting. */
export type SettingProps = {
  pool: PoolSettings;
  /** Called with the settings after a change on this page. */
  onChanged: (settings: SettingValues) => void;
};

export type NumberSettingName = {
  [Name in keyof SettingValues]: SettingValues[Name] extends number ? Name : never;
}[Exclude<keyof SettingValues, 'settingsVersion' | '__typename'>];

/** A whole-number setting without a form of its own, with its texts. */
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

/** Settings of the API that have no form of their own. */
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

/** Settings of a pool and their latest changes, read again when another person changes one. */
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
  // The result of a change is current before the page has been read again.
  const isNewer = read && changed?.id === read.id && changed.settingsVersion > read.settingsVersion;
  const pool: PoolSettings | null | undefined = isNewer ? { ...read, ...changed } : read;
  return { pool, error, setChanged, reread: () => execute({ requestPolicy: 'network-only' }) };
}

/** Seats of a pool held now; in NAMED pools, licences. */
export const useHeldSeats = (poolId: string): number => useLiveUsages().get(poolId)?.usage.inUse ?? 0;

/** Name of the portal user who last changed a setting; null if unknown. */
export const whoChanged = (pool: PoolSettings, field: string): string | null =>
  pool.auditEntries.edges.find(({ node }) => node.changes.some((change) => change.field === field))?.node
    .actorName ?? null;
