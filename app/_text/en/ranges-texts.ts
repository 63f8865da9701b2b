/** Of which time a list is shown. */
export const rangesTexts = {
  today: 'Today',
  hours: 'Last 24 hours',
  week: 'Last 7 days',
  month: 'Last 30 days',
  days: 'From … to …',
  from: 'From',
  to: 'To',
} as const;
