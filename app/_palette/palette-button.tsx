'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/app/_components/ui/button';
import { useViewer } from '@/app/_components/viewer';
import { navPages } from '@/app/_lib/nav-pages';
import { useT } from '@/app/_text/use-t';
import { shortcutActionOf } from './shortcut-keys';
import { areSingleKeysOn } from './single-keys';

const loadPalette = () => import('./palette');
const Palette = dynamic(() => loadPalette().then((module) => module.Palette), { ssr: false });
const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog), { ssr: false });

type Shown = 'palette' | 'keys' | null;

/** Opens the palette, as Ctrl+K or Cmd+K do. Its code is loaded on first use. */
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

const G_LASTS_MS = 1_500;
const WHERE_ONE_TYPES = 'input, textarea, select, [contenteditable], [role="menu"], [role="slider"]';

type ShortcutOptions = {
  /** Whether a dialog is being loaded: keys typed meanwhile are meant for it. */
  isOpening: boolean;
  onPalette: () => void;
  onKeys: () => void;
};

/** Ctrl+K or Cmd+K, and single keys unless switched off, or while typing or in a dialog. */
function useShortcutKeys({ isOpening, onPalette, onKeys }: ShortcutOptions): void {
  const viewer = useViewer();
  const pathname = usePathname();
  const router = useRouter();
  const gAt = useRef(-Infinity);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey) {
      event.preventDefault();
      onPalette();
      return;
    }
    if (ctrlKey || metaKey || altKey || event.repeat || event.isComposing || event.defaultPrevented) return;
    if (isOpening || !areSingleKeysOn() || isTaken(event.target)) return;
    const isAfterG = event.timeStamp - gAt.current < G_LASTS_MS;
    gAt.current = !isAfterG && key.toLowerCase() === 'g' ? event.timeStamp : -Infinity;
    const action = shortcutActionOf(key, isAfterG, { pages: navPages(viewer), pathname });
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'keys') onKeys();
    else if (action.kind === 'go') router.push(action.href);
    else if (!focusSearchField()) onPalette();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Whether another element uses the key. */
const isTaken = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(WHERE_ONE_TYPES) !== null) ||
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Focuses the search field of the page, if it has one. */
function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>('main [role="search"] input');
  field?.focus();
  field?.select();
  return field !== null;
}
