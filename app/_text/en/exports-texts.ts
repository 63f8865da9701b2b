/** What links to files say. */
export const exportsTexts = {
  csv: 'Export CSV',
  hint: 'All rows that match, as a file for spreadsheets',
} as const;
