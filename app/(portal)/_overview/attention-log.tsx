'use client';

import {
  Ban,
  ChevronDown,
  CircleAlert,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { announce } from '@/app/_components/announcer';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import { serverNow } from '@/app/_live/server-clock';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { logChanges, type Attention } from './log-changes';
import type { PoolRow } from './pool-row';

const looks: Record<Attention['kind'], { icon: LucideIcon; tone: string }> = {
  over: { icon: CircleX, tone: 'text-bad' },
  full: { icon: CircleAlert, tone: 'text-bad' },
  denied: { icon: Ban, tone: 'text-warn' },
  suspended: { icon: CirclePause, tone: 'text-muted' },
  resumed: { icon: CirclePlay, tone: 'text-ok' },
  freed: { icon: CircleCheck, tone: 'text-ok' },
};

type AttentionLogProps = { rows: readonly PoolRow[] | null; showsCustomer: boolean };

/** Log of problems since the page was opened, newest first; collapsed to the newest entry. */
export function AttentionLog({ rows, showsCustomer }: AttentionLogProps) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const names = new Map(rows?.map((row) => [row.id, nameOf(t, row, showsCustomer)]));
  const say = (entry: Attention) =>
    t(`overview.attention.${entry.kind}`, { pool: names.get(entry.seatPoolId) ?? '', count: entry.count });
  const { since, entries } = useAttention(rows, say);
  const [newest, ...older] = entries;
  return (
    <Card className="overflow-hidden">
      <section aria-label={t('overview.attention.title')} className="text-sm">
        <div className="flex min-h-11 items-center gap-3 px-4 py-1.5">
          {newest ? (
            <Entry entry={newest} text={say(newest)} isOneLine={!isOpen} />
          ) : (
            <p className="grow text-muted">
              {since === null ? null : t('overview.attention.none', { time: format.time(since) })}
            </p>
          )}
          {older.length > 0 ? (
            <Button
              size="small"
              variant="quiet"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t('overview.attention.more', { count: older.length })}
              <ChevronDown aria-hidden className={cn('transition-transform', isOpen && 'rotate-180')} />
            </Button>
          ) : null}
        </div>
        <ol
          id={id}
          hidden={!isOpen || older.length === 0}
          tabIndex={isOpen ? 0 : undefined}
          aria-label={t('overview.attention.title')}
          className="max-h-64 overflow-y-auto border-t border-line px-4 py-2 -outline-offset-2"
        >
          {older.map((entry) => (
            <li key={entry.id} className="flex py-1">
              <Entry entry={entry} text={say(entry)} />
            </li>
          ))}
        </ol>
      </section>
    </Card>
  );
}

type EntryProps = { entry: Attention; text: string; isOneLine?: boolean };

function Entry({ entry, text, isOneLine = false }: EntryProps) {
  const format = useFormat();
  const { icon: Icon, tone } = looks[entry.kind];
  return (
    <p className="flex min-w-0 grow items-start gap-2">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone)} />
      <time dateTime={entry.at} title={format.utc(entry.at)} className="shrink-0 text-muted tabular-nums">
        {format.time(entry.at)}
      </time>
      <Link
        href={`/pools/${entry.seatPoolId}`}
        className={cn('min-w-0 hover:underline', isOneLine && 'sm:truncate')}
      >
        {text}
      </Link>
    </p>
  );
}

const nameOf = (t: Translate, { pool }: PoolRow, showsCustomer: boolean) =>
  showsCustomer
    ? t('pool.title', { application: pool.application.code, customer: pool.customer.name })
    : pool.application.name;

const MIN_ANNOUNCEMENT_INTERVAL_MS = 15_000;

type Log = { since: number | null; rows: readonly PoolRow[] | null; entries: readonly Attention[] };

/** Log of changes since the page was opened; `since` is null until the pools have been read. */
function useAttention(rows: readonly PoolRow[] | null, speak: (entry: Attention) => string) {
  const [log, setLog] = useState<Log>({ since: null, rows: null, entries: [] });
  if (rows && rows !== log.rows) {
    setLog({
      since: log.since ?? serverNow(),
      rows,
      entries: log.rows ? logChanges(log.entries, log.rows, rows) : log.entries,
    });
  }
  const spoken = useRef(-Infinity);
  const newest = log.entries[0];
  const text = newest && newest.kind !== 'freed' ? speak(newest) : null;
  useEffect(() => {
    if (!text) return;
    const wait = Math.max(0, spoken.current + MIN_ANNOUNCEMENT_INTERVAL_MS - performance.now());
    const timer = setTimeout(() => {
      spoken.current = performance.now();
      announce(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return { since: log.since, entries: log.entries };
}
