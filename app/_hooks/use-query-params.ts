'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type QueryPatch = Record<string, string | null>;

/** The query part of the address: read it, and change it without asking the server for the page again. */
export function useQueryParams() {
  const params = useSearchParams();
  const change = useCallback((patch: QueryPatch, mode: 'push' | 'replace' = 'replace') => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(patch)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const address = next.size > 0 ? `${location.pathname}?${next}` : location.pathname;
    if (mode === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return { params, change };
}
