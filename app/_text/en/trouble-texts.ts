export const troubleTexts = {
  over: 'Over',
  overHint:
    'More seats are held than are owned, because the quantity was lowered. None is granted until it fits.',
  full: 'Full',
  fullHint: 'Every seat is in use: the next device is refused.',
  denied: 'Denials',
  deniedHint: 'Devices were refused in the last 24 hours.',
  tight: 'Nearly full',
  tightHint: 'At least 80\u00a0% of the seats are in use.',
  suspended: 'Suspended',
  suspendedHint: 'The vendor has suspended the pool: it grants and renews no seat.',
  calm: 'OK',
  calmHint: 'Seats are free and nobody was refused in the last 24 hours.',
} as const;
