'use client';

import { Hourglass } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { announce } from '@/app/_components/announcer';
import { Button } from '@/app/_components/ui/button';
import { goToSignIn } from '@/app/_lib/go-to-sign-in';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { openCountdown } from './countdown';

const WARN_BEFORE_SECONDS = 5 * 60;

const SignInAgain = dynamic(() => import('./sign-in-again').then((module) => module.SignInAgain), {
  ssr: false,
});

/**
 * Warns five minutes before the session ends, which activity does not prolong, with a button to sign in again in place.
 */
export function SessionEnd({ secondsLeft }: { secondsLeft: number }) {
  const t = useT();
  const format = useFormat();
  const countdown = useMemo(() => openCountdown(secondsLeft), [secondsLeft]);
  const seconds = useSyncExternalStore(countdown.subscribe, countdown.secondsLeft, () => Infinity);
  const isNear = seconds <= WARN_BEFORE_SECONDS;
  const isOver = seconds === 0;
  const [isSigningIn, setIsSigningIn] = useState(false);
  useEffect(() => {
    if (isNear) announce(t('session.endsSoon'));
  }, [isNear, t]);
  useEffect(() => {
    if (isOver) goToSignIn();
  }, [isOver]);

  // A page that stays, such as a wall display, shows this itself.
  if (!isNear || isOver) return null;
  return (
    <aside
      aria-label={t('session.label')}
      className="fixed inset-x-3 bottom-3 z-30 mx-auto flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-2 border-warn/60 bg-warn-soft px-4 py-3 text-sm shadow-raised"
    >
      <Hourglass aria-hidden className="size-5 shrink-0 text-warn" />
      <p className="min-w-0 grow basis-52">
        <span className="font-semibold tabular-nums">
          {t('session.endsIn', { time: format.countdown(seconds) })}
        </span>{' '}
        {t('session.hint')}
      </p>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setIsSigningIn(true)}>
        {t('session.again')}
      </Button>
      {isSigningIn ? <SignInAgain onClose={() => setIsSigningIn(false)} /> : null}
    </aside>
  );
}
