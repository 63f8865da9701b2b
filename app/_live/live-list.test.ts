import { describe, expect, it } from 'vitest';
import { CombinedError } from 'urql';
import { LiveList, PAGE_SIZE, type ReadPage } from './live-list';

type Row = { id: string; version?: number };

/** A list on a server: rows in order; a cursor is the name of a row. */
function server(count: number) {
  const state = { rows: Array.from({ length: count }, (_, n): Row => ({ id: `row ${n}` })), fails: false };
  const reads: (string | null)[] = [];
  const read: ReadPage<Row> = async (after) => {
    reads.push(after);
    if (state.fails) return { error: new CombinedError({ networkError: new Error('gone') }) };
    const from = after === null ? 0 : state.rows.findIndex(({ id }) => id === after) + 1;
    const rows = state.rows.slice(from, from + PAGE_SIZE);
    return {
      edges: rows.map((node) => ({ cursor: node.id, node })),
      hasNextPage: from + PAGE_SIZE < state.rows.length,
      total: after === null ? state.rows.length : undefined,
      readAt: after === null ? `when ${state.rows.length} were there` : undefined,
    };
  };
  return { state, reads, list: new LiveList(read) };
}

const idsOf = ({ list }: ReturnType<typeof server>) => list.getState().rows?.map(({ id }) => id);

describe('a live list', () => {
  it('reads page after page, each row once, until there are no more', async () => {
    const it = server(250);
    await it.list.reread();
    expect(it.list.getState()).toMatchObject({ total: 250, readAt: 'when 250 were there', hasMore: true });
    while (it.list.getState().hasMore) await it.list.loadMore();
    expect(idsOf(it)).toEqual(it.state.rows.map(({ id }) => id));
    expect(it.list.getState().total).toBe(250);
    await it.list.loadMore();
    expect(it.reads).toHaveLength(3);
  });

  it('reads what is on the screen again, not all that lies above it', async () => {
    const it = server(1_000);
    await it.list.reread();
    for (let page = 2; page <= 9; page++) await it.list.loadMore();
    it.reads.length = 0;
    it.state.rows = it.state.rows.map((row) => ({ ...row, version: 2 }));
    await it.list.reread(() => 'row 700');
    expect(it.reads).toEqual([null, 'row 684']);
    const versions = new Map(it.list.getState().rows?.map(({ id, version }) => [id, version]));
    for (const fresh of ['row 0', 'row 99', 'row 700', 'row 760']) expect(versions.get(fresh)).toBe(2);
    expect(versions.get('row 300')).toBeUndefined();
    expect(idsOf(it)).toHaveLength(900);
  });

  it('reads once for two that ask while another page is on its way, and mixes nothing up', async () => {
    const it = server(300);
    await it.list.reread();
    it.reads.length = 0;
    await Promise.all([it.list.loadMore(), it.list.reread(), it.list.reread(), it.list.loadMore()]);
    expect(it.reads).toEqual(['row 99', null]);
    expect(idsOf(it)).toEqual(it.state.rows.slice(0, 200).map(({ id }) => id));
  });

  it('keeps the rows when the server does not answer, and goes on when it does', async () => {
    const it = server(150);
    await it.list.reread();
    it.state.fails = true;
    await it.list.reread();
    await it.list.loadMore();
    expect(it.list.getState()).toMatchObject({ error: {}, moreError: {}, isLoadingMore: false });
    expect(idsOf(it)).toHaveLength(100);
    it.state.fails = false;
    await it.list.loadMore();
    await it.list.reread();
    expect(it.list.getState()).toMatchObject({ error: undefined, moreError: undefined });
    expect(idsOf(it)).toHaveLength(150);
  });
});
