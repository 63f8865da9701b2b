import { mapColumns, type ColumnMap } from './map-columns';

export const MOST_PEOPLE = 1_000;

/** A person as a row gives them. `row` is counted as in a spreadsheet, the names of the columns being row 1. */
export type ImportedPerson = { row: number; userName: string; displayName: string; password: string | null };

export type ReadPeople = {
  people: readonly ImportedPerson[];
  /** The headers of the columns that were read, in their order. */
  columns: readonly string[];
  ignored: readonly string[];
};

/** Why nothing could be read. */
export type Unreadable =
  | { kind: 'empty' | 'noPeople' }
  | { kind: 'unreadable'; row: number }
  | { kind: 'noUserName' | 'noName'; header: string }
  | { kind: 'tooMany'; count: number };

/** The people of a text in CSV, whatever separates its cells; the parser is loaded when it is wanted. */
export async function readPeople(text: string): Promise<ReadPeople | Unreadable> {
  if (text.trim() === '') return { kind: 'empty' };
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync');
  const rows: string[][] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
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
  if (people.length === 0) return { kind: 'noPeople' };
  if (people.length > MOST_PEOPLE) return { kind: 'tooMany', count: people.length };
  const read = [...fields.values()].toSorted((a, b) => a - b);
  return { people, columns: read.map((index) => (headers[index] ?? '').trim()), ignored };
}

const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');

function personOf(cells: readonly string[], row: number, { fields }: ColumnMap): ImportedPerson {
  const cell = (field: Parameters<typeof fields.get>[0]) => {
    const index = fields.get(field);
    return index === undefined ? '' : (cells[index] ?? '');
  };
  const bothNames = `${cell('firstName').trim()} ${cell('lastName').trim()}`;
  const password = cell('password');
  return {
    row,
    userName: cell('userName').trim(),
    displayName: (cell('displayName') || bothNames).trim(),
    password: password.trim() === '' ? null : password,
  };
}

/** What separates the cells: whichever stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const countOf = (sign: string) => bare.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}
