'use client';

import { useEffect } from 'react';

/** Puts a name before the title of every page shown meanwhile, so that tabs of a browser can be told apart. */
export function useTitled(name: string | null | undefined): void {
  useEffect(() => {
    if (!name) return;
    const prefix = `${name} · `;
    const put = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    put();
    // Next writes the title of a page whenever it has it, which may be later than the page.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [name]);
}
