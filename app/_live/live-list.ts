import type { CombinedError } from 'urql';
import { mergeWindow, type LoadedRows, type Page } from './merge-window';

export const PAGE_SIZE = 100;
/** Rows above the first visible one that are read with it. */
const ROWS_ABOVE = 15;

/** Reads a page of `PAGE_SIZE` rows after a cursor; null reads the first. */
export type ReadPage<Row> = (after: string | null) => Promise<Page<Row> | { error: CombinedError }>;

export type ListState<Row> = {
  /** Null until the first page is read. */
  rows: readonly Row[] | null;
  total: number | undefined;
  /** Server time of the count `total`. */
  readAt: string | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Error of the last read. The rows shown before are kept. */
  error: CombinedError | undefined;
  /** Error of the next page. */
  moreError: CombinedError | undefined;
};

/**
 * Rows of a list as far as the reader has scrolled, kept current: reads again its beginning and the visible rows only.
 * Reads one after the other, so that no response overtakes a newer one.
 */
export class LiveList<Row extends { id: string }> {
  private state: ListState<Row> = {
    rows: null,
    total: undefined,
    readAt: undefined,
    hasMore: false,
    isLoadingMore: false,
    error: undefined,
    moreError: undefined,
  };
  private loaded: LoadedRows<Row> = { edges: [], hasMore: false };
  private readonly listeners = new Set<() => void>();
  private work: Promise<void> = Promise.resolve();
  private rereading: Promise<void> | undefined;

  constructor(private readonly read: ReadPage<Row>) {}

  readonly getState = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the rows again. `firstOnScreen` returns the first visible row. Merges calls made during a read. */
  reread(firstOnScreen: () => string | null = () => null): Promise<void> {
    return (this.rereading ??= this.inTurn(async () => {
      this.rereading = undefined;
      if (!(await this.readSection(0))) return;
      const id = firstOnScreen();
      const start = this.loaded.edges.findIndex(({ node }) => node.id === id) - ROWS_ABOVE;
      if (start > PAGE_SIZE / 2) await this.readSection(start);
    }));
  }

  loadMore(): Promise<void> {
    if (this.state.isLoadingMore || !this.loaded.hasMore) return Promise.resolve();
    this.change({ isLoadingMore: true, moreError: undefined });
    return this.inTurn(async () => {
      const start = this.loaded.edges.length;
      const page = await this.read(this.cursorBefore(start));
      if ('error' in page) this.change({ isLoadingMore: false, moreError: page.error });
      else this.take(mergeWindow(this.loaded, start, page), { isLoadingMore: false });
    });
  }

  private async readSection(start: number): Promise<boolean> {
    const page = await this.read(this.cursorBefore(start));
    if ('error' in page) {
      this.change({ error: page.error });
      return false;
    }
    this.take(mergeWindow(this.loaded, start, page), {
      error: undefined,
      ...(start === 0 && { total: page.total, readAt: page.readAt }),
    });
    return true;
  }

  private cursorBefore = (start: number) => this.loaded.edges[start - 1]?.cursor ?? null;

  private inTurn(task: () => Promise<void>): Promise<void> {
    this.work = this.work.then(task, task);
    return this.work;
  }

  private take(loaded: LoadedRows<Row>, also: Partial<ListState<Row>>): void {
    this.loaded = loaded;
    this.change({ ...also, rows: loaded.edges.map(({ node }) => node), hasMore: loaded.hasMore });
  }

  private change(next: Partial<ListState<Row>>): void {
    this.state = { ...this.state, ...next };
    for (const notify of this.listeners) notify();
  }
}
