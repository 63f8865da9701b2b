import type { Client, OperationResult } from 'urql';
import {
  CustomerPoolsDocument,
  PoolLinesDocument,
  type PoolLineFieldsFragment,
  type PoolLinesQuery,
  type PoolLinesQueryVariables,
} from '@/graphql/generated/operations/graphql';

const PAGE_SIZE = 100;

/** Since when is counted. */
type Since = { weekAgo: string; today: string };

type Reading = Since & {
  /** Null: all pools the person may see. */
  customerId: string | null;
  /** Told of the pools of the pages read so far, as long as there are more. */
  onPage: (pools: readonly PoolLineFieldsFragment[]) => void;
};

/** Reads all pools of a customer or of everybody, page by page. Throws urql's error. */
export async function readPoolLines(
  client: Client,
  { customerId, onPage, weekAgo, today }: Reading,
): Promise<{ pools: readonly PoolLineFieldsFragment[]; requests: number }> {
  if (customerId !== null) {
    const answer = await client.query(CustomerPoolsDocument, { customerId, weekAgo, today });
    return { pools: dataOf(answer).customer?.seatPools ?? [], requests: 1 };
  }
  const pools: PoolLineFieldsFragment[] = [];
  let after: string | null = null;
  for (let requests = 1; ; requests += 1) {
    const answer: OperationResult<PoolLinesQuery, PoolLinesQueryVariables> = await client.query(
      PoolLinesDocument,
      { first: PAGE_SIZE, after, weekAgo, today },
    );
    const { edges, pageInfo } = dataOf(answer).seatPools;
    pools.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || pageInfo.endCursor == null) return { pools, requests };
    onPage([...pools]);
    after = pageInfo.endCursor;
  }
}

function dataOf<Data>({ data, error }: Pick<OperationResult<Data>, 'data' | 'error'>): Data {
  if (error) throw error;
  if (!data) throw new Error('an answer without data');
  return data;
}
