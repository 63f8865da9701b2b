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

/** Makes a secret of 256 random bits; only its hash is stored. */
export function makeSecret(): { secret: Buffer; hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  return { secret, hash: hashSecret(secret) };
}

/** The token of a secret. It carries the key of what it belongs to, so that it is looked up by customer like all else. */
export function formatToken(kind: TokenKind, key: Key, secret: Buffer): string {
  return (
    prefixes[kind] + Buffer.concat([toBytes(key.customerId), toBytes(key.id), secret]).toString('base64url')
  );
}

/** Makes a token for something whose key is known. */
export function makeToken(kind: TokenKind, key: Key): { token: string; hash: Buffer } {
  const { secret, hash } = makeSecret();
  return { token: formatToken(kind, key, secret), hash };
}

/** Whether a text begins as tokens of this kind do. */
export const isOfKind = (kind: TokenKind, token: string): boolean => token.startsWith(prefixes[kind]);

/** Reads a token of the given kind; null if it is none. That it is genuine is for the database to say. */
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
