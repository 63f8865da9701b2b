'use client';

import { LogIn } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { SIGNED_OUT_EVENT, signInAddress } from '@/app/_lib/go-to-sign-in';
import { useT } from '@/app/_text/use-t';

/** Shown on a wall display after its session has ended, readable from a distance. */
export function SignedOut() {
  const t = useT();
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-6 bg-warn-soft p-6 text-center">
      <h1 className="text-5xl font-semibold tracking-tight sm:text-7xl">{t('dashboard.signedOut')}</h1>
      <p className="text-xl text-muted">{t('dashboard.signedOutHint')}</p>
      <Button
        variant="primary"
        className="h-14 px-8 text-xl"
        onClick={() => location.assign(signInAddress())}
      >
        <LogIn aria-hidden />
        {t('dashboard.signIn')}
      </Button>
    </main>
  );
}

/** Whether the session has ended. Prevents leaving for the sign-in page. */
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
