'use client';

import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** Instant in the reader's time zone; UTC on hover. */
export function Instant({ at, full = false }: { at: string; full?: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.utc(at)} className="whitespace-nowrap tabular-nums">
      {full ? format.fullDate(at) : format.dayAndTime(at)}
    </time>
  );
}

/** Time since an instant; both time zones on hover. */
export function Ago({ at }: { at: string }) {
  const format = useFormat();
  const seconds = Math.max(0, Math.round((useServerTime() - Date.parse(at)) / 1_000));
  return (
    <time
      dateTime={at}
      title={`${format.fullDate(at)} · ${format.utc(at)}`}
      className="whitespace-nowrap tabular-nums"
    >
      {format.ago(seconds)}
    </time>
  );
}

/** Time left until an instant, by the server's clock; stands still while the page is paused. */
export function Countdown({ until, pausedAt = null }: { until: string; pausedAt?: number | null }) {
  const t = useT();
  const format = useFormat();
  const seconds = (Date.parse(until) - useServerTime(pausedAt)) / 1_000;
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
