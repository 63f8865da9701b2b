'use client';

import dynamic from 'next/dynamic';
import type { DayDrawingProps } from './day-drawing';
import { ChartSkeleton, RenderNearViewport } from './render-near-viewport';

const DayDrawing = dynamic(() => import('./day-drawing').then((module) => module.DayDrawing), {
  ssr: false,
  loading: ChartSkeleton,
});

/** A bar for each day, each of which can be selected. Fills its parent. */
export const DayBars = (props: DayDrawingProps) => (
  <RenderNearViewport>
    <DayDrawing {...props} />
  </RenderNearViewport>
);
