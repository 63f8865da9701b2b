import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, toConnection } from './paging';
import { openRecordIds } from './record-ids';

const secret = Buffer.alloc(32, 1);
const ids = openRecordIds({ secret, lastPlain: { denial: 50 } });
const kinds = ['denial', 'lease', 'auditEntry', 'alert', 'webhookDelivery'] as const;
const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

/** An id as written before numbers were encrypted. */
function plainId(customerId: string, id: number): string {
  const bytes = Buffer.alloc(24);
  Buffer.from(customerId.replaceAll('-', ''), 'hex').copy(bytes);
  bytes.writeBigUInt64BE(BigInt(id), 16);
  return `den_${bytes.toString('base64url')}`;
}

function refused(id: string): void {
  expect(() => ids.decode('denial', id), JSON.stringify(id)).toThrow(
    'id is not a valid id here: it begins with den_',
  );
}

describe('ids of records', () => {
  it('are read back, in every process with the same secret', () => {
    const other = openRecordIds({ secret: Buffer.from(secret) });
    fc.assert(
      fc.property(fc.uuid(), number, fc.constantFrom(...kinds), (customerId, id, kind) => {
        const made = ids.encode(kind, customerId, id);
        expect(made).toMatch(/^[a-z]{3}_[\w-]{43}$/);
        expect(other.encode(kind, customerId, id)).toBe(made);
        expect(other.decode(kind, made)).toEqual({ customerId, id });
      }),
    );
  });

  it('do not show their number, nor how far two numbers are apart', () => {
    const customerId = crypto.randomUUID();
    const blocks = [1, 2, 3, 4, 1_000].map((id) =>
      Buffer.from(ids.encode('denial', customerId, id).slice(4), 'base64url').subarray(16),
    );
    for (const one of blocks)
      for (const other of blocks) {
        if (one === other) continue;
        // Unrelated blocks share 1/256 of their bytes by chance.
        const same = one.filter((byte, n) => byte === other[n]).length;
        expect(same).toBeLessThan(5);
      }
    const withOtherSecret = openRecordIds({ secret: Buffer.alloc(32, 2) });
    expect(withOtherSecret.encode('denial', customerId, 1)).not.toBe(ids.encode('denial', customerId, 1));
    expect(() => withOtherSecret.decode('denial', ids.encode('denial', customerId, 1))).toThrow();
  });

  it('of one kind or customer are not read as those of another', () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const id = ids.encode('denial', one, 7);
    refused(ids.encode('lease', one, 7).replace('lea', 'den'));
    const moved = Buffer.concat([
      Buffer.from(other.replaceAll('-', ''), 'hex'),
      Buffer.from(id.slice(4), 'base64url').subarray(16),
    ]);
    refused(`den_${moved.toString('base64url')}`);
  });

  it('given out before numbers were encrypted are still read, and no others in that form', () => {
    const customerId = crypto.randomUUID();
    for (const id of [0, 1, 50])
      expect(ids.decode('denial', plainId(customerId, id))).toEqual({ customerId, id });
    for (const id of [51, 52, Number.MAX_SAFE_INTEGER]) refused(plainId(customerId, id));
    expect(() => ids.decode('alert', plainId(customerId, 1).replace('den', 'alr'))).toThrow();
  });

  it('that are anything at all are refused', () => {
    const good = ids.encode('denial', crypto.randomUUID(), 7);
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((b) => `den_${Buffer.from(b).toString('base64url')}`),
      fc.constantFrom('', 'den_', `${good}=`, `${good}A`, good.slice(0, -1), good.replace('den', 'lea')),
    );
    fc.assert(fc.property(anything, refused));
  });
});

describe('cursors of lists of records', () => {
  it('do not show the numbers, and are read back', () => {
    const parts = ['instant', 'record'] as const;
    const at = '2026-11-22 08:02:13.512345+00';
    const page = parsePage({ first: 1 }, parts, ids);
    const { pageInfo } = toConnection([123_456_789, 2], page, 2, (id) => [at, id], String);
    const cursor = pageInfo.endCursor ?? '';
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('123456789');
    expect(parsePage({ first: 1, after: cursor }, parts, ids).after).toEqual([at, 123_456_789]);
  });

  it('with a plain or a foreign number are refused', () => {
    const read = (part: unknown) => () => {
      const after = Buffer.from(JSON.stringify([part])).toString('base64url');
      return parsePage({ first: 1, after }, ['record'], ids).after;
    };
    const sealed = openRecordIds({ secret: Buffer.alloc(32, 2) })
      .seal(1)
      .toString('base64url');
    for (const part of [1, '1', '', sealed, null, {}])
      expect(read(part)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' }));
  });
});
