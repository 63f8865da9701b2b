/** A row and its cursor. */
export type Edge<Row> = { cursor: string; node: Row };
export type Page<Row> = {
  edges: readonly Edge<Row>[];
  hasNextPage: boolean;
  total?: number | undefined;
  /** Server time of the read and of the count. */
  readAt?: string | undefined;
};

/** Page of a connection; empty if the object does not exist any more. */
export const pageOf = <Row>(connection: Connection<Row> | null | undefined): Page<Row> => ({
  edges: connection?.edges ?? [],
  hasNextPage: connection?.pageInfo.hasNextPage ?? false,
  total: connection?.totalCount,
  readAt: connection?.readAt,
});

type Connection<Row> = {
  edges: readonly Edge<Row>[];
  pageInfo: { hasNextPage: boolean };
  totalCount?: number | undefined;
  readAt?: string | undefined;
};

export type LoadedRows<Row> = { edges: readonly Edge<Row>[]; hasMore: boolean };

/**
 * Replaces a section of the known list with a page read from the cursor before `start`. Known rows missing within the
 * page's reach are removed. If the page contains no known row after `start`, the rows below are dropped, because the
 * gap to them is unknown.
 */
export function mergeWindow<Row extends { id: string }>(
  loaded: LoadedRows<Row>,
  start: number,
  page: Page<Row>,
): LoadedRows<Row> {
  const fresh = new Set(page.edges.map(({ node }) => node.id));
  const isOld = ({ node }: Edge<Row>) => !fresh.has(node.id);
  const above = loaded.edges.slice(0, start).filter(isOld);
  const reached = page.hasNextPage ? reachOf(loaded.edges, start, page.edges) : loaded.edges.length - 1;
  const below = reached < start ? [] : loaded.edges.slice(reached + 1).filter(isOld);
  return {
    edges: [...above, ...page.edges, ...below],
    hasMore: below.length > 0 ? loaded.hasMore : page.hasNextPage,
  };
}

/**
 * How far into the known rows a page reaches; before `start` if it contains none of them. Single rows may have moved
 * far, so the longest run with the same order counts.
 */
function reachOf<Row extends { id: string }>(
  known: readonly Edge<Row>[],
  start: number,
  page: readonly Edge<Row>[],
): number {
  const places = new Map(known.map(({ node }, index) => [node.id, index]));
  let longest = { length: 0, end: -1 };
  const runs: (typeof longest)[] = [];
  for (const { node } of page) {
    const place = places.get(node.id) ?? -1;
    if (place < start) continue;
    const before = runs.filter(({ end }) => end < place).map(({ length }) => length);
    const run = { length: Math.max(0, ...before) + 1, end: place };
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest.end;
}
