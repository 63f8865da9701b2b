export const deviceStatesTexts = {
  HOLDING_SEAT: 'Holding a seat',
  HOLDING_SEAT_hint: 'Logged in and active: uses a seat.',
  LAPSED: 'Lapsed',
  LAPSED_hint: 'Logged in, but without a seat: the time-out, or the date of its registration, has passed.',
  LOGGED_OUT: 'Logged out',
  LOGGED_OUT_hint: 'Nobody is logged in.',
  REGISTERED: 'Registered',
  REGISTERED_hint: 'Has a named licence and may be used.',
  REMOVED: 'Removed',
  REMOVED_hint: 'Removed in the portal: it can no longer be used.',
} as const;
