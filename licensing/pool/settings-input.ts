import { z } from 'zod';
import { wholeNumber } from '../input';
import { NUMBER_SETTINGS, numberSettingNames, type NumberSettingName } from '../rules/pool-settings';

/** A whole number within the bounds of a setting. */
export const settingNumber = (setting: NumberSettingName) => {
  const { min, max } = NUMBER_SETTINGS[setting];
  return wholeNumber(min, max);
};

const optionalNumber = (setting: NumberSettingName) => settingNumber(setting).nullish();

const numbers = Object.fromEntries(
  numberSettingNames.map((setting) => [setting, optionalNumber(setting)]),
) as { [Name in NumberSettingName]: ReturnType<typeof optionalNumber> };

/** Settings of a pool in the API. Null counts as left out. */
export const settingsSchema = z.object({
  ...numbers,
  mode: z.enum(['NAMED', 'CONCURRENT']).nullish(),
  userAuthentication: z.enum(['PASSWORD', 'TRUSTED']).nullish(),
  suspended: z.boolean().nullish(),
});

/** Keeps only the fields that were given. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}
