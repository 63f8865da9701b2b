export const modesTexts = {
  CONCURRENT: 'Concurrent',
  CONCURRENT_hint:
    'Any number of devices may be registered; seats are shared by those active at the same time.',
  NAMED: 'Named',
  NAMED_hint: 'Each registered device takes one licence until it must register again.',
} as const;
