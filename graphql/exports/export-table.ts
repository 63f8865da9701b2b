import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { DocumentNode } from 'graphql';

/** Syntax of a query parameter: plain text, a comma-separated list, an order as FIELD.DIRECTION, or a flag. */
export type ParameterKind = 'text' | 'list' | 'order' | 'flag';
export type Cell = string | number | boolean | null | undefined;

type ValueColumn<Row> = { header: string; value: (row: Row) => Cell };
/** A column in UTC and, if the request names a time zone, a second one in local time. */
type InstantColumn<Row> = { header: string; instant: (row: Row) => string | null | undefined };
export type Column<Row> = ValueColumn<Row> | InstantColumn<Row>;
export type LocalTime = (instant: string) => string;

type PageInfo = { hasNextPage: boolean; endCursor: string | null };
export type ReadPage = {
  rows: Cell[][];
  /** Cursor of the next page. Null on the last one. */
  next: string | null;
  /** Subject used in the file name. */
  about: string | null;
};

/** A list of the API as a table: its parameters, its pages and its columns. */
export type ExportTable = {
  document: DocumentNode;
  /** Object type the list belongs to, for the error when it does not exist. */
  of: string;
  parameters: Readonly<Record<string, ParameterKind>>;
  required: readonly string[];
  /** Builds the variables of the operation from the parameters. */
  variables: (given: Record<string, unknown>, now: Date) => Record<string, unknown>;
  headers: (local: boolean) => string[];
  /** Reads a page from the data of a response. Null if the object does not exist. */
  read: (data: unknown, localTime: LocalTime | null) => ReadPage | null;
};

type Definition<Data, Row, Variables> = {
  document: TypedDocumentNode<Data, Variables>;
  of?: string;
  parameters: Record<string, ParameterKind>;
  required?: string[];
  variables?: ExportTable['variables'];
  /** Finds the list in the response data. */
  list: (data: Data) => { pageInfo: PageInfo; rows: Row[]; about: string | null } | null;
  columns: Column<Row>[];
};

/** Defines a table whose document, rows and columns have matching types. */
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

/** Part of the file name for lists of a pool. */
export const poolCode = (pool: { customer: { code: string }; application: { code: string } }) =>
  `${pool.customer.code}-${pool.application.code}`;
