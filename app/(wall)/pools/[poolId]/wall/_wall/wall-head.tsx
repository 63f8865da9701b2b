'use client';

import { X } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import type { ReactNode } from 'react';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { PoolHeading } from '@/app/(portal)/pools/[poolId]/_pool/pool-heading';
import { LiveBadge } from '@/app/_components/live-badge';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { FullScreenButton } from '@/app/_wall/full-screen-button';
import { WallClock } from '@/app/_wall/wall-clock';
import { WallControls } from '@/app/_wall/wall-screen';

type WallHeadProps = {
  pool: PoolFieldsFragment | undefined;
  leaveHref: string;
  className?: string | undefined;
  isPaused: boolean;
  /** Buttons to pause and resume. */
  controls: ReactNode;
};

/** Name of the pool, live state, and link to leave the wall display. */
export function WallHead({ pool, leaveHref, className, isPaused, controls }: WallHeadProps) {
  const t = useT();
  return (
    <header className={cn('flex flex-wrap items-center justify-between gap-x-6 gap-y-2', className)}>
      {pool ? <PoolHeading pool={pool} /> : <Skeleton className="h-12 w-64" />}
      <div className="flex flex-wrap items-center gap-2">
        <WallControls areAlwaysVisible={isPaused}>
          {controls}
          <FullScreenButton />
          <Button size="small" asChild>
            <Link href={leaveHref}>
              <X aria-hidden />
              {t('dashboard.leaveWall')}
            </Link>
          </Button>
        </WallControls>
        <LiveBadge />
        <WallClock />
      </div>
    </header>
  );
}
