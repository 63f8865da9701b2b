import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';

/** How a query parameter is read: text as it is, a list by its commas, an order as FIELD.DIRECTION, yes or no. */
export type ParameterKind = 'text' | 'list' | 'order' | 'flag';
export type Cell = string | number | boolean | null | undefined;

type ValueColumn<Row> = { header: string; value: (row: Row) => Cell };
/** Becomes a column in UTC and, where the caller named a time zone, one in local time. */
type InstantColumn<Row> = { header: string; instant: (row: Row) => string | null | undefined };
export type Column<Row> = ValueColumn<Row> | InstantColumn<Row>;
export type LocalTime = (instant: string) => string;

type PageInfo = { hasNextPage: boolean; endCursor: string | null };
export type ReadPage = {
  rows: Cell[][];
  /** Where the next page begins. Null: there is none. */
  next: string | null;
  /** What the file is named after. */
  about: string | null;
};

/** A list of the API as a table: what its parameters are, how a page is asked for and what is told of each row. */
export type ExportTable = {
  document: DocumentNode;
  /** What the object is called without which there is no list. */
  of: string;
  parameters: Readonly<Record<string, ParameterKind>>;
  required: readonly string[];
  /** What the operation takes, from the parameters. */
  variables: (given: Record<string, unknown>, now: Date) => Record<string, unknown>;
  headers: (local: boolean) => string[];
  /** A page out of an answer's data. Null if there is no such object. */
  read: (data: unknown, localTime: LocalTime | null) => ReadPage | null;
};

type Definition<Data, Row, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  of?: string;
  parameters: Record<string, ParameterKind>;
  required?: string[];
  variables?: ExportTable['variables'];
  /** The list within the answer. */
  list: (data: Data) => { pageInfo: PageInfo; rows: Row[]; about: string | null } | null;
  columns: Column<Row>[];
};

/** Puts a table together whose document, rows and columns fit each other. */
export function exportTable<Data, Row, Variables>({
  document,
  of = 'list',
  parameters,
  required = [],
  variables = (given) => given,
  list,
  columns,
}: Definition<Data, Row, Variables>): ExportTable {
  return {
    document,
    of,
    parameters,
    required,
    variables,
    headers: (local) =>
      columns.flatMap((column) =>
        'value' in column
          ? column.header
          : [`${column.header}_utc`, ...(local ? [`${column.header}_local`] : [])],
      ),
    read(data, localTime) {
      const found = list(data as Data);
      return (
        found && {
          rows: found.rows.map((row) => columns.flatMap((column) => cellsOf(column, row, localTime))),
          next: found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null,
          about: found.about,
        }
      );
    },
  };
}

function cellsOf<Row>(column: Column<Row>, row: Row, localTime: LocalTime | null): Cell[] {
  if ('value' in column) return [column.value(row)];
  const instant = column.instant(row);
  return localTime ? [instant, instant && localTime(instant)] : [instant];
}

/** What the files of a pool's lists are named after. */
export const poolCode = (pool: { customer: { code: string }; application: { code: string } }) =>
  `${pool.customer.code}-${pool.application.code}`;
