'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton } from './render-near-viewport';

/** Seats in use over time as steps below the licensed quantity, with a mark at each denial. Fills its parent. */
export const StepChart = dynamic(() => import('./step-drawing').then((module) => module.StepDrawing), {
  ssr: false,
  loading: ChartSkeleton,
});
