import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical-text';
import { latinReading, mixesAlphabets } from './look-alikes';

describe('look-alike user names', () => {
  it.each([
    ['РОМА', 'poma'],
    ['асе', 'ace'],
    ['ΑΒΕ', 'abe'],
    ['ВЕРА.1', 'bepa.1'],
    ['Юрий', null],
    ['ann', null],
    ['zoë', null],
    ['山田', null],
  ])('%s reads as %s', (name, reading) => {
    expect(latinReading(canonicalText(name))).toBe(reading);
  });

  it.each([
    ['a\u043dn', true],
    ['аnn', true],
    ['ann-ян', true],
    ['αnn', true],
    ['山田ян', true],
    ['ann', false],
    ['zoë.müller-1', false],
    ['ann山田', false],
    ['山田たろうタロウー', false],
    ['김anna', false],
    ['анна.1', false],
    ['مريم', false],
    ["o'brien", false],
    ['12345', false],
  ])('%s mixes alphabets: %s', (name, expected) => {
    expect(mixesAlphabets(name)).toBe(expected);
  });
});
