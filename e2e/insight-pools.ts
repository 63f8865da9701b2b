import type { Api } from '../fleet/api';
import type { Operation } from '../fleet/operations';

type Pool = {
  id: string;
  mode: 'CONCURRENT' | 'NAMED';
  licensedQuantity: number;
  inactivityTimeoutSeconds: number;
  denialCount: number;
};

const poolsWithDenials: Operation<{ seatPools: { edges: { node: Pool }[] } }, { since: string }> = {
  text: `query PoolsWithDenials($since: DateTime!) {
    seatPools(first: 100) { edges { node { id mode licensedQuantity inactivityTimeoutSeconds denialCount(since: $since) } } }
  }`,
};

/** The pool of the demo data with the most denials in sixty days. */
export async function busiestDemoPool(api: Api): Promise<Pool> {
  const since = new Date(Date.now() - 59 * 86_400_000).toISOString();
  const { seatPools } = await api.call(poolsWithDenials, { since });
  const pools = seatPools.edges.map(({ node }) => node).filter(({ mode }) => mode === 'CONCURRENT');
  const [busiest] = pools.toSorted((a, b) => b.denialCount - a.denialCount);
  if (!busiest || busiest.denialCount === 0) throw new Error('the demo data has no refusals');
  return busiest;
}
