import * as z from 'zod/mini';

/** A code such as MIMS; small letters are taken for capital ones. `wrong` says what it must be. */
export const codeSchema = (wrong: string) =>
  z.string().check(z.trim(), z.toUpperCase(), z.minLength(1), z.regex(/^[A-Z0-9][A-Z0-9_-]{0,31}$/, wrong));
