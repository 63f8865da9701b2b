'use client';

import { useEffect, useRef, useState } from 'react';

const STEADY_FOR_MS = 4_000;

/**
 * Keeps rows in place while the reader points or types among them, so that a live list never moves under a click. Their
 * content stays current; added and removed rows are applied afterwards. Rows of another list, with a changed `listKey`,
 * are shown at once.
 */
export function useSteadyRows<Row extends { id: string }>(
  rows: readonly Row[],
  isHeld: boolean,
  listKey?: unknown,
) {
  const [shown, setShown] = useState(rows);
  const [shownKey, setShownKey] = useState(listKey);
  const [isActive, setIsActive] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const isSteady = isHeld || isActive;
  if ((!isSteady || shownKey !== listKey) && shown !== rows) setShown(rows);
  if (shownKey !== listKey) setShownKey(listKey);

  const noteActivity = () => {
    setIsActive(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsActive(false), STEADY_FOR_MS);
  };
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const steadyRows = isSteady ? shown.map((row) => fresh.get(row.id) ?? row) : rows;
  const shownIds = new Set(shown.map((row) => row.id));

  return {
    rows: steadyRows,
    /** Number of rows added or removed but not yet shown. */
    waitingChanges: isSteady ? countMissing(fresh.keys(), shownIds) + countMissing(shownIds, fresh) : 0,
    showChanges: () => setShown(rows),
    /** For the element around the rows. */
    activity: { onPointerMove: noteActivity, onFocusCapture: noteActivity, onKeyDownCapture: noteActivity },
  };
}

function countMissing(ids: Iterable<string>, among: { has(id: string): boolean }): number {
  let missing = 0;
  for (const id of ids) if (!among.has(id)) missing += 1;
  return missing;
}
