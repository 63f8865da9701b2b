import { LicensingError } from './errors';

/** Prefixes of opaque ids. A pair names an object of a customer, whose key begins with the customer. */
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

export function encodeId(kind: 'customer' | 'application', id: string): string {
  return `${prefixes[kind]}_${toBytes(id).toString('base64url')}`;
}

export function encodeKey(kind: Exclude<IdKind, 'customer' | 'application'>, key: Key): string {
  return `${prefixes[kind]}_${Buffer.concat([toBytes(key.customerId), toBytes(key.id)]).toString('base64url')}`;
}

/** Reads the id of a customer or an application. `BAD_USER_INPUT` if it is invalid. */
export function decodeId(kind: 'customer' | 'application', id: string, field = 'id'): string {
  return toUuid(decode(kind, id, field));
}

/** Reads the id of an object of a customer. `BAD_USER_INPUT` if it is invalid. */
export function decodeKey(kind: Exclude<IdKind, 'customer' | 'application'>, id: string, field = 'id'): Key {
  const bytes = decode(kind, id, field);
  return { customerId: toUuid(bytes.subarray(0, 16)), id: toUuid(bytes.subarray(16)) };
}

function decode(kind: IdKind, id: string, field: string): Buffer {
  const prefix = `${prefixes[kind]}_`;
  const text = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  const bytes = Buffer.from(text, 'base64url');
  // Base64 decoding is lenient: only the canonical spelling is accepted.
  if (bytes.length !== (single.has(kind) ? 16 : 32) || bytes.toString('base64url') !== text) {
    throw notAnId(field, prefix);
  }
  return bytes;
}

/** Error for text that is not an id of the expected kind. */
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
