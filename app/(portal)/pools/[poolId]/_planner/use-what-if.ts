'use client';

import { useEffect, useState } from 'react';
import { PoolWhatIfDocument } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { CombinedError } from 'urql';
import type { Plan, PlanCell, PlanChoice } from './plan-line';

const ASK_AFTER_MS = 150;

/**
 * The cell of a choice: of the plan if it is in the grid, and replayed for it, with the range of its refusals, once the
 * slider rests for a moment.
 */
export function useWhatIf(poolId: string, plan: Plan, { seats, timeoutSeconds }: PlanChoice) {
  const { uncached } = usePortal();
  const known = findCell(plan, { seats, timeoutSeconds });
  const [asked, setAsked] = useState<PlanCell | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const hasRange = known?.denialsLow !== undefined;
  useEffect(() => {
    if (hasRange) return;
    let breakOff: (() => void) | undefined;
    const timer = setTimeout(() => {
      const variables = { seatPoolId: poolId, seats, inactivityTimeoutSeconds: timeoutSeconds };
      breakOff = uncached.query(PoolWhatIfDocument, variables).subscribe((answer) => {
        setError(answer.error ?? null);
        setAsked(answer.data?.seatPool?.whatIf ?? null);
      }).unsubscribe;
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      breakOff?.();
    };
  }, [uncached, poolId, hasRange, seats, timeoutSeconds]);
  const isAnswer = asked?.seats === seats && asked.inactivityTimeoutSeconds === timeoutSeconds;
  return { cell: isAnswer && !hasRange ? asked : known, error: known ? null : error };
}

/** A cell of the grid, or what is set. */
function findCell({ present, timeouts }: Plan, { seats, timeoutSeconds }: PlanChoice): PlanCell | null {
  if (present.seats === seats && present.inactivityTimeoutSeconds === timeoutSeconds) return present;
  const timeout = timeouts.find((one) => one.inactivityTimeoutSeconds === timeoutSeconds);
  return timeout?.cells.find((cell) => cell.seats === seats) ?? null;
}
