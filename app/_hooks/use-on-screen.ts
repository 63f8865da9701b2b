'use client';

import { useEffect, useRef, useState } from 'react';

const SETTLED_AFTER_MS = 300;

/** Whether an element is on the screen and stays there for a moment. */
export function useOnScreen<E extends Element>() {
  const ref = useRef<E>(null);
  const [isOnScreen, setIsOnScreen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      const isVisible = entry?.isIntersecting ?? false;
      timer = setTimeout(() => setIsOnScreen(isVisible), isVisible ? SETTLED_AFTER_MS : 0);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, []);
  return { ref, isOnScreen };
}
