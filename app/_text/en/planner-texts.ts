/** The planner: what other numbers of seats and other time-outs would have done. */
export const plannerTexts = {
  title: 'Planner',
  intro:
    'What people asked for in the last sixty days, replayed against other numbers of seats and other time-outs.',
  namedTitle: 'There is nothing to plan for named licences',
  namedHint:
    'A named licence belongs to one device: as many are needed as there are devices. The planner works for pools of concurrent seats.',
  noHistoryTitle: 'No history yet',
  noHistoryHint:
    'Nobody has asked for a seat in this pool in the last sixty days, so there is nothing to replay. Below is a first estimate from what you expect.',

  honesty: 'How far to trust it',
  faithful:
    'Replaying what was set at the time gives {matching, number} of {recorded, number} recorded refusals.',
  faithfulNone: 'Nobody was refused, and the replay refuses nobody either.',
  notFaithful:
    'Replaying what was set at the time gives {matching, number} of {recorded, number} recorded refusals, and {replayed, number} in all. Take the figures below as a rough guide.',
  doubts: {
    MODE_CHANGED:
      'The mode of the pool was changed in this time; only its use while it was concurrent says something of demand.',
    SUSPENDED: 'The pool was suspended for a part of this time: nobody could log in then.',
    FEW_DAYS: 'There are records of {days, plural, =0 {less than a day} one {# day} other {# days}} only.',
  },
  assumptions: 'What is assumed',
  assumption: {
    demand:
      'People would have come at the same moments. Who was refused and gave up is taken to have wanted to work as long as they usually do, else as long as people of this pool usually do.',
    range:
      'The range in brackets takes a shorter and a longer stay for them: a quarter of logins are shorter than the one, a quarter longer than the other.',
    retries:
      'Who was refused tries again as they did; once they would have got in, their further tries do not count.',
    settings: 'Seats and time-out are the same all the time. Logouts by IT happen as they did.',
    service:
      'Admitted at once is the share of first tries to log in. Who is refused at a check-point, while working, is among the refusals and not in that share.',
    timeouts:
      'A longer time-out need not mean more refusals: who keeps a seat over a pause is not refused when they come back.',
    wait: 'The longest series is from the first refusal to the seat or the last try, with less than five minutes between tries. Who tried again later waited longer.',
    span: 'Counted from {since} to {until}: {tries, plural, one {# call} other {# calls}} that asked for a seat.',
  },

  choose: 'Try a setting',
  seats: 'Seats',
  seatCount: '{count, plural, one {# seat} other {# seats}}',
  timeout: 'Time-out',
  fewer: 'One seat fewer',
  more: 'One seat more',
  shorter: 'Shorter time-out',
  longer: 'Longer time-out',
  outcome:
    'With {seats, plural, one {# seat} other {# seats}} and a time-out of {timeout}, {present, plural, =0 {no refusals} one {# refusal} other {# refusals}} become {denials}.',
  outcomePresent:
    'With what is set now, {seats, plural, one {# seat} other {# seats}} and a time-out of {timeout}, there would have been {denials, plural, =0 {no refusals} one {# refusal} other {# refusals}}{range}.',
  rangeOf: ' ({low, number}–{high, number})',
  recordedDiffers:
    '{recorded, plural, =0 {No refusals are} one {# refusal is} other {# refusals are}} on record. What is shown here is one setting all the time, with what those who gave up would have needed filled in.',
  factDenials: 'Refusals',
  factEpisodes: 'Episodes',
  factPeople: 'People refused',
  factWait: 'Longest series of tries',
  factAdmitted: 'Logins admitted at once',
  admittedOf: '{admitted, number} of {logins, plural, one {# login} other {# logins}}',
  backToPresent: 'Back to what is set',
  apply: 'Apply this time-out…',
  applyHint: 'Opens the settings with {timeout} filled in. Nothing is saved yet.',
  askVendor: 'To change the number of licences, ask the vendor.',
  notAllowed: 'Your role may not change the time-out.',
  calculating: 'Calculating…',

  grid: 'Seats × time-out',
  gridSummary:
    'For {level} of logins admitted at once, the present time-out needs {seats, plural, one {# seat} other {# seats}}; {owned, plural, one {# is} other {# are}} owned.',
  gridSummaryNone: 'Each cell is one replay of all the records.',
  gridCaption: '{figure}, by seats and time-out',
  gridKeys: 'Arrow keys move through the cells, Enter tries the setting of a cell.',
  gridCell: '{seats, plural, one {# seat} other {# seats}}, {timeout}: {value}',
  isPresent: 'set now',
  isRecommended: 'recommended',
  isChosen: 'chosen',
  legendPresent: 'Set now',
  legendRecommended: 'Fewest seats for the service level',
  legendChosen: 'Chosen',
  legendBest: 'Better',
  legendWorst: 'worse',
  figure: 'What the cells show',
  figures: {
    denials: 'Refusals',
    episodes: 'Episodes',
    people: 'People refused',
    wait: 'Longest series of tries',
    admitted: 'Logins admitted at once',
  },
  level: 'Service level',
  levelHint: 'Share of logins that get a seat at once',

  estimate: 'A first estimate',
  estimateHint:
    'From what you expect, by formulas for people who come at random. It is a first estimate only: as soon as there are records, trust the planner.',
  people: 'People',
  peopleHint: 'Who use the app',
  perHour: 'Logins each, per hour',
  perHourHint: 'In the busiest hour',
  minutes: 'Minutes per login',
  minutesHint: 'With the time-out of those who forget to log out',
  between: 'Between {min, number} and {max, number}.',
  estimateEngset:
    'A first estimate: {seats, plural, one {# seat} other {# seats}} for {level} of logins admitted at once.',
  engset: 'Engset, for a group of this size',
  erlangB: 'Erlang B, as if people were endlessly many',
  offered: 'In use on average, if there were enough',
  refusedShare: '{share} refused',
} as const;
