import { LicensingError } from './errors';

/** What an opaque id can name, and its prefix. A pair names a customer's object: the customer leads every key. */
const prefixes = {
  customer: 'cus',
  application: 'app',
  seatPool: 'pool',
  device: 'dev',
  appUser: 'usr',
  portalUser: 'adm',
  apiToken: 'tok',
  portalInvitation: 'inv',
  webhookEndpoint: 'whe',
  displayLink: 'dsp',
} as const;

const single = new Set<IdKind>(['customer', 'application']);

export type IdKind = keyof typeof prefixes;
export type Key = { customerId: string; id: string };

/** The opaque id of a customer or an application. */
export function encodeId(kind: 'customer' | 'application', id: string): string {
  return `${prefixes[kind]}_${toBytes(id).toString('base64url')}`;
}

/** The opaque id of a customer's object. */
export function encodeKey(kind: Exclude<IdKind, 'customer' | 'application'>, key: Key): string {
  return `${prefixes[kind]}_${Buffer.concat([toBytes(key.customerId), toBytes(key.id)]).toString('base64url')}`;
}

/** Reads the id of a customer or an application. `BAD_USER_INPUT` if it is none. */
export function decodeId(kind: 'customer' | 'application', id: string, field = 'id'): string {
  return toUuid(decode(kind, id, field));
}

/** Reads the id of a customer's object. `BAD_USER_INPUT` if it is none. */
export function decodeKey(kind: Exclude<IdKind, 'customer' | 'application'>, id: string, field = 'id'): Key {
  const bytes = decode(kind, id, field);
  return { customerId: toUuid(bytes.subarray(0, 16)), id: toUuid(bytes.subarray(16)) };
}

function decode(kind: IdKind, id: string, field: string): Buffer {
  const prefix = `${prefixes[kind]}_`;
  const text = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  const bytes = Buffer.from(text, 'base64url');
  // Decoding is lenient: only the spelling this server gives out is an id.
  if (bytes.length !== (single.has(kind) ? 16 : 32) || bytes.toString('base64url') !== text) {
    throw notAnId(field, prefix);
  }
  return bytes;
}

/** The refusal of text that is not an id of the kind a field takes. */
export const notAnId = (field: string, prefix: string) =>
  new LicensingError(
    'BAD_USER_INPUT',
    `${field} is not a valid id here: it begins with ${prefix} and comes from this API.`,
    { field, reason: 'NOT_AN_ID' },
  );

export function toBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

export function toUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
