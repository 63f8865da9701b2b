import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject } from 'node:crypto';
import type { Executor } from '../db/client';
import { recordIdSettings } from '../db/schema';
import { notAnId, toBytes, toUuid } from './ids';

const prefixes = {
  denial: 'den',
  lease: 'lea',
  auditEntry: 'aud',
  alert: 'alr',
  webhookDelivery: 'whd',
} as const;

type RecordKind = keyof typeof prefixes;
type RecordKey = { customerId: string; id: number };

/**
 * Ids of rows numbered across all customers. The number is encrypted, because its growth would reveal the activity of
 * other customers.
 */
export type RecordIds = {
  /** Opaque id of a row, the same in every process and after every restart. */
  encode(kind: RecordKind, customerId: string, id: number): string;
  /** Reads the id of a row. `BAD_USER_INPUT` if it is invalid. */
  decode(kind: RecordKind, id: string, field?: string): RecordKey;
  /** Encrypts a number, for cursors and for ids that are never read back. */
  seal(number: number, context?: string): Buffer;
  unseal(sealed: Buffer, context?: string): number | null;
};

/** Reads the secret of this database, which the first migration to need one created. */
export async function readRecordIds(db: Executor): Promise<RecordIds> {
  const [settings] = await db.select().from(recordIdSettings);
  if (!settings) throw new Error('record_id_settings has no row');
  return openRecordIds({
    secret: settings.secret,
    lastPlain: {
      denial: settings.lastPlainDenial,
      alert: settings.lastPlainAlert,
      webhookDelivery: settings.lastPlainWebhookDelivery,
    },
  });
}

/**
 * `lastPlain` holds the highest numbers that earlier versions issued unencrypted. Such ids are still accepted,
 * because links and webhooks contain them. Higher ones are refused, so that trying numbers reveals nothing.
 */
export function openRecordIds({
  secret,
  lastPlain = {},
}: {
  secret: Buffer;
  lastPlain?: Partial<Record<RecordKind, number>>;
}): RecordIds {
  const key = createSecretKey(secret);
  const contextOf = (kind: RecordKind, customerId: string) => `${kind} ${customerId}`;

  return {
    encode(kind, customerId, id) {
      const sealed = seal(key, id, contextOf(kind, customerId));
      return `${prefixes[kind]}_${Buffer.concat([toBytes(customerId), sealed]).toString('base64url')}`;
    },
    decode(kind, id, field = 'id') {
      const prefix = `${prefixes[kind]}_`;
      const text = id.startsWith(prefix) ? id.slice(prefix.length) : '';
      const bytes = Buffer.from(text, 'base64url');
      // Base64 decoding is lenient: only the canonical spelling is accepted.
      if (bytes.toString('base64url') !== text) throw notAnId(field, prefix);
      if (bytes.length !== 24 && bytes.length !== 32) throw notAnId(field, prefix);
      const customerId = toUuid(bytes.subarray(0, 16));
      const number =
        bytes.length === 24
          ? readPlain(bytes, lastPlain[kind] ?? -1)
          : unseal(key, bytes.subarray(16), contextOf(kind, customerId));
      if (number === null) throw notAnId(field, prefix);
      return { customerId, id: number };
    },
    seal: (number, context = '') => seal(key, number, context),
    unseal: (sealed, context = '') => unseal(key, sealed, context),
  };
}

/*
 * One AES block: eight bytes of the number and eight that depend on the context, which a forged block matches with
 * probability 2^-64. Without an IV, so that a row always has the same id.
 */
function seal(key: KeyObject, number: number, context: string): Buffer {
  const block = Buffer.alloc(16);
  block.writeBigUInt64BE(BigInt(number));
  mark(context).copy(block, 8);
  return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block);
}

function unseal(key: KeyObject, sealed: Buffer, context: string): number | null {
  if (sealed.length !== 16) return null;
  const block = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(sealed);
  const number = block.readBigUInt64BE(0);
  if (!block.subarray(8).equals(mark(context)) || number > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  return Number(number);
}

const mark = (context: string) => createHash('sha256').update(context).digest().subarray(0, 8);

function readPlain(bytes: Buffer, last: number): number | null {
  const number = bytes.readBigUInt64BE(16);
  return number <= BigInt(last) ? Number(number) : null;
}
