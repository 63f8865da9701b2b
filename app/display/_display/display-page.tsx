'use client';

import { MonitorX } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { PortalClientProvider } from '@/app/_graphql/portal-provider';
import { useT } from '@/app/_text/use-t';
import { LanguageSwitch } from '@/app/sign-in/language-switch';
import { onDisplayTokenChange, readDisplayToken } from './display-token';
import { DisplayWall } from './display-wall';
import { openDisplay } from './open-display';

/** Display of the opened link, without sign-in. */
export function DisplayPage() {
  // Null during server rendering: the part after the # is not sent.
  const token = useSyncExternalStore(onDisplayTokenChange, readDisplayToken, () => null);
  if (token === null) return <Loading />;
  if (!token.startsWith('sww_')) return <DisplayMessage why={token === '' ? 'missing' : 'unknown'} />;
  return <Display key={token} token={token} />;
}

const WHY = { REVOKED: 'revoked', EXPIRED: 'expired', UNKNOWN: 'unknown' } as const;

function Display({ token }: { token: string }) {
  const [{ subscribe, getState }] = useState(() => openDisplay(token));
  const state = useSyncExternalStore(subscribe, getState, getState);
  if (state.refusal) return <DisplayMessage why={WHY[state.refusal]} />;
  if (!state.client) return <Loading />;
  return (
    <PortalClientProvider client={state.client}>
      <DisplayWall state={state} token={token} />
    </PortalClientProvider>
  );
}

function Loading() {
  const t = useT();
  return (
    <main aria-busy className="grid min-h-dvh place-content-center p-6 text-muted">
      <p role="status">{t('common.loading')}</p>
    </main>
  );
}

const ADVICE = {
  revoked: 'askForNew',
  expired: 'askForNew',
  unknown: 'checkLink',
  missing: 'openLink',
} as const;

/** Shown if a display has no data, readable from a distance: the reason and what to do. */
function DisplayMessage({ why }: { why: keyof typeof ADVICE }) {
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
