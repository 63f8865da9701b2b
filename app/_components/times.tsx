'use client';

import { useServerNow } from '@/app/_live/use-server-now';
import { formatCountdown } from '@/app/_lib/format-duration';
import { formatDayAndTime, formatFullDate, formatUtc } from '@/app/_lib/format-instant';
import { t } from '@/app/_text/text';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always', style: 'narrow' });

/** A moment in the reader's zone, in UTC on hover. */
export function Instant({ at, full = false }: { at: string; full?: boolean }) {
  return (
    <time dateTime={at} title={formatUtc(at)} className="whitespace-nowrap tabular-nums">
      {full ? formatFullDate(at) : formatDayAndTime(at)}
    </time>
  );
}

/** How long ago something was; both zones on hover. */
export function Ago({ at }: { at: string }) {
  const seconds = Math.max(0, Math.round((useServerNow() - Date.parse(at)) / 1_000));
  return (
    <time
      dateTime={at}
      title={`${formatFullDate(at)} · ${formatUtc(at)}`}
      className="whitespace-nowrap tabular-nums"
    >
      {formatAgo(seconds)}
    </time>
  );
}

/** The time left until a moment, counting down on the server's clock. */
export function Countdown({ until }: { until: string }) {
  const seconds = (Date.parse(until) - useServerNow()) / 1_000;
  return (
    <time
      dateTime={until}
      title={`${formatFullDate(until)} · ${formatUtc(until)}`}
      className="whitespace-nowrap tabular-nums"
    >
      {seconds > 0 ? formatCountdown(seconds) : t('common.now')}
    </time>
  );
}

function formatAgo(seconds: number): string {
  if (seconds < 5) return t('common.justNow');
  if (seconds < 60) return relative.format(-seconds, 'second');
  if (seconds < 3_600) return relative.format(-Math.floor(seconds / 60), 'minute');
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3_600), 'hour');
  return relative.format(-Math.floor(seconds / 86_400), 'day');
}
