'use client';

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { keepRow, layOutRows } from './lay-out-rows';

const ROW_HEIGHT = 57;
const CARD_HEIGHT = 176;
const ROWS_AROUND = 8;

type VirtualRowsOptions = {
  ids: readonly string[];
  body: RefObject<HTMLElement | null>;
  isNarrow: boolean;
  /** The row with the focus: drawn wherever the reader has scrolled to. */
  focusedId: string | null;
};

/** Which rows to draw, so that ten thousand cost no more than those on the screen. The page scrolls them. */
export function useVirtualRows({ ids, body, isNarrow, focusedId }: VirtualRowsOptions) {
  const top = useTopOnPage(body);
  const kept = focusedId === null ? -1 : ids.indexOf(focusedId);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: ids.length,
    estimateSize: () => (isNarrow ? CARD_HEIGHT : ROW_HEIGHT),
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: ROWS_AROUND,
    scrollMargin: top,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        keepRow(defaultRangeExtractor(range), kept, range.count),
      [kept],
    ),
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  return {
    strips: layOutRows(items, top, virtualizer.getTotalSize()),
    lastIndex: Math.max(-1, ...items.filter(({ index }) => index !== kept).map(({ index }) => index)),
    measure: virtualizer.measureElement,
  };
}

/** How far below the top of the page an element begins; followed while what is above it grows and shrinks. */
function useTopOnPage(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
