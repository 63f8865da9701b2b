'use client';

import { CloudOff } from 'lucide-react';
import { useOffline } from 'next/offline';
import { useEffect } from 'react';
import { useT } from '@/app/_text/use-t';
import { reloadIfReachable, restoreScroll } from './stale-code';

/** Keeps the page during a lost connection, and restores its position after an upgrade of the server. */
export function PageRecovery() {
  const t = useT();
  const isOffline = useOffline();
  useEffect(() => {
    const onRejection = ({ reason }: PromiseRejectionEvent) => void reloadIfReachable(reason);
    addEventListener('unhandledrejection', onRejection);
    const stopScrolling = restoreScroll();
    return () => {
      removeEventListener('unhandledrejection', onRejection);
      stopScrolling();
    };
  }, []);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-3 bottom-3 z-40 flex justify-center">
      {isOffline ? (
        <p className="pointer-events-auto flex max-w-2xl items-center gap-3 rounded-lg border-2 border-warn/60 bg-warn-soft px-4 py-3 text-sm shadow-raised">
          <CloudOff aria-hidden className="size-5 shrink-0 text-warn" />
          <span>
            <span className="font-semibold">{t('live.offline')}</span> {t('live.offlineHint')}
          </span>
        </p>
      ) : null}
    </div>
  );
}
