'use client';

import { useEffect, useRef, useState } from 'react';

const STEADY_FOR_MS = 4_000;

/**
 * Keeps rows where they are while somebody is pointing or typing among them, so that a live list never moves under a
 * click. What the rows say stays up to date; rows that came or went wait until the list is left alone. Rows of another
 * list, as `listKey` says, are shown at once.
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
    /** How many rows have come or gone unseen. */
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
