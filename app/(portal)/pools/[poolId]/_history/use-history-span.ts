'use client';

import { parseAsIsoDateTime, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { rangeParsers } from '@/app/_lib/range-parsers';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { HISTORY_RANGES, historyBounds } from './history-span';

const parsers = {
  range: parseAsStringLiteral(HISTORY_RANGES).withDefault('week'),
  from: rangeParsers.from,
  to: rangeParsers.to,
  at: parseAsIsoDateTime,
};

/** Period and open ledger in the address. */
export function useHistorySpan() {
  const { timeZone } = useFormat();
  const [{ range, from, to, at }, change] = useQueryStates(parsers);
  // Fixed between renderings, so that the query stays the same; choosing a range again updates it.
  const [readAt, setReadAt] = useState(() => serverNow());
  const bounds = useMemo(
    () => historyBounds({ range, from, to }, timeZone, readAt),
    [range, from, to, timeZone, readAt],
  );
  return {
    range,
    from,
    to,
    at,
    bounds,
    readAt,
    change: (next: Parameters<typeof change>[0]) => {
      setReadAt(serverNow());
      return change(next, { history: 'push' });
    },
    openLedger: (instant: number) => void change({ at: new Date(instant) }, { history: 'push' }),
    moveLedger: (instant: number) => void change({ at: new Date(instant) }, { history: 'replace' }),
    closeLedger: () => void change({ at: null }, { history: 'push' }),
  };
}

export type UsedHistorySpan = ReturnType<typeof useHistorySpan>;
