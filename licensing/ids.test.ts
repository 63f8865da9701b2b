import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LicensingError } from './errors';
import { decodeId, decodeKey, encodeId, encodeKey, type IdKind } from './ids';

const singles = ['customer', 'application'] as const;
const pairs = ['seatPool', 'device', 'appUser', 'portalUser', 'apiToken', 'webhookEndpoint'] as const;
const decode = (kind: IdKind, id: string) =>
  kind === 'customer' || kind === 'application' ? decodeId(kind, id) : decodeKey(kind, id);
const bad = (kind: IdKind, id: string) =>
  expect(() => decode(kind, id), `${kind} ${JSON.stringify(id)}`).toThrow(LicensingError);

describe('opaque ids', () => {
  it('give back what they were made of', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (customerId, id) => {
        for (const kind of singles) expect(decodeId(kind, encodeId(kind, id))).toBe(id);
        for (const kind of pairs)
          expect(decodeKey(kind, encodeKey(kind, { customerId, id }))).toEqual({ customerId, id });
      }),
    );
  });

  it('name their kind and are safe in a URL', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (customerId, id) => {
        const made = [
          ...singles.map((kind) => encodeId(kind, id)),
          ...pairs.map((kind) => encodeKey(kind, { customerId, id })),
        ];
        for (const one of made) expect(one).toMatch(/^[a-z]{3,4}_[A-Za-z0-9_-]+$/);
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('of one kind are not taken for another', () => {
    const key = { customerId: crypto.randomUUID(), id: crypto.randomUUID() };
    for (const made of pairs)
      for (const asked of [...singles, ...pairs]) if (made !== asked) bad(asked, encodeKey(made, key));
    for (const made of singles)
      for (const asked of [...singles, ...pairs]) if (made !== asked) bad(asked, encodeId(made, key.id));
  });

  it('are refused in any other spelling', () => {
    const id = encodeKey('device', { customerId: crypto.randomUUID(), id: crypto.randomUUID() });
    const others = [
      `${id}=`,
      ` ${id}`,
      `${id} `,
      `${id}\n`,
      id.toUpperCase(),
      id.replace('dev_', 'dev-'),
      id.slice(0, -1),
      `${id}A`,
      `dev_${id}`,
    ];
    for (const other of others) bad('device', other);
    // The last character has four significant bits: its other spellings decode to the same bytes.
    bad('device', id.slice(0, -1) + String.fromCharCode(id.charCodeAt(id.length - 1) + 1));
  });

  it('that are anything at all are refused as bad input, with the field that holds them', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '',
        'dev_',
        '\0',
        '\ud800',
        'dev_\0',
        'dev_\ud800',
        `dev_${'A'.repeat(1_000_000)}`,
        'null',
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...singles, ...pairs), (id, kind) => {
        try {
          decode(kind, id);
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
          return;
        }
        throw new Error('accepted');
      }),
    );
  });
});
