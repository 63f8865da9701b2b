'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useViewer } from '@/app/_components/viewer';
import { navPages } from '@/app/_lib/nav-pages';
import { wishOf } from './shortcut-keys';
import { areSingleKeysOn } from './single-keys';

const G_LASTS_MS = 1_500;
const WHERE_ONE_TYPES = 'input, textarea, select, [contenteditable], [role="menu"], [role="slider"]';

type ShortcutOptions = {
  /** Something has been asked for and is on its way: what is typed meanwhile is meant for it. */
  isOpening: boolean;
  onPalette: () => void;
  onKeys: () => void;
};

/** Ctrl or Cmd and K, and the single keys while they are not turned off and nobody types or is in a dialog. */
export function useShortcutKeys({ isOpening, onPalette, onKeys }: ShortcutOptions): void {
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
    const wish = wishOf(key, isAfterG, { pages: navPages(viewer), pathname });
    if (!wish) return;
    event.preventDefault();
    if (wish.kind === 'keys') onKeys();
    else if (wish.kind === 'go') router.push(wish.href);
    else if (!focusSearchField()) onPalette();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Whether the key belongs to something else. */
const isTaken = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(WHERE_ONE_TYPES) !== null) ||
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Goes to the page's own search field, if it has one. */
function focusSearchField(): boolean {
  const field = document.querySelector<HTMLInputElement>('main [role="search"] input');
  field?.focus();
  field?.select();
  return field !== null;
}
