export const MAX_PEOPLE = 1_000;

/** A person in a row. `row` is the row of the spreadsheet, with the headers in row 1. */
export type ImportedPerson = {
  row: number;
  userName: string;
  displayName: string;
  password: string | null;
  disabled: boolean;
};

export type ReadPeople = {
  people: readonly ImportedPerson[];
  /** Headers of the columns that are used, in their order. */
  columns: readonly string[];
  ignored: readonly string[];
};

/** Reason the text cannot be read. */
export type Unreadable =
  | { kind: 'empty' | 'noPeople' }
  | { kind: 'unreadable' | 'badDisabled'; row: number }
  | { kind: 'noUserName' | 'noName'; header: string }
  | { kind: 'tooMany'; count: number };

/** Reads people from CSV with any separator. Loads the parser on demand. */
export async function readPeople(text: string): Promise<ReadPeople | Unreadable> {
  if (text.trim() === '') return { kind: 'empty' };
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync');
  const { body, delimiter, skippedRows } = readSeparator(text);
  const rows: string[][] = Array.from({ length: skippedRows }, () => []);
  try {
    parse(body, {
      bom: true,
      delimiter,
      relax_column_count: true,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'unreadable', row: rows.length + 1 };
    throw error;
  }
  const head = rows.findIndex(isFilled);
  const headers = rows[head] ?? [];
  const columns = mapColumns(headers);
  const { fields, ignored } = columns;
  const header = headers.map((name) => name.trim()).join(', ');
  if (!fields.has('userName')) return { kind: 'noUserName', header };
  if (!fields.has('displayName') && !fields.has('firstName') && !fields.has('lastName'))
    return { kind: 'noName', header };

  const people = rows.flatMap((cells, index) =>
    index > head && isFilled(cells) ? [personOf(cells, index + 1, columns)] : [],
  );
  const unclear = people.find(({ disabled }) => disabled === undefined);
  if (unclear) return { kind: 'badDisabled', row: unclear.row };
  if (people.length === 0) return { kind: 'noPeople' };
  if (people.length > MAX_PEOPLE) return { kind: 'tooMany', count: people.length };
  const read = [...fields.values()].toSorted((a, b) => a - b);
  return {
    people: people as ImportedPerson[],
    columns: read.map((index) => (headers[index] ?? '').trim()),
    ignored,
  };
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

const YES = ['true', 'yes', 'ja', 'wahr', '1'];
const NO = ['', 'false', 'no', 'nein', 'falsch', '0'];

/** Undefined: neither yes nor no. */
function readDisabled(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  return YES.includes(word) || (NO.includes(word) ? false : undefined);
}

/** Removes the apostrophes that exports put before names to prevent spreadsheets from reading them as formulas. */
const withoutFormulaMark = (cell: string) => cell.replace(/^'(?=[\t\r])/, '').replace(FORMULA_MARK, '$1');
const FORMULA_MARK = /((?:^|[;\t\r\n])["'\s]*)'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function personOf(
  cells: readonly string[],
  row: number,
  { fields }: ColumnMap,
): Omit<ImportedPerson, 'disabled'> & { disabled: boolean | undefined } {
  const cell = (field: PersonField) => {
    const index = fields.get(field);
    return index === undefined ? '' : (cells[index] ?? '');
  };
  // Passwords are not changed: exports contain none.
  const name = (field: PersonField) => withoutFormulaMark(cell(field)).trim();
  const password = cell('password');
  return {
    row,
    userName: name('userName'),
    displayName: name('displayName') || `${name('firstName')} ${name('lastName')}`.trim(),
    password: password.trim() === '' ? null : password,
    disabled: readDisabled(cell('disabled')),
  };
}

/**
 * Detects the separator: from a first line such as `sep=;`, which Excel writes, else the most frequent candidate in the
 * first line outside quotation marks. The line `sep=;` counts as a row.
 */
function readSeparator(text: string): { body: string; delimiter: string; skippedRows: number } {
  const said = /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i.exec(text);
  if (said) return { body: text.slice(said[0].length), delimiter: said[1] ?? ',', skippedRows: 1 };
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const countOf = (sign: string) => bare.split(sign).length;
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
  return { body: text, delimiter, skippedRows: 0 };
}

/** Fields of a person. First and last name are joined if there is no full name. */
type PersonField = 'userName' | 'displayName' | 'password' | 'firstName' | 'lastName' | 'disabled';

/** Columns of the portal's own export. They take precedence over other names, such as `user_id`. */
const EXPORTED: Partial<Record<PersonField, string>> = {
  userName: 'user_name',
  displayName: 'display_name',
  disabled: 'disabled',
};

/* As `plain` returns them. */
const NAMES: Record<PersonField, readonly string[]> = {
  userName: [
    'username',
    'user',
    'userid',
    'uid',
    'login',
    'loginname',
    'logonname',
    'account',
    'accountname',
    'samaccountname',
    'benutzername',
    'benutzer',
    'benutzerkennung',
    'benutzerkonto',
    'kennung',
    'anmeldename',
    'nutzername',
  ],
  displayName: [
    'displayname',
    'name',
    'fullname',
    'personname',
    'anzeigename',
    'vollername',
    'vollstandigername',
    'namederperson',
  ],
  password: ['password', 'initialpassword', 'passwort', 'kennwort', 'startpasswort', 'initialpasswort'],
  firstName: ['firstname', 'givenname', 'forename', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname'],
  disabled: ['disabled', 'deactivated', 'deaktiviert', 'gesperrt'],
};

type ColumnMap = { fields: ReadonlyMap<PersonField, number>; ignored: readonly string[] };

/** Assigns columns to fields by their headers. The first of several matches counts. */
function mapColumns(headers: readonly string[]): ColumnMap {
  const fields = new Map<PersonField, number>();
  for (const [field, header] of Object.entries(EXPORTED) as [PersonField, string][]) {
    const index = headers.findIndex((name) => name.trim() === header);
    if (index >= 0) fields.set(field, index);
  }
  const taken = new Set(fields.values());
  const ignored: string[] = [];
  headers.forEach((header, index) => {
    if (taken.has(index)) return;
    const field = fieldOf(header);
    if (field && !fields.has(field)) fields.set(field, index);
    else if (header.trim() !== '') ignored.push(header.trim());
  });
  return { fields, ignored };
}

function fieldOf(header: string): PersonField | undefined {
  const name = plain(header);
  return (Object.keys(NAMES) as PersonField[]).find((field) => NAMES[field].includes(name));
}

/** Makes `User_Name` and `user name` equal, and `Vollständiger Name` and `vollstandigername`. */
const plain = (header: string) =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * Decodes a file: UTF-8, or UTF-16 with a byte order mark, else Windows-1252, which spreadsheets in Western Europe
 * write.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
