import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export type DataColumn<Row, SortKey extends string = never> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the server calls the order by this column; absent where it cannot be sorted. */
  sortKey?: SortKey;
  /** The first click sorts downwards: for times and counts. */
  isDescendingFirst?: boolean;
  align?: 'start' | 'end';
  /** The column's share of a wide table, as CSS width; columns without one divide the rest. */
  width?: string;
  /** Not shown in windows narrower than this; cards show it anyway. */
  hideBelow?: 'lg' | 'xl' | '2xl';
  /** The name of the row: its header for screen readers, its heading as a card, and its link. */
  isRowHeader?: boolean;
  /** The header is only spoken: columns of buttons. They cannot be hidden, and have no label on cards. */
  isHeaderSpoken?: boolean;
  /** Always shown, so not in the menu of columns. */
  isFixed?: boolean;
  /** Hidden until somebody asks for it. */
  isHiddenAtFirst?: boolean;
  /** On cards the cell takes the whole width. */
  isWideOnCard?: boolean;
  /** Whether a card leaves the cell out, because there is nothing to say. */
  isEmpty?: (row: Row) => boolean;
};

/** Whether the reader may hide a column. */
export const mayHide = (column: DataColumn<never, string>): boolean =>
  !column.isFixed && !column.isRowHeader && !column.isHeaderSpoken;

const HIDE_BELOW = { lg: 'md:max-lg:hidden', xl: 'md:max-xl:hidden', '2xl': 'md:max-2xl:hidden' };

/** What header and cells of a column look like in common. */
export const columnClass = (column: Pick<DataColumn<never>, 'hideBelow' | 'align'>): string =>
  [column.hideBelow && HIDE_BELOW[column.hideBelow], column.align === 'end' && 'md:text-right']
    .filter(Boolean)
    .join(' ');
