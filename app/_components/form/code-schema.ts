import * as z from 'zod/mini';

/** A code such as MIMS; lower case is converted. `wrong` is the message for invalid codes. */
export const codeSchema = (wrong: string) =>
  z.string().check(z.trim(), z.toUpperCase(), z.minLength(1), z.regex(/^[A-Z0-9][A-Z0-9_-]{0,31}$/, wrong));
