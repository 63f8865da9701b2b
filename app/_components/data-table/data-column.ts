import type { ReactNode } from 'react';

export type DataColumn<Row, SortKey extends string = never> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Name of the order by this column in the API; undefined if it cannot be sorted. */
  sortKey?: SortKey;
  /** Whether the first click sorts descending, as for times and counts. */
  isDescendingFirst?: boolean;
  align?: 'start' | 'end';
  /** CSS width in a wide table; columns without one share the rest. */
  width?: string;
  /** Hidden in windows narrower than this, but shown on cards. */
  hideBelow?: 'lg' | 'xl' | '2xl';
  /** Whether the cell names the row: its header for screen readers, heading on cards, and link. */
  isRowHeader?: boolean;
  /**
   * Whether the header is for screen readers only, as for columns of buttons. Such columns cannot be hidden and have no
   * label on cards.
   */
  isHeaderSpoken?: boolean;
  /** Cannot be hidden. */
  isFixed?: boolean;
  /** Hidden by default. */
  isHiddenAtFirst?: boolean;
  /** Takes the full width on cards. */
  isWideOnCard?: boolean;
  /** Whether cards leave the cell out. */
  isEmpty?: (row: Row) => boolean;
};

export const mayHide = (column: DataColumn<never, string>): boolean =>
  !column.isFixed && !column.isRowHeader && !column.isHeaderSpoken;

const HIDE_BELOW = { lg: 'md:max-lg:hidden', xl: 'md:max-xl:hidden', '2xl': 'md:max-2xl:hidden' };

/** Classes that the header and the cells of a column share. */
export const columnClass = (column: Pick<DataColumn<never>, 'hideBelow' | 'align'>): string =>
  [column.hideBelow && HIDE_BELOW[column.hideBelow], column.align === 'end' && 'md:text-right']
    .filter(Boolean)
    .join(' ');
