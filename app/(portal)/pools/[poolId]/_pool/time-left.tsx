'use client';

import { useServerNow } from '@/app/_live/use-server-now';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** The time of the server's clock; while the page is paused, the time of then. */
export function useClock(pausedAt: number | null): number {
  const now = useServerNow();
  return pausedAt ?? now;
}

/** The time left until a moment; it stands still while the page is paused. */
export function TimeLeft({ until, pausedAt }: { until: string; pausedAt: number | null }) {
  const t = useT();
  const format = useFormat();
  const seconds = (Date.parse(until) - useClock(pausedAt)) / 1_000;
  return (
    <time
      dateTime={until}
      title={`${format.fullDate(until)} · ${format.utc(until)}`}
      className="whitespace-nowrap tabular-nums"
    >
      {seconds > 0 ? format.countdown(seconds) : t('common.now')}
    </time>
  );
}
