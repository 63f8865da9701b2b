import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatToken, makeSecret, makeToken, parseToken, type TokenKind } from './tokens';

const kinds = ['device', 'registration', 'api', 'invitation', 'confirmation', 'unsubscribe'] as const;
const someKey = () => ({ customerId: crypto.randomUUID(), id: crypto.randomUUID() });

describe('tokens', () => {
  it('are read back as what they were made for, with the hash that is stored', () => {
    for (const kind of kinds) {
      const key = someKey();
      const { token, hash } = makeToken(kind, key);
      expect(parseToken(kind, token)).toEqual({ ...key, hash });
    }
  });

  it('hold 256 random bits, of which only a hash is kept', () => {
    const { secret, hash } = makeSecret();
    expect(secret).toHaveLength(32);
    expect(hash).toEqual(createHash('sha256').update(secret).digest());
    const made = Array.from({ length: 100 }, () => makeToken('device', someKey()));
    expect(new Set(made.map(({ token }) => token)).size).toBe(100);
    for (const { token, hash } of made) expect(token).not.toContain(hash.toString('base64url'));
  });

  it('have a prefix for their kind and are not accepted as another kind', () => {
    const key = someKey();
    const { secret } = makeSecret();
    const beginnings: Record<TokenKind, string> = {
      device: 'swd_',
      registration: 'swr_',
      api: 'swa_',
      invitation: 'swi_',
      confirmation: 'swc_',
      unsubscribe: 'swu_',
      display: 'sww_',
    };
    for (const kind of kinds) {
      const token = formatToken(kind, key, secret);
      expect(token.startsWith(beginnings[kind])).toBe(true);
      for (const other of kinds) if (other !== kind) expect(parseToken(other, token)).toBeNull();
    }
  });

  it('in any other spelling are none', () => {
    const { token } = makeToken('device', someKey());
    for (const other of [
      '',
      'swd_',
      `${token}=`,
      ` ${token}`,
      `${token}\n`,
      token.slice(0, -1),
      `${token}A`,
      token.replace('swd_', 'SWD_'),
      'swd_\0',
      'swd_\ud800',
    ]) {
      expect(parseToken('device', other), JSON.stringify(other)).toBeNull();
    }
  });

  it('that are anything at all are none, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...kinds), (text, kind) => {
        expect(parseToken(kind, text)).toBeNull();
        expect(parseToken(kind, `swd_${text}`)).toBeNull();
      }),
    );
  });
});
