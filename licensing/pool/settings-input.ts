import { z } from 'zod';
import { wholeNumber } from '../input';

/** The settings of a pool as the API takes them; null counts as left out. */
export const settingsSchema = z.object({
  mode: z.enum(['NAMED', 'CONCURRENT']).nullish(),
  licensedQuantity: wholeNumber(0, 10_000).nullish(),
  inactivityTimeoutSeconds: wholeNumber(1, 604_800).nullish(),
  reregistrationDelayHours: wholeNumber(1, 8760).nullish(),
  forceLogoutHoldOffSeconds: wholeNumber(0, 3600).nullish(),
  userAuthentication: z.enum(['PASSWORD', 'TRUSTED']).nullish(),
  suspended: z.boolean().nullish(),
});

/** Only what was given. */
export function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>;
  };
}
