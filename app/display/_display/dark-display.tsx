'use client';

import { MonitorX } from 'lucide-react';
import { useT } from '@/app/_text/use-t';
import { LanguageSwitch } from '@/app/sign-in/language-switch';

const ADVICE = {
  revoked: 'askForNew',
  expired: 'askForNew',
  unknown: 'checkLink',
  missing: 'openLink',
} as const;

/** In place of a display that has nothing to show, to be read from across the room: why, and what to do. */
export function DarkDisplay({ why }: { why: keyof typeof ADVICE }) {
  const t = useT();
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-6 bg-sunken p-6 text-center">
      <MonitorX aria-hidden className="size-16 text-muted" />
      <div role="status" className="max-w-5xl space-y-4">
        <h1 className="text-3xl font-semibold tracking-tight text-balance sm:text-6xl">
          {t(`displays.${why}`)}
        </h1>
        <p className="text-xl text-balance text-muted">{t(`displays.${ADVICE[why]}`)}</p>
      </div>
      <LanguageSwitch />
    </main>
  );
}
