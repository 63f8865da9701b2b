import * as z from 'zod/mini';

/** Rules of the API for portal users, to show errors before sending. */
export const memberFields = {
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  email: z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(254), z.email({ pattern: z.regexes.unicodeEmail })),
  password: z.string().check(z.minLength(12), z.maxLength(200)),
  role: z.enum(['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER']),
};
