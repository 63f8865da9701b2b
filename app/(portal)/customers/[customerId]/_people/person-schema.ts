import * as z from 'zod/mini';
import type { Translate } from '@/app/_text/translate';

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;
export const LONGEST_USER_NAME = 128;
export const LONGEST_NAME = 200;

/** Rules of the API for app users, to show errors before sending. */
export const personFields = {
  userName: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_USER_NAME)),
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME)),
  password: z.string().check(z.minLength(SHORTEST_PASSWORD), z.maxLength(LONGEST_PASSWORD)),
};

/** A password that may be left empty. */
export const optionalPassword = (t: Translate) =>
  z.string().check(
    z.maxLength(LONGEST_PASSWORD),
    z.refine((text) => text === '' || text.length >= SHORTEST_PASSWORD, {
      error: t('form.tooShort', { min: SHORTEST_PASSWORD }),
    }),
  );
