import { stringify } from 'csv-stringify';

/**
 * Rows to CSV: RFC 4180 with CRLF, and the mark by which Excel knows UTF-8. No cell is a formula to a spreadsheet:
 * an apostrophe goes before what would begin one, also after a separator at which a spreadsheet set to another
 * country splits cells. The import of people takes exactly these apostrophes off again.
 */
export const createCsvStream = (headers: readonly string[]) =>
  stringify({
    columns: [...headers],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    cast: { boolean: String, string: (value) => value.replace(FORMULA, "$1'").replace(/^[\t\r]/, "'$&") },
  });

/** Where a formula would begin: at the start of the cell or after a separator, after quotation marks and spaces. */
const FORMULA = /((?:^|[;\t\r\n])["'\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
