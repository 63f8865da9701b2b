'use client';

import { useEffect, useRef, useState } from 'react';
import { announce } from '@/app/_components/announcer';
import { serverNow } from '@/app/_live/server-clock';
import { noteChanges, type Attention } from './note-changes';
import type { PoolLine } from './pool-line';

const SPEAK_AT_MOST_EVERY_MS = 15_000;

type Log = { since: number | null; lines: readonly PoolLine[] | null; entries: readonly Attention[] };

/** What has happened to pools since the page was opened; `since` is null until they have been read. */
export function useAttention(lines: readonly PoolLine[] | null, speak: (entry: Attention) => string) {
  const [log, setLog] = useState<Log>({ since: null, lines: null, entries: [] });
  if (lines && lines !== log.lines) {
    setLog({
      since: log.since ?? serverNow(),
      lines,
      entries: log.lines ? noteChanges(log.entries, log.lines, lines) : log.entries,
    });
  }
  const spoken = useRef(-Infinity);
  const newest = log.entries[0];
  const text = newest && newest.kind !== 'freed' ? speak(newest) : null;
  useEffect(() => {
    if (!text) return;
    const wait = Math.max(0, spoken.current + SPEAK_AT_MOST_EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      spoken.current = performance.now();
      announce(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return { since: log.since, entries: log.entries };
}
