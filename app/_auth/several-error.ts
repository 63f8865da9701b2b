import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SeveralCustomers } from '@/graphql/bridge';

const PREFIX = 'SEVERAL:';

/**
 * The error that asks somebody which of their accounts they mean, as the sign-in page reads it. It passes through the
 * address bar, so it is signed: else a link could show any text on the page, and choose a customer for its reader.
 */
export function severalError(customers: SeveralCustomers['customers'], secret: string): string {
  const encoded = Buffer.from(JSON.stringify(customers)).toString('base64url');
  return `${PREFIX}${encoded}.${signatureOf(encoded, secret)}`;
}

/** Whether an error in the address is no list of accounts, or one that this server has made. */
export function isOwnError(error: string, secret: string): boolean {
  if (!error.startsWith(PREFIX)) return true;
  const [encoded = '', signature = ''] = error.slice(PREFIX.length).split('.');
  const [given, genuine] = [Buffer.from(signature), Buffer.from(signatureOf(encoded, secret))];
  return given.length === genuine.length && timingSafeEqual(given, genuine);
}

const signatureOf = (encoded: string, secret: string) =>
  createHmac('sha256', secret).update(`several accounts:${encoded}`).digest('base64url');
