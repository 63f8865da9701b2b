'use client';

import { Moon, Pin, PinOff, Sun, TriangleAlert } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useMemo, useSyncExternalStore } from 'react';
import { LiveBadge } from '@/app/_components/live-badge';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import { FullScreenButton } from '@/app/_wall/full-screen-button';
import { liveDenials } from '@/app/_wall/live-denials';
import { PoolGrid } from '@/app/_wall/pool-grid';
import { WallClock } from '@/app/_wall/wall-clock';
import type { WallPool } from '@/app/_wall/wall-pool';
import { WallControls, WallScreen } from '@/app/_wall/wall-screen';
import { LanguageSwitch } from '@/app/sign-in/language-switch';
import { isDisplayTokenKept, keepDisplayToken, onDisplayTokenChange } from './display-token';
import type { DisplayState } from './open-display';

/** Wall display of a display link, without sign-in. */
export function DisplayWall({ state, token }: { state: DisplayState; token: string }) {
  const t = useT();
  const { display, error, isCrowded } = state;
  const usages = useLiveUsages();
  const isStale = useIsStale(state.epoch);
  const pools = useMemo(
    (): WallPool[] | null =>
      display?.pools.map((pool) => {
        const usage = usages.get(pool.id)?.usage ?? pool.usage;
        return { ...pool, customerName: null, usage, denialsLastHour: liveDenials(pool, usage) };
      }) ?? null,
    [display, usages],
  );
  const notice = isCrowded ? t('displays.crowded') : error && !display ? t('displays.unreachable') : null;
  return (
    <WallScreen className="flex flex-col gap-4 p-5 md:h-dvh">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {display ? (
          <div className="min-w-0">
            <h1 className="text-2xl font-semibold tracking-tight break-words">{display.name}</h1>
            <p className="break-words text-muted">{display.customerName}</p>
          </div>
        ) : (
          <Skeleton className="h-12 w-64" />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <WallControls>
            <LanguageSwitch />
            <ThemeButton />
            <KeepButton token={token} />
            <FullScreenButton />
          </WallControls>
          <LiveBadge />
          <WallClock />
        </div>
      </header>
      <div role="status" className="empty:hidden">
        {notice ? (
          <p className="flex items-center gap-2 rounded-lg border border-warn bg-warn-soft px-4 py-2 text-warn">
            <TriangleAlert aria-hidden className="size-5 shrink-0" />
            {notice}
          </p>
        ) : null}
      </div>
      <PoolGrid pools={pools} expected={1} isStale={isStale} />
    </WallScreen>
  );
}

function ThemeButton() {
  const t = useT();
  const { resolvedTheme, setTheme } = useTheme();
  const isDark = resolvedTheme === 'dark';
  return (
    <Button size="small" onClick={() => setTheme(isDark ? 'light' : 'dark')}>
      {isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
      {t(isDark ? 'displays.toLight' : 'displays.toDark')}
    </Button>
  );
}

/** Button that keeps the link in the browser, to open the display again, for instance after a power cut. */
function KeepButton({ token }: { token: string }) {
  const t = useT();
  const isKept = useSyncExternalStore(
    onDisplayTokenChange,
    () => isDisplayTokenKept(token),
    () => false,
  );
  return (
    <Button
      size="small"
      title={t('displays.keepHint')}
      onClick={() => keepDisplayToken(isKept ? null : token)}
    >
      {isKept ? <PinOff aria-hidden /> : <Pin aria-hidden />}
      {t(isKept ? 'displays.forget' : 'displays.keep')}
    </Button>
  );
}
