import type { Client } from 'urql';
import {
  DayOfUseDocument,
  DenialInstantsDocument,
  type DenialInstantsQuery,
} from '@/graphql/generated/operations/graphql';
import { DAY_MS, type DayOfUse } from './day-of-use';
import { answerOf } from './read-pool-now';

const MOST_DENIALS = 1_000;

/** Reads the use of a pool in the last 24 hours. Null if there is no such pool. */
export async function readDayOfUse(
  client: Client,
  seatPoolId: string,
  now: number,
): Promise<DayOfUse | null> {
  const since = new Date(now - DAY_MS).toISOString();
  const { seatPool } = answerOf(await client.query(DayOfUseDocument, { seatPoolId, since }));
  if (!seatPool) return null;
  const { usage, usageHistory, denialCount } = seatPool;

  const denials: number[] = [];
  let after: string | null | undefined;
  while (denials.length < Math.min(denialCount, MOST_DENIALS)) {
    const page: DenialInstantsQuery = answerOf(
      await client.query(DenialInstantsDocument, { seatPoolId, since, after }),
    );
    if (!page.seatPool) return null;
    const { edges, pageInfo } = page.seatPool.denials;
    denials.push(...edges.map(({ node }) => Date.parse(node.at)));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }

  const until = Date.parse(usage.asOf);
  return {
    points: usageHistory
      .map(({ at, inUse, licensedQuantity }) => ({ at: Date.parse(at), inUse, licensed: licensedQuantity }))
      .filter(({ at }) => at <= until),
    denials: denials.filter((at) => at <= until),
    denialCount,
    until,
  };
}
