'use client';

import { useState, type KeyboardEvent, type MouseEvent } from 'react';

/**
 * Position of the pointer or the keyboard cursor in a chart: an index below `count`, or null. `placeAt` converts pixels
 * from the left edge to an index; `onEnter` is called with the index on Enter.
 */
export function useChartCursor({
  count,
  placeAt,
  onEnter,
}: {
  count: number;
  placeAt: (left: number) => number | null;
  onEnter: (place: number) => void;
}) {
  const [stored, setPlace] = useState<number | null>(null);
  const last = count - 1;
  const place = stored === null || last < 0 ? null : Math.min(stored, last);
  const leave = () => setPlace(null);
  return {
    place,
    /** For the focusable element around the chart. */
    handlers: {
      onPointerMove: (event: MouseEvent) => setPlace(placeAt(leftOf(event))),
      onPointerLeave: leave,
      onBlur: leave,
      onKeyDown(event: KeyboardEvent) {
        const left = place === null ? last : place - 1;
        const right = place === null ? last : place + 1;
        const target = { ArrowLeft: left, ArrowRight: right, Home: 0, End: last }[event.key];
        if (event.key === 'Escape') leave();
        if (event.key === 'Enter' && place !== null) onEnter(place);
        if (target === undefined || last < 0) return;
        event.preventDefault();
        setPlace(Math.min(last, Math.max(0, target)));
      },
    },
  };
}

/** Pixels from the left edge of the element that handles the event. */
export const leftOf = ({ clientX, currentTarget }: MouseEvent) =>
  clientX - currentTarget.getBoundingClientRect().left;
