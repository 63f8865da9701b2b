import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalPassword,
  canonicalText,
  hasGlyph,
  storedCode,
  storedText,
  storedUserName,
} from './canonical-text';

describe('the canonical form of a text', () => {
  it.each([
    ['every i', ['İlker', 'ilker', 'Ilker', 'ılker', 'i\u0307lker', 'I\u0307LKER']],
    ['upper and lower case', ['STRASSE', 'straße', 'Strasse', 'STRAẞE']],
    ['composed and decomposed letters', ['é', 'e\u0301', 'É']],
    ['full-width and compatibility forms', ['ａｎｎ', 'ann', 'Ａnn']],
    ['final sigma', ['ΟΔΟΣ', 'οδος', 'οδοσ']],
    ['spaces', ['ann lee', 'ann  lee', ' ann\u00a0lee', 'ann\u3000lee']],
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

describe('the stored form of a text', () => {
  it.each([
    ['bidirectional controls', '\u202egnp.exe\u202c', 'gnp.exe'],
    ['zero width', 'a\u200bb\u2060c\ufeff', 'abc'],
    ['joiners between letters that never join', 'a\u200db\u200cc', 'abc'],
    ['a joiner at the end', 'می\u200c', 'می'],
    ['soft hyphens and fillers', 'Ger\u00adät\u3164\u115f', 'Gerät'],
    ['variation selectors after a letter', 'a\ufe0f\u{e0100}', 'a'],
    ['tags without a flag', 'a\u{e0041}\u{e0042}', 'a'],
    ['letters that are composed once nothing stands between', 'e\u200b\u0301', 'é'],
  ])('has no %s', (_what, text, stored) => {
    expect(storedText(text)).toBe(stored);
  });

  it.each([
    'می\u200cخواهم',
    'क्\u200dष',
    '👩🏽\u200d🔧',
    '❤\ufe0f',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '葛\u{e0100}',
  ])('keeps what the script needs: %s', (text) => {
    expect(storedText(text)).toBe(text);
  });

  it('is stored already, one for every form of Unicode, and of the same canonical form', () => {
    const invisible = fc.constantFrom(
      '\u200b',
      '\u200c',
      '\u200d',
      '\u202e',
      '\ufe0f',
      '\u00ad',
      '\u{e0067}',
      '\u115f',
    );
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), invisible), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const given = parts.join('');
        for (const toStored of [storedText, storedUserName, storedCode]) {
          const once = toStored(given);
          expect(toStored(once)).toBe(once);
          expect(canonicalText(once)).toBe(canonicalText(given));
        }
        expect(storedText(given.normalize('NFD'))).toBe(storedText(given));
        expect(canonicalText(canonicalText(given))).toBe(canonicalText(given));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', false],
    [' \u00a0\u3000', false],
    ['\u200b\u202e', false],
    ['\u3164', false],
    ['\u2800', false],
    ['\u0301', false],
    ['a', true],
    ['.', true],
    ['\u0627', true],
    ['👍', true],
  ])('of %j has a glyph: %s', (text, expected) => {
    expect(hasGlyph(text)).toBe(expected);
  });
});

it('a password has one form for composed and decomposed letters, and keeps its case and spaces', () => {
  expect(canonicalPassword('Gru\u0308\u00dfe\u00a0an  dich')).toBe('Gr\u00fc\u00dfe an  dich');
  expect(canonicalPassword('Abc')).not.toBe(canonicalPassword('abc'));
});
