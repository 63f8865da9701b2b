import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEmail, isAmbiguousEmail, spellingsOfEmail } from './canonical-email';

describe('the canonical form of an e-mail address', () => {
  it.each([
    ['case and space', ' Ann@Example.COM ', 'ann@example.com'],
    ['a domain in punycode', 'ann@xn--mller-kva.example', 'ann@müller.example'],
    ['a domain with a top level in punycode', 'ann@xn--80aswg.xn--p1ai', 'ann@сайт.рф'],
    ['decomposed letters', 'jose\u0301@mu\u0308ller.example', 'josé@müller.example'],
    ['letters of full width', 'ａｎｎ@ｅｘａｍｐｌｅ．ｃｏｍ', 'ann@example.com'],
    ['other scripts', 'Анна@Пример.РФ', 'анна@пример.рф'],
    ['names without letters of the alphabet', '山田@例え.jp', '山田@例え.jp'],
    ['invisible characters', 'a\u200bnn@exam\u00adple.com\u202c', 'ann@example.com'],
  ])('is one for %s', (_what, spelling, canonical) => {
    expect(canonicalEmail(spelling)).toBe(canonical);
    expect(canonicalEmail(canonical)).toBe(canonical);
  });

  it.each([
    '',
    'ann',
    'ann@',
    '@example.com',
    'ann@example',
    'a n@example.com',
    'a..b@example.com',
    '.a@example.com',
    'a.@example.com',
    'ann@exa mple.com',
    'ann@-example.com',
    'ann@127.0.0.1',
    'ann@[::1]',
    'ann@xn--iñvalid.com',
    'a\0@example.com',
    'a@b@example.com',
    'ann\uff20example.com',
    'a\uff20b@example.com',
    '\u202e@example.com',
    '"a"@example.com',
    'a,b@example.com',
    `${'é'.repeat(33)}@example.com`,
    `a@${'b'.repeat(250)}.com`,
  ])('is missing for %j', (text) => {
    expect(canonicalEmail(text)).toBeNull();
  });

  it('is canonical already, and of both forms of Unicode the same', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(part, part, (localPart, domain) => {
        const once = canonicalEmail(`${localPart}@${domain}.example`);
        fc.pre(once !== null);
        expect(canonicalEmail(once)).toBe(once);
        expect(canonicalEmail(`${localPart}@${domain}.example`.normalize('NFD'))).toBe(once);
        expect(spellingsOfEmail(once).map(canonicalEmail)).toEqual(spellingsOfEmail(once).map(() => once));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['ann@example.com', false],
    ['Анна@пример.рф', false],
    ['JOSÉ@example.com', false],
    ['\u212aim@example.com', true],
    ['\u0130lker@example.com', true],
    ['ａnn@example.com', true],
    ['a\u200bnn@example.com', true],
  ])('of %j is ambiguous: %s', (address, expected) => {
    expect(isAmbiguousEmail(address)).toBe(expected);
  });
});
