'use client';

import { signIn } from 'next-auth/react';
import { useEffect } from 'react';
import { useT } from '@/app/_text/use-t';

/** Goes to the identity provider, which is asked to let the person sign in anew. */
export function AtProvider({ isDone }: { isDone: boolean }) {
  const t = useT();
  useEffect(() => {
    if (isDone) window.close();
    else void signIn('oidc', { callbackUrl: '/sign-in/again?done=1' }, { prompt: 'login', max_age: '0' });
  }, [isDone]);
  return (
    <p role="status" className="text-sm">
      {t(isDone ? 'session.closeTab' : 'signIn.busy')}
    </p>
  );
}
