'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';

/** The time-out that the planner suggests: the form begins with it, and saves nothing by itself. */
export function useAskedTimeout(min: number, max: number): number | null {
  const text = useSearchParams().get('timeout') ?? '';
  const [asked] = useState(() => (/^\d{1,9}$/.test(text) ? Number(text) : null));
  return asked !== null && asked >= min && asked <= max ? asked : null;
}
