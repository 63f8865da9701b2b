import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SeveralCustomers } from '@/graphql/bridge';

const PREFIX = 'SEVERAL:';

/**
 * Error that lists the accounts to choose from, for the sign-in page. It is passed in the address and therefore signed:
 * otherwise a link could show any text and choose a customer for its reader.
 */
export function severalAccountsError(customers: SeveralCustomers['customers'], secret: string): string {
  const encoded = Buffer.from(JSON.stringify(customers)).toString('base64url');
  return `${PREFIX}${encoded}.${signatureOf(encoded, secret)}`;
}

/** Whether an error in the address contains no account list, or one signed by this server. */
export function isOwnError(error: string, secret: string): boolean {
  if (!error.startsWith(PREFIX)) return true;
  const [encoded = '', signature = ''] = error.slice(PREFIX.length).split('.');
  const [given, genuine] = [Buffer.from(signature), Buffer.from(signatureOf(encoded, secret))];
  return given.length === genuine.length && timingSafeEqual(given, genuine);
}

const signatureOf = (encoded: string, secret: string) =>
  createHmac('sha256', secret).update(`several accounts:${encoded}`).digest('base64url');
