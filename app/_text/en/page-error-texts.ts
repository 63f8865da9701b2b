export const pageErrorTexts = {
  title: 'This page could not be shown',
  text: 'Something went wrong, and nothing was changed. Try again; if it keeps happening, send us the reference.',
} as const;
