'use client';

import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

export function WallClock() {
  const t = useT();
  const format = useFormat();
  const now = useServerTime();
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
