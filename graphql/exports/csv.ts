import { stringify } from 'csv-stringify';

/**
 * Formats rows as CSV (RFC 4180, CRLF, UTF-8 byte order mark for Excel). An apostrophe before a cell that looks like
 * a formula keeps spreadsheets from running it; the import of app users removes exactly these apostrophes.
 */
export const createCsvStream = (headers: readonly string[]) =>
  stringify({
    columns: [...headers],
    header: true,
    bom: true,
    record_delimiter: 'windows',
    cast: { boolean: String, string: (value) => value.replace(FORMULA, "$1'").replace(/^[\t\r]/, "'$&") },
  });

/** Start of a possible formula in a cell or after a separator; quotation marks and spaces may precede it. */
const FORMULA = /((?:^|[;\t\r\n])["'\s]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;
