import { describe, expect, it } from 'vitest';
import { parseNumber, showNumber } from './parse-number';

describe('a number that is typed', () => {
  it('may have a point or a comma before its decimals', () => {
    expect(parseNumber(' 12 ')).toBe(12);
    expect(parseNumber('7.5')).toBe(7.5);
    expect(parseNumber('7,5')).toBe(7.5);
    expect(parseNumber('-3')).toBe(-3);
  });

  it('is nothing while the field is empty, and no number when it is none', () => {
    expect(parseNumber('  ')).toBeNull();
    for (const text of ['1,000.5', '1.000.000', 'ten', '1e3', '0x10', '-', '.', '5 minutes'])
      expect(parseNumber(text)).toBeNaN();
  });

  it('comes back as it was', () => {
    expect(parseNumber(showNumber(1234.5))).toBe(1234.5);
    expect(showNumber(null)).toBe('');
    expect(showNumber(Number.NaN)).toBe('');
  });
});
