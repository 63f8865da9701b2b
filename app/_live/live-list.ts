import type { CombinedError } from 'urql';
import { mergeWindow, type LoadedRows, type Page } from './merge-window';

export const PAGE_SIZE = 100;
/** Rows above the first one on the screen that are read with it. */
const ROWS_ABOVE = 15;

/** Reads a page of `PAGE_SIZE` rows after a cursor; null begins with the first. */
export type ReadPage<Row> = (after: string | null) => Promise<Page<Row> | { error: CombinedError }>;

export type ListState<Row> = {
  /** Null until the first page has come. */
  rows: readonly Row[] | null;
  total: number | undefined;
  /** When the server counted that `total`, by its own clock. */
  readAt: string | undefined;
  hasMore: boolean;
  isLoadingMore: boolean;
  /** Why the rows could not be read; nothing is known to be wrong with those shown before. */
  error: CombinedError | undefined;
  /** Why the next page did not come. */
  moreError: CombinedError | undefined;
};

/**
 * The rows of a list as far as somebody has scrolled, kept up to date: read again are its beginning and what is on the
 * screen, however much has been loaded. One thing is read after the other, so that no answer overtakes a newer one.
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

  /** Reads the rows again. `firstOnScreen` says which row is the uppermost on the screen. Asked for twice, done once. */
  reread(firstOnScreen: () => string | null = () => null): Promise<void> {
    return (this.rereading ??= this.inTurn(async () => {
      this.rereading = undefined;
      if (!(await this.readStretch(0))) return;
      const id = firstOnScreen();
      const start = this.loaded.edges.findIndex(({ node }) => node.id === id) - ROWS_ABOVE;
      if (start > PAGE_SIZE / 2) await this.readStretch(start);
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

  private async readStretch(start: number): Promise<boolean> {
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
