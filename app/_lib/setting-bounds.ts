import type { SettingBoundsFieldsFragment } from '@/graphql/generated/operations/graphql';

/** Bounds of a whole-number setting and the permission to change it, from the API. */
export type SettingBounds = SettingBoundsFieldsFragment;

type Bound = { settingBounds: readonly SettingBounds[] };

/** Bounds of a setting for the pools of an application. */
export function boundsOf({ settingBounds }: Bound, setting: string): SettingBounds {
  const bounds = settingBounds.find((one) => one.setting === setting);
  if (!bounds) throw new Error(`The API has no setting ${setting}.`);
  return bounds;
}
