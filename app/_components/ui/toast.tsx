'use client';

import '@/app/_components/style-nonce';
import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';
import { t } from '@/app/_text/text';

export { toast } from 'sonner';

/** Where short messages about what was just done appear. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      position="bottom-right"
      closeButton
      duration={6000}
      containerAriaLabel={t('common.notifications')}
    />
  );
}
