'use client';

import { MonitorX, X } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { SignedOut, useSignedOut } from '@/app/(wall)/pools/[poolId]/wall/_wall/signed-out';
import { Wall } from '@/app/(wall)/pools/[poolId]/wall/_wall/wall';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { LiveBadge } from '@/app/_components/live-badge';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { useT } from '@/app/_text/use-t';
import { ChoosePools } from '@/app/_wall/choose-pools';
import { FullScreenButton } from '@/app/_wall/full-screen-button';
import { PoolGrid } from '@/app/_wall/pool-grid';
import { parseAsPools } from '@/app/_wall/pools-parser';
import { WallClock } from '@/app/_wall/wall-clock';
import { MAX_WALL_POOLS } from '@/app/_wall/wall-pool';
import { WallControls, WallScreen } from '@/app/_wall/wall-screen';
import { useWallPools } from './use-wall-pools';

/** Wall display of the pools in the address: everything about a single one, figures of several. */
export function ChosenWall() {
  const [asked, setAsked] = useQueryState('pools', parseAsPools);
  const ids = [...new Set(asked)].filter(Boolean).slice(0, MAX_WALL_POOLS);
  const choose = (chosen: readonly string[]) => void setAsked([...chosen], { history: 'push' });
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return <Wall poolId={only} onChoose={choose} />;
  return <PoolsWall key={ids.join()} ids={ids} onChoose={choose} />;
}

type PoolsWallProps = { ids: readonly string[]; onChoose: (ids: readonly string[]) => void };

/** Wall display of several pools: figures, as large as fits. */
function PoolsWall({ ids, onChoose }: PoolsWallProps) {
  const t = useT();
  const { pools, isStale, error, reread } = useWallPools(ids);
  const isSignedOut = useSignedOut();
  if (isSignedOut) return <SignedOut />;
  const isEmpty = ids.length === 0 || pools?.length === 0;
  return (
    <WallScreen className="flex flex-col gap-4 p-5 md:h-dvh">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-2xl font-semibold tracking-tight">{t('dashboard.wall')}</h1>
        <div className="flex flex-wrap items-center gap-2">
          <WallControls areAlwaysVisible={isEmpty}>
            <ChoosePools chosen={ids} onChoose={onChoose} />
            <FullScreenButton />
            <Button size="small" asChild>
              <Link href="/">
                <X aria-hidden />
                {t('dashboard.leaveWall')}
              </Link>
            </Button>
          </WallControls>
          <LiveBadge />
          <WallClock />
        </div>
      </header>
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {isEmpty ? (
        <Card>
          <EmptyState
            icon={MonitorX}
            title={t(ids.length === 0 ? 'displays.noPools' : 'displays.unknownPools')}
          >
            {t('displays.noPoolsHint')}
          </EmptyState>
        </Card>
      ) : (
        <PoolGrid pools={pools} expected={ids.length} isStale={isStale} />
      )}
    </WallScreen>
  );
}
