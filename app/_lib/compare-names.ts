const collator = new Intl.Collator(undefined, { numeric: true });

/** The order of names in every list that is sorted in the browser, as on the server: 2 before 10, ä beside a. */
export const compareNames = (a: string, b: string) => collator.compare(a, b);
