/** What the charts say around their figures. */
export const chartsTexts = {
  showTable: 'Show as table',
  showChart: 'Show as chart',
  keys: 'Left and right arrow keys move along the chart.',
  keysOfDays: 'Left and right arrow keys move from day to day, Enter opens the day.',
  inUse: 'In use',
  licensed: 'Licensed',
  denied: 'Denied',
  denials: '{count, plural, =0 {No denial} one {# denial} other {# denials}}',
  markedDay: 'Was full',
  chosenDay: 'Chosen',
  heatCell: '{weekday}, {from}–{until}: {count, number}',
  less: 'Fewer',
  moreOf: 'More',
  hour: 'Hour',
  weekday: 'Weekday',
} as const;
