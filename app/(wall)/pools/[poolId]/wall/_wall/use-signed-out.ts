'use client';

import { useEffect, useState } from 'react';
import { SIGNED_OUT_EVENT } from '@/app/_lib/go-to-sign-in';

/** Whether the session has ended; the page stays instead of leaving for the sign-in page. */
export function useSignedOut(): boolean {
  const [isSignedOut, setIsSignedOut] = useState(false);
  useEffect(() => {
    const stay = (event: Event) => {
      event.preventDefault();
      setIsSignedOut(true);
    };
    addEventListener(SIGNED_OUT_EVENT, stay);
    return () => removeEventListener(SIGNED_OUT_EVENT, stay);
  }, []);
  return isSignedOut;
}
