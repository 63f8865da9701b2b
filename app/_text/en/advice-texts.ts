/** What to change in a pool, from the planner's replay of sixty days. */
export const adviceTexts = {
  title: 'Advice',
  ADD_LICENSES: 'Buy {more, number} more: {seats, plural, one {# licence} other {# licences}}',
  SHORTEN_TIMEOUT:
    'Shorten the time-out to {timeout}: {seats, plural, one {# licence is} other {# licences are}} enough then',
  KEEP: '{seats, plural, one {# licence is} other {# licences are}} enough',
  effect:
    'Over the last sixty days, {level} of logins would have got a seat at once, and {present, plural, one {# denial} other {# denials}} would have become {denials, number}.',
  keepEffect:
    'Over the last sixty days, {level} of logins got a seat at once, with {denials, plural, =0 {no denials} one {# denial} other {# denials}} in all.',
  nobody: 'Nobody logged in during the last sixty days.',
  calculating: 'Replaying the last sixty days…',
  unavailable: 'The advice could not be calculated.',
  openPlanner: 'Open the planner',
  alternative:
    'Or buy {more, number} more at the present time-out: {seats, plural, one {# licence} other {# licences}}.',
  doubtful: 'The replay does not match the records closely: take this as a rough guide.',
} as const;
