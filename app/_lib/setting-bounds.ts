import type { SettingBoundsFieldsFragment } from '@/graphql/generated/operations/graphql';

/** A setting of a pool that is a whole number: its bounds, and who may change it, as the API says. */
export type SettingBounds = SettingBoundsFieldsFragment;

type Bound = { settingBounds: readonly SettingBounds[] };

/** The bounds of one setting for the pools of an application. */
export function boundsOf({ settingBounds }: Bound, setting: string): SettingBounds {
  const bounds = settingBounds.find((one) => one.setting === setting);
  if (!bounds) throw new Error(`The API has no setting ${setting}.`);
  return bounds;
}
