import { createHash, randomBytes } from 'node:crypto';
import { toBytes, toUuid, type Key } from './ids';

const prefixes = {
  device: 'swd_',
  registration: 'swr_',
  api: 'swa_',
  invitation: 'swi_',
  confirmation: 'swc_',
  unsubscribe: 'swu_',
  display: 'sww_',
} as const;
const SECRET_BYTES = 32;

export type TokenKind = keyof typeof prefixes;
export type ParsedToken = Key & { hash: Buffer };

/** Creates a secret of 256 random bits; only its hash is stored. */
export function makeSecret(): { secret: Buffer; hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  return { secret, hash: hashSecret(secret) };
}

/** Formats the token of a secret. It contains the key of its owner, so that it is looked up by customer. */
export function formatToken(kind: TokenKind, key: Key, secret: Buffer): string {
  return (
    prefixes[kind] + Buffer.concat([toBytes(key.customerId), toBytes(key.id), secret]).toString('base64url')
  );
}

/** Creates a token for an object with a known key. */
export function makeToken(kind: TokenKind, key: Key): { token: string; hash: Buffer } {
  const { secret, hash } = makeSecret();
  return { token: formatToken(kind, key, secret), hash };
}

/** Whether a text has the prefix of this kind of token. */
export const isOfKind = (kind: TokenKind, token: string): boolean => token.startsWith(prefixes[kind]);

/** Parses a token of the given kind; null if it is not one. The database verifies it. */
export function parseToken(kind: TokenKind, token: string): ParsedToken | null {
  if (!isOfKind(kind, token)) return null;
  const text = token.slice(prefixes[kind].length);
  const body = Buffer.from(text, 'base64url');
  if (body.length !== 32 + SECRET_BYTES || body.toString('base64url') !== text) return null;
  return {
    customerId: toUuid(body.subarray(0, 16)),
    id: toUuid(body.subarray(16, 32)),
    hash: hashSecret(body.subarray(32)),
  };
}

const hashSecret = (secret: Buffer) => createHash('sha256').update(secret).digest();
