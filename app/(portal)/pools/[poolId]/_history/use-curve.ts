'use client';

import { useEffect, useState } from 'react';
import type { Client } from 'urql';
import {
  PoolCurveDocument,
  RefusalMarksDocument,
  type RefusalMarksQuery,
} from '@/graphql/generated/operations/graphql';
import type { DenialMark, StepPoint } from '@/app/_components/chart/step-rows';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { HistoryBounds } from './history-span';

const MOST_PAGES = 10;

type Curve = { of: HistoryBounds; points: readonly StepPoint[]; marks: readonly DenialMark[] };

/** The exact use of a pool, and when somebody was refused: the latest thousand episodes, as they come. */
export function useCurve(poolId: string, bounds: HistoryBounds | null): Curve | null {
  const { uncached } = usePortal();
  const [curve, setCurve] = useState<Curve | null>(null);
  useEffect(() => {
    if (!bounds) return;
    let isOver = false;
    void (async () => {
      const { data } = await uncached.query(PoolCurveDocument, { seatPoolId: poolId, ...bounds });
      if (isOver || !data?.seatPool) return;
      const points = data.seatPool.usageHistory.map(({ at, inUse, licensedQuantity }) => ({
        at: Date.parse(at),
        inUse,
        licensed: licensedQuantity,
      }));
      setCurve({ of: bounds, points, marks: [] });
      for await (const marks of readMarks(uncached, poolId, bounds)) {
        if (isOver) return;
        setCurve({ of: bounds, points, marks });
      }
    })();
    return () => {
      isOver = true;
    };
  }, [uncached, poolId, bounds]);
  return curve?.of === bounds ? curve : null;
}

async function* readMarks(client: Client, seatPoolId: string, bounds: HistoryBounds) {
  let marks: readonly DenialMark[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: { data?: RefusalMarksQuery | undefined } = await client
      .query(RefusalMarksDocument, { seatPoolId, ...bounds, after })
      .toPromise();
    const episodes = answer.data?.seatPool?.denialEpisodes;
    if (!episodes) return;
    marks = [
      ...marks,
      ...episodes.edges.map(({ node }) => ({ at: Date.parse(node.startedAt), count: node.denialCount })),
    ];
    yield marks;
    if (!episodes.pageInfo.hasNextPage) return;
    after = episodes.pageInfo.endCursor;
  }
}
