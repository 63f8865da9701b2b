'use client';

import { useSyncExternalStore } from 'react';

/** False while a page is what the server wrote, which knows nothing of the browser; true from then on. */
export function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const never = () => () => undefined;
