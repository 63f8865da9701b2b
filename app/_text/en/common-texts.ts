export const commonTexts = {
  product: 'Seatwise',
  tagline: 'Concurrent licences, seat by seat, live.',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading…',
  never: 'never',
  none: '–',
  notifications: 'Notifications',
  now: 'now',
  tryAgain: 'Try again',
  unknown: 'unknown',
} as const;
