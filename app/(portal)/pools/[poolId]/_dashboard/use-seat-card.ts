'use client';

import { useEffect, useRef, useState } from 'react';

const OPENS_AFTER_MS = 180;
const CLOSES_AFTER_MS = 160;
const CARD = { width: 288, height: 230, margin: 8 };

/** Which tile's card is open, and where beside it there is room. */
export type OpenCard = { number: number; isAbove: boolean; shift: number };

/** The card of a tile: open while one points at the tile or the card, or is in either with the keyboard. */
export function useSeatCard() {
  const [card, setCard] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (act: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, ms);
  };
  const open = (number: number, element: HTMLElement) => {
    clearTimeout(timer.current);
    const tile = element.getBoundingClientRect();
    const room = document.documentElement.clientWidth - CARD.width - CARD.margin;
    setCard({
      number,
      isAbove: tile.bottom + CARD.height > window.innerHeight && tile.top > CARD.height,
      shift: Math.max(CARD.margin, Math.min(tile.left, room)) - tile.left,
    });
  };
  const close = () => {
    clearTimeout(timer.current);
    setCard(null);
  };
  const closeIf = (number: number) => setCard((known) => (known?.number === number ? null : known));

  return {
    card,
    close,
    /** For the element around a tile and its card. */
    handlersOf: (number: number) => ({
      onPointerEnter: ({ pointerType, currentTarget }: React.PointerEvent<HTMLElement>) => {
        if (pointerType === 'mouse') later(() => open(number, currentTarget), OPENS_AFTER_MS);
      },
      onPointerLeave: () => later(() => closeIf(number), CLOSES_AFTER_MS),
      onFocus: ({ target, currentTarget }: React.FocusEvent<HTMLElement>) => {
        if (target.matches(':focus-visible')) open(number, currentTarget);
      },
      onBlur: ({ relatedTarget, currentTarget }: React.FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) closeIf(number);
      },
    }),
  };
}
