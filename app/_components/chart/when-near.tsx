'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Skeleton } from '@/app/_components/ui/skeleton';

/** A screenful ahead: nobody who scrolls should meet the skeleton. */
const NEAR = '100%';

/** Draws what is in it once it comes near the screen, and keeps its place until then. */
export function WhenNear({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setIsNear(true), {
      rootMargin: NEAR,
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className="h-full min-w-0">
      {isNear ? children : <ChartSkeleton />}
    </div>
  );
}

/** What stands where a chart is going to be. */
export const ChartSkeleton = () => <Skeleton className="h-full w-full rounded-md" />;
