'use client';

import { Expand, Minimize, X } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import type { ReactNode } from 'react';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { PoolHeading } from '@/app/(portal)/pools/[poolId]/_pool/pool-heading';
import { LiveBadge } from '@/app/_components/live-badge';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { cn } from '@/app/_lib/cn';
import { useServerNow } from '@/app/_live/use-server-now';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { useFullScreen } from './use-full-screen';

type WallHeadProps = {
  pool: PoolFieldsFragment | undefined;
  leaveHref: string;
  className?: string | undefined;
  /** Holds the display still. */
  controls: ReactNode;
};

/** Which pool it is, whether all this is the present, and the way out. */
export function WallHead({ pool, leaveHref, className, controls }: WallHeadProps) {
  const t = useT();
  const fullScreen = useFullScreen();
  return (
    <header className={cn('flex flex-wrap items-center justify-between gap-x-6 gap-y-2', className)}>
      {pool ? <PoolHeading pool={pool} /> : <Skeleton className="h-12 w-64" />}
      <div className="flex flex-wrap items-center gap-2">
        <LiveBadge />
        <WallClock />
        {controls}
        {fullScreen ? (
          <Button size="small" onClick={fullScreen.toggle}>
            {fullScreen.isFull ? <Minimize aria-hidden /> : <Expand aria-hidden />}
            {t(fullScreen.isFull ? 'dashboard.leaveFullScreen' : 'dashboard.fullScreen')}
          </Button>
        ) : null}
        <Button size="small" asChild>
          <Link href={leaveHref}>
            <X aria-hidden />
            {t('dashboard.leaveWall')}
          </Link>
        </Button>
      </div>
    </header>
  );
}

/** The server's clock. */
function WallClock() {
  const t = useT();
  const format = useFormat();
  const now = useServerNow();
  return (
    <time
      suppressHydrationWarning
      aria-label={t('dashboard.clock')}
      title={format.utc(now)}
      className="px-2 text-2xl font-semibold tabular-nums"
    >
      {format.time(now)}
    </time>
  );
}
