import { describe, expect, it } from 'vitest';
import { DateTime } from './date-time';

describe('DateTime', () => {
  it('is written in UTC with milliseconds', () => {
    expect(DateTime.name).toBe('DateTime');
    expect(DateTime.serialize(new Date('2026-11-22T08:02:13.5Z'))).toBe('2026-11-22T08:02:13.500Z');
  });

  it.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+23:59',
    '9999-12-31T23:59:59-23:59',
    '2026-11-22',
    'now',
    '',
    7.5,
    {},
  ])('refuses %j', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow();
  });
});
