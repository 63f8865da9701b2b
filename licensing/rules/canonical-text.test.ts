import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text';

describe('the canonical form of a text', () => {
  it.each([
    ['every i', ['İlker', 'ilker', 'Ilker', 'ılker', 'i\u0307lker', 'I\u0307LKER']],
    ['upper and lower case', ['STRASSE', 'straße', 'Strasse', 'STRAẞE']],
    ['composed and decomposed letters', ['é', 'e\u0301', 'É']],
    ['full-width and compatibility forms', ['ａｎｎ', 'ann', 'Ａnn']],
    ['final sigma', ['ΟΔΟΣ', 'οδος', 'οδοσ']],
    ['invisible format characters', ['ann', 'a\u200bnn', '\u202eann', 'an\u00adn', 'ann\ufeff']],
  ])('is one for %s', (_what, spellings) => {
    expect(new Set(spellings.map(canonicalText)).size).toBe(1);
  });

  it('keeps different texts apart', () => {
    const texts = ['ann', 'anna', 'änn', 'ann 1', 'ann-1', 'a.nn', ''];
    expect(new Set(texts.map(canonicalText)).size).toBe(texts.length);
  });

  it('is canonical already, and of either case the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = canonicalText(text);
        expect(canonicalText(once)).toBe(once);
        expect(canonicalText(text.toUpperCase())).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
