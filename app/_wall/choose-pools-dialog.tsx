'use client';

import { useEffect, useState } from 'react';
import type { Client, CombinedError } from 'urql';
import {
  ChoosablePoolsDocument,
  type ChoosablePoolFragment,
  type ChoosablePoolsQuery,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePermission, useViewer } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useT } from '@/app/_text/use-t';
import { PoolChoice } from './pool-choice';

const PAGE_SIZE = 100;

type ChoosePoolsDialogProps = {
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  onClose: () => void;
};

/** Selects the pools of a wall display. */
export function ChoosePoolsDialog({ chosen: before, onChoose, onClose }: ChoosePoolsDialogProps) {
  const t = useT();
  const { pools, error, reread } = useChoosablePools();
  const [chosen, setChosen] = useState<readonly string[]>(before);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent>
        <DialogTitle>{t('displays.chooseTitle')}</DialogTitle>
        <DialogDescription>{t('displays.chooseHint')}</DialogDescription>
        <form
          className="mt-4 space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            // Drops pools of the address that do not exist.
            onChoose(chosen.filter((id) => pools?.some((pool) => pool.id === id)));
          }}
        >
          {error ? <ErrorNote error={error} onRetry={reread} /> : null}
          {pools ? <PoolChoice pools={pools} chosen={chosen} onChange={setChosen} /> : null}
          {pools || error ? null : <Skeleton className="h-64 w-full rounded-md" />}
          <DisplayLinkHint />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="primary" disabled={!pools || chosen.length === 0}>
              {t('displays.show')}
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}

/** Hint that a wall display needs a session and a display link does not. */
function DisplayLinkHint() {
  const t = useT();
  const { customerId } = useViewer();
  const mayManageLinks = usePermission('MANAGE_DISPLAY_LINKS');
  if (!mayManageLinks) return null;
  return (
    <p className="text-[13px] text-muted">
      {t('displays.linkHint')}{' '}
      {customerId ? (
        <Link
          href={`/customers/${customerId}/displays`}
          className="inline-flex min-h-6 items-center font-medium text-accent underline-offset-4 hover:underline"
        >
          {t('displays.toLinks')}
        </Link>
      ) : (
        t('displays.whereLinks')
      )}
    </p>
  );
}

/** Pools that the reader may see, by customer and application. */
function useChoosablePools() {
  const { uncached } = usePortal();
  const [pools, setPools] = useState<ChoosablePoolFragment[] | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isOver = false;
    readAll(uncached).then(
      (all) => isOver || (setPools(all), setError(null)),
      (reason: unknown) => isOver || setError(reason as CombinedError),
    );
    return () => {
      isOver = true;
    };
  }, [uncached, attempt]);
  return { pools, error, reread: () => setAttempt(attempt + 1) };
}

async function readAll(client: Client): Promise<ChoosablePoolFragment[]> {
  const pools: ChoosablePoolFragment[] = [];
  for (let after: string | null = null; ;) {
    const answer: { data?: ChoosablePoolsQuery | undefined; error?: CombinedError | undefined } =
      await client.query(ChoosablePoolsDocument, { first: PAGE_SIZE, after });
    if (answer.error) throw answer.error;
    const { edges, pageInfo } = answer.data?.seatPools ?? {
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    };
    pools.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage || pageInfo.endCursor == null) return pools;
    after = pageInfo.endCursor;
  }
}
