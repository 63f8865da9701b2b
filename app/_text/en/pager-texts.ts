export const pagerTexts = {
  all: '{total, plural, one {# row} other {# rows}}',
  some: '{shown, number} of {total, plural, one {# row} other {# rows}}',
  first: 'First page',
  next: 'Next page',
} as const;
