import { LicensingError } from './errors';

const MAX_PAGE_SIZE = 100;

export type PageInput = { first: number; after?: string | null };
type Cursor = (string | number)[];
/** What a cursor holds at one place. */
export type CursorPart = 'text' | 'number' | 'uuid' | 'instant';

/** A page of a list in the form of a Relay connection. */
export type Connection<Node> = {
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
};

/** Reads `first` and `after`. `BAD_USER_INPUT` if they are none; `parts` says what a cursor of this list holds. */
export function parsePage(input: PageInput, parts: CursorPart[]): { limit: number; after: Cursor | null } {
  if (!Number.isInteger(input.first) || input.first < 1 || input.first > MAX_PAGE_SIZE) {
    throw new LicensingError('BAD_USER_INPUT', `first must be 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
  }
  return { limit: input.first, after: input.after ? parseCursor(input.after, parts) : null };
}

/** Builds a page from `limit + 1` rows: the one too many says that there are more. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: { limit: number; after: Cursor | null },
  totalCount: number,
  cursorOf: (row: Row) => Cursor,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows
    .slice(0, page.limit)
    .map((row) => ({ cursor: formatCursor(cursorOf(row)), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

const formatCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function parseCursor(text: string, parts: CursorPart[]): Cursor {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (
      Array.isArray(cursor) &&
      cursor.length === parts.length &&
      cursor.every((part, n) => isPart(part, parts[n]))
    )
      return cursor;
  } catch {
    // Not JSON: not a cursor either.
  }
  throw new LicensingError(
    'BAD_USER_INPUT',
    'after is not a cursor of this list: use the endCursor of the page before.',
    { field: 'after' },
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(?!0000)(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?\+00$/;

function isPart(part: unknown, type: CursorPart | undefined): boolean {
  if (type === 'number') return Number.isSafeInteger(part);
  if (typeof part !== 'string' || !part.isWellFormed() || part.includes('\0')) return false;
  if (type === 'uuid') return UUID.test(part);
  // As PostgreSQL writes it: a Date would lose the microseconds.
  if (type === 'instant') return isInstant(part);
  return true;
}

/** A day that the calendar has, at a time that the clock has: both survive being read and written. */
function isInstant(text: string): boolean {
  const [, day, time] = INSTANT.exec(text) ?? [];
  const read = new Date(`${day}T${time}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${day}T${time}`);
}
