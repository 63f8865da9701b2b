import { expect, it } from 'vitest';
import { matchWords } from './match-words';

it('finds what holds every word, in any order', () => {
  expect(matchWords('trail aud', 'Audit trail')).toBe(true);
  expect(matchWords('trail team', 'Audit trail')).toBe(false);
  expect(matchWords('  ', 'Audit trail')).toBe(true);
});

it('minds neither case nor accents', () => {
  expect(matchWords('GERATE', 'Geräte')).toBe(true);
  expect(matchWords('gerä', 'Gerate')).toBe(true);
});
