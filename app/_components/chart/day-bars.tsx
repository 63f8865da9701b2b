'use client';

import dynamic from 'next/dynamic';
import type { DayDrawingProps } from './day-drawing';
import { ChartSkeleton, WhenNear } from './when-near';

const DayDrawing = dynamic(() => import('./day-drawing').then((module) => module.DayDrawing), {
  ssr: false,
  loading: ChartSkeleton,
});

/** A bar for each day, each of which can be selected. Fills its parent. */
export const DayBars = (props: DayDrawingProps) => (
  <WhenNear>
    <DayDrawing {...props} />
  </WhenNear>
);
