'use client';

import { useEffect } from 'react';
import { useT } from '@/app/_text/use-t';
import { goToProvider } from '../go-to-provider';

/** Redirects to the identity provider to sign in the same person again. */
export function AtProvider({ isDone, customerId }: { isDone: boolean; customerId: string }) {
  const t = useT();
  useEffect(() => {
    if (isDone) window.close();
    else
      void goToProvider(
        { callbackUrl: '/sign-in/again?done=1', customerId },
        { prompt: 'login', max_age: '0' },
      );
  }, [isDone, customerId]);
  return (
    <p role="status" className="text-sm">
      {t(isDone ? 'session.closeTab' : 'signIn.busy')}
    </p>
  );
}
