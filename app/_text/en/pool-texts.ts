export const poolTexts = {
  title: '{application} · {customer}',
  parts: 'Parts of this pool',
  figures: 'Live use of the pool',
  inUse_CONCURRENT: 'Seats in use',
  inUse_NAMED: 'Licences taken',
  ofOwned: 'of {count, number} owned',
  free: 'Free',
  denied: 'Denied, 24\u00a0h',
  deniedToday: 'Denied today',
  deniedInDay: '{count, number} in 24\u00a0h',
  owned: 'Owned',
  nextFrees_CONCURRENT: 'Next seat frees in',
  nextFrees_NAMED: 'Next licence frees in',
  spoken:
    '{inUse, number} of {owned, number} in use{denials, plural, =0 {} one {, # denial} other {, # denials}}',
  fullNotice_CONCURRENT:
    'Every seat is in use. The next device to log in is refused until a seat lapses, somebody logs out, or a device is logged out here.',
  fullNotice_NAMED:
    'Every licence is taken. No further device can be registered until a registration ends or a licence is released.',
  overNotice:
    'The pool is {count, number} over, because the quantity was lowered. Nobody is thrown out; no seat is granted until enough have been given up.',
  suspendedNotice:
    'The vendor has suspended this pool: no seat is granted or renewed, and those held run out.',
  missing: 'There is no such pool',
  missingHint: 'It may have been removed, or it belongs to somebody else.',
  toOverview: 'To all pools',
} as const;
