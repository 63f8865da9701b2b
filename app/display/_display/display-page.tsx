'use client';

import { useState, useSyncExternalStore } from 'react';
import { PortalClientProvider } from '@/app/_graphql/portal-provider';
import { useT } from '@/app/_text/use-t';
import { DarkDisplay } from './dark-display';
import { DisplayWall } from './display-wall';
import { onDisplayTokenChange, readDisplayToken } from './display-token';
import { openDisplay } from './open-display';

/** The display of the link that was opened: nobody is signed in here. */
export function DisplayPage() {
  // Null while the page is made on the server, which is not sent what stands after the #.
  const token = useSyncExternalStore(onDisplayTokenChange, readDisplayToken, () => null);
  if (token === null) return <Loading />;
  if (!token.startsWith('sww_')) return <DarkDisplay why={token === '' ? 'missing' : 'unknown'} />;
  return <Display key={token} token={token} />;
}

const WHY = { REVOKED: 'revoked', EXPIRED: 'expired', UNKNOWN: 'unknown' } as const;

function Display({ token }: { token: string }) {
  const [{ subscribe, getState }] = useState(() => openDisplay(token));
  const state = useSyncExternalStore(subscribe, getState, getState);
  if (state.refusal) return <DarkDisplay why={WHY[state.refusal]} />;
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
