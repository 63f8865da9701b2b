'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import { useShortcutKeys } from './use-shortcut-keys';

const loadPalette = () => import('./palette');
const Palette = dynamic(() => loadPalette().then((module) => module.Palette), { ssr: false });
const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog), { ssr: false });

type Shown = 'palette' | 'keys' | null;

/** Opens the palette, as Ctrl or Cmd and K do. Its code is loaded when it is first wanted. */
export function PaletteButton() {
  const t = useT();
  const isMac = useSyncExternalStore(never, readIsMac, () => false);
  const [shown, setShown] = useState<Shown>(null);
  const [loaded, setLoaded] = useState<readonly Shown[]>([]);
  if (shown && !loaded.includes(shown)) setLoaded([...loaded, shown]);
  useShortcutKeys({
    isOpening: shown !== null,
    onPalette: () => setShown((now) => (now === 'palette' ? null : 'palette')),
    onKeys: () => setShown('keys'),
  });

  return (
    <>
      <Button
        variant="quiet"
        className="px-2 xl:w-56 xl:justify-start xl:border xl:border-line xl:bg-surface xl:font-normal"
        aria-label={t('nav.searchLabel')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadPalette().catch(() => undefined)}
        onFocus={() => void loadPalette().catch(() => undefined)}
        onClick={() => setShown('palette')}
      >
        <Search aria-hidden className="max-xl:size-5!" />
        <span aria-hidden className="max-xl:hidden">
          {t('nav.search')}
        </span>
        <kbd aria-hidden className="ml-auto font-sans text-xs max-xl:hidden">
          {t(isMac ? 'nav.searchKeysMac' : 'nav.searchKeys')}
        </kbd>
      </Button>
      {loaded.includes('palette') ? (
        <Palette
          isOpen={shown === 'palette'}
          onClose={() => setShown(null)}
          onShowKeys={() => setShown('keys')}
        />
      ) : null}
      {loaded.includes('keys') ? (
        <KeysDialog isOpen={shown === 'keys'} isMac={isMac} onClose={() => setShown(null)} />
      ) : null}
    </>
  );
}

const never = () => () => undefined;
const readIsMac = () => /mac|iphone|ipad/i.test(navigator.userAgent);
