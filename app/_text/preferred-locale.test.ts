import { describe, expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale';

describe('the language of somebody who has chosen none', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['cy-GB, de;q=0.5, en;q=0.7', 'en'],
    ['cy, DE-ch;q=0.3', 'de'],
    ['de;q=0, en;q=0.1', 'en'],
    ['cy;q=0.9, *;q=0.1', 'en'],
    ['de;q=much', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('is taken from %j: %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
