import type { PoolSettingsFieldsFragment, PoolSettingsQuery } from '@/graphql/generated/operations/graphql';

/** A pool with its settings and what binds them. */
export type PoolSettings = NonNullable<PoolSettingsQuery['seatPool']>;
/** The settings alone, as every change answers them. */
export type SettingValues = PoolSettingsFieldsFragment;
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
