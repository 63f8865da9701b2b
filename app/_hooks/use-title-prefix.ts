'use client';

import { useEffect } from 'react';

/** Adds a name to the title of each page shown meanwhile, to tell browser tabs apart. */
export function useTitlePrefix(name: string | null | undefined): void {
  useEffect(() => {
    if (!name) return;
    const prefix = `${name} · `;
    const put = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    put();
    // Next may set the title later than the page.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [name]);
}
