import { stringify } from 'csv-stringify';

/**
 * Rows to CSV: RFC 4180 with CRLF, and the mark by which Excel knows UTF-8. No cell is a formula to a spreadsheet:
 * an apostrophe goes before what would begin one, also after a separator at which a spreadsheet set to another
 * country splits cells.
 */
export const createCsvStream = (headers: readonly string[]) =>
  stringify({
    columns: [...headers],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String, string: (value) => value.replace(SPLIT_FORMULA, "$1'") },
  });

const SPLIT_FORMULA = /(^\n|[;\t\r\n]["'\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
