export const denialsTexts = {
  title: 'Denials',
  caption: 'Denials, the latest first',
  captionEpisodes: 'Denial episodes, the latest first',
  view: 'What a row is',
  views: { denials: 'Denials', episodes: 'Episodes' },
  denialsRule:
    'Every time a device was refused because no licence was free: one row, and who held the seats.',
  episodesRule:
    'The refusals of one device, each no more than five minutes after the one before and without a seat in between, are one episode: somebody who tries again and again counts once.',

  figures: 'The last sixty days in figures',
  figureDenials: 'Denials in sixty days',
  figureEpisodes: 'Episodes',
  figureDevices: 'Devices refused',
  figureDaysFull: 'Days it was full',
  kept: 'Kept since {since}. Older ones are removed; one of today is kept until {until}.',
  nobodyRefused: 'Nobody was refused in the last sixty days.',
  byDay: 'By day',
  byDayLabel: 'Denials by day, days on which the pool was full are marked',
  byDaySummary:
    'Most on {day}: {count, number}. {fullDays, plural, =0 {Never full.} one {Full on # day, {full} in all.} other {Full on # days, {full} in all.}} Choose a day to see its rows.',
  byHour: 'By hour of the week',
  byHourCaption: 'Denials by weekday and hour, in your time zone',
  byHourSummary: 'Most on {weekday}, {from}–{until}: {count, number}. Hours of {zone}.',
  day: 'Day',
  count: '{count, plural, =0 {No denial} one {# denial} other {# denials}}',
  peak: 'Most in use',
  fullFor: 'Full for',

  search: 'Search devices or people',
  action: 'Check-point',
  anyAction: 'Any check-point',
  range: 'Time',
  anyTime: 'All sixty days',
  found: '{count, plural, =0 {Nothing found} one {# row found} other {# rows found}}',

  time: 'Time',
  device: 'Device',
  person: 'Person',
  quantity: 'In use',
  inUse: '{inUse, number} of {owned, number}',
  holders: 'Who held the seats',
  holdersAt: 'Who held the seats, {time}',
  firstRefusal: 'First refusal',
  refused: 'Refused',
  times: '{count, plural, one {once} other {# times}}',
  timesIn: '{count, number} times in {duration}',
  retries: 'The refusals of {name}',
  gotIn: 'Got in',
  gotInAfter: 'after {duration}',
  notYet: 'not yet',
  notWithinHour: 'not within an hour',

  dialogTitle: '{name} was refused',
  dialogHint:
    'No licence was free: {inUse, number} of {owned, number} {inUse, plural, one {was} other {were}} in use.',
  atTime: 'Time',
  holdersCaption: 'Who held the seats at that moment, the idlest first',
  holdersHeading: 'Who held the seats at that moment',
  idlest: 'The idlest had not been used for {idle}; seats of this pool lapse after {timeout} today.',
  heldBy: 'Held by',
  heldSince: 'Since',
  idle: 'Idle for',
  allHolders: 'Show all {count, number}',
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'The browser does not let the portal copy. Copy the address of this page.',
  why: 'Why',
  oneOf: '{tries, plural, one {The only denial} other {One of # denials}} since {first}.',
  openFirst: 'Open the first denial',
  atFirst: 'At the first denial ({first}): {cause}',
  explaining: 'Looking for the cause…',
  causes: {
    FORGOTTEN_LOGOUT: '{names} made no further call and let the seat lapse without logging out.',
    QUANTITY_LOWERED:
      'The number of licences had been lowered from {from, number} to {to, number} on {time}. With as many as before, a seat would have been free.',
    REMOVED_DEVICES:
      '{count, plural, one {A licence was} other {# licences were}} still held by removed devices: {names}.',
  },
  causeUnknownQuantity:
    'The number of licences had been lowered. With as many as before, a seat would have been free.',
  noneOwned: 'The pool had no licences.',
  allBound:
    'A named licence stays bound to its device, in use or not. Remove a device that is no longer used, or buy another licence.',
  heldByAll:
    '{count, plural, one {The only seat was in use by {names}} other {All # seats were in use by {names}}}',
  boundBy:
    '{count, plural, one {The only licence was bound to {names}} other {All # licences were bound to {names}}}',
  heldOver:
    '{count, plural, one {# seat was} other {# seats were}} in use with {owned, plural, one {# licence} other {# licences}}: {names}',
  idleSeats:
    'At {time}, {idle, plural, =0 {no seat had} one {# seat had} other {# seats had}} been idle for {shortest} or longer, the shortest time-out the application allows.',
  othersWaiting:
    'When it was first refused, at {first}, {others, plural, one {# other device} other {# other devices}} had been refused before it and had no seat yet either.',
  forgottenLine: '{name}: idle for {idle} at {first}, usually {usual} between two calls',
  andMore: '{names} and {count, number} more',
  nextSeat: 'Next seat',
  nextFreed:
    'Free {after} after this denial, on {time}: {name} {how, select, LOGOUT {logged out} EXPIRED {lapsed} FORCED {was logged out by IT} DEVICE_REMOVED {was removed} other {gave it up}}.',
  licencesAdded: 'Free {after} after this denial, on {time}: there were more licences.',
  noneFreed: 'None has come free since {time}.',
  itGotIn: 'It got in',
  gotInTries:
    'On {time}, {waited} after {tries, plural, one {the denial} other {the first of # denials}} at {first}.',
  notInTries:
    'Not within an hour of {tries, plural, one {the denial} other {the last of # denials}} at {last}.',
  notInYet: 'Not yet, after {tries, plural, one {one denial at {first}} other {# denials since {first}}}.',
  ledgerThen: 'The ledger at that moment',

  gone: 'This denial is not here',
  goneHint: 'There is none by this link in this pool, or it is older than sixty days and was removed.',

  empty: 'Nobody was refused',
  emptyHint:
    'In the last sixty days every device got the licence it asked for. Should one be refused, it is listed here at once.',
  emptyButFull:
    '{count, plural, one {The pool was full on # day} other {The pool was full on # days}}, but nobody asked for a seat then.',
  nothingFound: 'Nothing matches',
  nothingFoundHint:
    'Try part of the name of a device or of a user name, another check-point or a longer time.',
} as const;
