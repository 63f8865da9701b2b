import { LicensingError } from './errors';
import type { RecordIds } from './record-ids';

const MAX_PAGE_SIZE = 100;

export type PageInput = { first: number; after?: string | null };
type Cursor = (string | number)[];
/** Type of one part of a cursor. A `record` is a row number, encrypted like in the id of the row. */
export type CursorPart = 'text' | 'number' | 'record' | 'uuid' | 'instant';
/** Settings for cursors with `record` parts. */
type Sealing = { parts: readonly CursorPart[]; recordIds: RecordIds };
type Page = { limit: number; after: Cursor | null; sealing?: Sealing };

/** A page of a list, in the form of a Relay connection. */
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

/**
 * Parses `first` and `after`. `BAD_USER_INPUT` if invalid. `parts` are the parts of this list's cursors; `recordIds`
 * is needed for `record` parts.
 */
export function parsePage(input: PageInput, parts: readonly CursorPart[], recordIds?: RecordIds): Page {
  if (!Number.isInteger(input.first) || input.first < 1 || input.first > MAX_PAGE_SIZE) {
    throw new LicensingError('BAD_USER_INPUT', `first must be 1 to ${MAX_PAGE_SIZE}.`, { field: 'first' });
  }
  const sealing = recordIds && { parts, recordIds };
  const after = input.after ? parseCursor(input.after, parts, recordIds) : null;
  return { limit: input.first, after, ...(sealing && { sealing }) };
}

/** Builds a page from `limit + 1` rows; the extra one shows that there are more. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: Page,
  totalCount: number,
  cursorOf: (row: Row) => Cursor,
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows
    .slice(0, page.limit)
    .map((row) => ({ cursor: formatCursor(cursorOf(row), page.sealing), node: nodeOf(row) }));
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

function formatCursor(cursor: Cursor, sealing: Sealing | undefined): string {
  const parts = cursor.map((part, n) =>
    sealing?.parts[n] === 'record' ? sealing.recordIds.seal(Number(part)).toString('base64url') : part,
  );
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function parseCursor(text: string, parts: readonly CursorPart[], recordIds: RecordIds | undefined): Cursor {
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(cursor) && cursor.length === parts.length) {
      const read = cursor.map((part: unknown, n) =>
        parts[n] === 'record' ? unsealed(part, recordIds) : part,
      );
      if (read.every((part, n) => isPart(part, parts[n]))) return read as Cursor;
    }
  } catch {
    // Not JSON, so not a cursor.
  }
  throw new LicensingError(
    'BAD_USER_INPUT',
    'after is not a cursor of this list: use the endCursor of the page before.',
    { field: 'after' },
  );
}

function unsealed(part: unknown, recordIds: RecordIds | undefined): number | null {
  if (typeof part !== 'string') return null;
  return recordIds?.unseal(Buffer.from(part, 'base64url')) ?? null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(?!0000)(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?\+00$/;

function isPart(part: unknown, type: CursorPart | undefined): boolean {
  if (type === 'number' || type === 'record') return Number.isSafeInteger(part);
  if (typeof part !== 'string' || !part.isWellFormed() || part.includes('\0')) return false;
  if (type === 'uuid') return UUID.test(part);
  // In PostgreSQL's format, because a Date would lose the microseconds.
  if (type === 'instant') return isInstant(part);
  return true;
}

/** Accepts only existing dates and times, which survive a round trip. */
function isInstant(text: string): boolean {
  const [, day, time] = INSTANT.exec(text) ?? [];
  const read = new Date(`${day}T${time}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${day}T${time}`);
}
