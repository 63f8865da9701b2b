'use client';

import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { useT } from '@/app/_text/use-t';

/** An endpoint's secret, this once. */
export function EndpointSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useT();
  return (
    <SecretDialog
      title={t('alerts.hooks.secretTitle')}
      description={t('alerts.hooks.secretHint')}
      onClose={onClose}
    >
      <SecretField label={t('alerts.hooks.secret')} secret={secret} />
    </SecretDialog>
  );
}
