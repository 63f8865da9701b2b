'use client';

import { useSyncExternalStore } from 'react';

const NARROW = '(width < 48rem)';

/** Whether tables are shown as cards: Tailwind's `max-md`. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
