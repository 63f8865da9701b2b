'use client';

import dynamic from 'next/dynamic';
import { ChartSkeleton } from './when-near';

/** Seats in use over time as steps, under the line of the licences, with a mark at each refusal. Fills its parent. */
export const StepChart = dynamic(() => import('./step-drawing').then((module) => module.StepDrawing), {
  ssr: false,
  loading: ChartSkeleton,
});
