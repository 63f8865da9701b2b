'use client';

import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { useT } from '@/app/_text/use-t';

type NewPasswordProps = { title: string; email: string; password: string; onClose: () => void };

/** What somebody signs in with from now on, to be handed on: shown this once. */
export function NewPassword({ title, email, password, onClose }: NewPasswordProps) {
  const t = useT();
  return (
    <SecretDialog title={title} description={t('team.addedHint')} onClose={onClose}>
      <dl className="space-y-2 text-sm">
        <div>
          <dt className="text-muted">{t('team.signInAt')}</dt>
          <dd className="break-all">{String(new URL('/sign-in', location.origin))}</dd>
        </div>
        <div>
          <dt className="text-muted">{t('team.email')}</dt>
          <dd className="break-all">{email}</dd>
        </div>
      </dl>
      <SecretField label={t('team.password')} secret={password} />
    </SecretDialog>
  );
}
