'use client';

import { useEffect, useRef, useState } from 'react';

const HEADER_PX = 64;

/** Whether the page has been scrolled beyond an element. */
export function useIsPast<E extends Element>() {
  const ref = useRef<E>(null);
  const [isPast, setIsPast] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setIsPast(!entry.isIntersecting && entry.boundingClientRect.top < HEADER_PX),
      { rootMargin: `-${HEADER_PX}px 0px 0px` },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return { ref, isPast };
}
