'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Skeleton } from '@/app/_components/ui/skeleton';

/** One screen ahead, so that scrolling does not reach the skeleton. */
const NEAR = '100%';

/** Renders its children once they are near the visible area, and reserves their space until then. */
export function RenderNearViewport({ children }: { children: ReactNode }) {
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

/** Placeholder of a chart. */
export const ChartSkeleton = () => <Skeleton className="h-full w-full rounded-md" />;
