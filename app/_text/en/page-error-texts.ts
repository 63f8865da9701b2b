export const pageErrorTexts = {
  title: 'This page could not be shown',
  text: 'Something went wrong, and nothing was changed. Try again; if it keeps happening, send us the reference.',
  outdatedTitle: 'The portal was updated',
  outdated: 'This page is being loaded again with the new version.',
  outdatedFailed:
    'This page could not be loaded with the new version. Nothing was changed. Try again; if it keeps happening, tell your administrator.',
} as const;
