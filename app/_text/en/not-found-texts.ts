export const notFoundTexts = {
  title: 'There is no such page',
  text: 'The address may be mistyped, or what it showed is gone.',
  home: 'To all pools',
} as const;
