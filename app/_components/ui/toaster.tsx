'use client';

import { useTheme } from 'next-themes';
import { useEffect } from 'react';
import { toast, Toaster as Sonner } from 'sonner';
import { useT } from '@/app/_text/use-t';

/** Container of the toasts; calls `onReady` once mounted. */
export function Toaster({ onReady }: { onReady: (ready: typeof toast) => void }) {
  const t = useT();
  const { resolvedTheme } = useTheme();
  useEffect(() => onReady(toast), [onReady]);
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      closeButton
      duration={6000}
      containerAriaLabel={t('common.notifications')}
      toastOptions={{ closeButtonAriaLabel: t('common.close') }}
    />
  );
}
