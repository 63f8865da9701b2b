'use client';

import { Plane, X } from 'lucide-react';
import { useEffect } from 'react';
import { cn } from '@/app/_lib/cn';
import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { LoginScreen } from './login-screen';
import { MfsApp } from './mfs-app';
import { MimsApp } from './mims-app';
import { NamedApp } from './named-app';
import { setAeroplaneMode, type Phone } from './phone';
import { PhoneFocusContext, usePhoneFocus } from './phone-focus';
import { RegisterScreen } from './register-screen';
import { useStore } from './store';

const MESSAGE_MS = 7000;

/** The phone: status bar with aeroplane mode, a short message, and the screen. */
export function PhoneFrame({ phone, name }: { phone: Phone; name: string }) {
  const t = useT();
  const { isOnPhone, notes } = usePhoneFocus();
  return (
    <div
      {...notes}
      role="group"
      aria-label={t('simulator.phone.screen', { name })}
      className="mx-auto w-full max-w-80 rounded-[2.6rem] border border-line-strong bg-[oklch(0.24_0.015_265)] p-2.5 shadow-raised @2xl:col-start-1 @2xl:row-span-2 @2xl:row-start-1 dark:bg-[oklch(0.12_0.01_265)]"
    >
      <div className="relative flex h-[31rem] flex-col overflow-hidden rounded-[2rem] bg-background">
        <StatusBar phone={phone} />
        <Word phone={phone} />
        <PhoneFocusContext value={isOnPhone}>
          <PhoneScreen phone={phone} name={name} />
        </PhoneFocusContext>
        <span aria-hidden className="mx-auto mt-1 mb-2 h-1 w-24 shrink-0 rounded-full bg-line-strong" />
      </div>
    </div>
  );
}

function StatusBar({ phone }: { phone: Phone }) {
  const t = useT();
  const format = useFormat();
  const isCut = useStore(phone.network.isCut);
  return (
    <div className="flex shrink-0 items-center justify-between gap-2 px-5 pt-2.5 pb-1 text-xs">
      <span aria-hidden className="font-semibold tabular-nums">
        {format.time(useServerTime()).slice(0, 5)}
      </span>
      <button
        type="button"
        aria-pressed={isCut}
        onClick={() => setAeroplaneMode(phone, !isCut)}
        className="flex min-h-6 items-center gap-1 rounded-full border border-line-strong px-2 font-medium text-muted hover:text-text aria-pressed:border-warn-fill aria-pressed:bg-warn-fill aria-pressed:text-[oklch(0.2_0.03_75)]"
      >
        <Plane aria-hidden className="size-3.5" />
        {t('simulator.phone.aeroplane')}
      </button>
    </div>
  );
}

/** Short message of the phone. */
function Word({ phone }: { phone: Phone }) {
  const t = useT();
  const format = useFormat();
  const word = useStore(phone.word);
  useEffect(() => {
    if (!word) return;
    const timer = setTimeout(() => phone.word.set(null), MESSAGE_MS);
    return () => clearTimeout(timer);
  }, [phone, word]);

  const text =
    word?.kind === 'soon'
      ? t('simulator.phone.soon', { time: format.duration(word.remainingSeconds) })
      : word?.kind === 'synced'
        ? t('simulator.phone.synced', { count: word.count })
        : word && t('simulator.phone.lapsed');
  return (
    <div role="status" className="absolute inset-x-2.5 top-10 z-10">
      {text ? (
        <p
          className={cn(
            'flex animate-rise-in items-start gap-2 rounded-xl border bg-surface py-2 pr-1.5 pl-3 text-[13px] shadow-raised',
            word?.kind === 'synced' ? 'border-ok' : 'border-warn-fill',
          )}
        >
          <span className="grow">{text}</span>
          <button
            type="button"
            aria-label={t('simulator.phone.dismiss')}
            onClick={() => phone.word.set(null)}
            className="grid size-6 shrink-0 place-items-center rounded-md text-muted hover:text-text"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Current screen of the phone's app. */
function PhoneScreen({ phone, name }: { phone: Phone; name: string }) {
  const { registration, session } = useStore(phone.state);
  if (registration !== 'REGISTERED') return <RegisterScreen phone={phone} name={name} />;
  switch (phone.app) {
    case 'MIMS':
      return session === 'LOGGED_IN' ? <MimsApp phone={phone} /> : <LoginScreen phone={phone} />;
    case 'MFS':
      return session === 'LOGGED_IN' ? <MfsApp phone={phone} /> : <LoginScreen phone={phone} />;
    default:
      return <NamedApp phone={phone} />;
  }
}
