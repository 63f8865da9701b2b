'use client';

import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { useT } from '@/app/_text/use-t';

type GivenPasswordProps = { title: string; userName: string; password: string; onClose: () => void };

/** What somebody logs in with from now on, to be handed on: shown this once. */
export function GivenPassword({ title, userName, password, onClose }: GivenPasswordProps) {
  const t = useT();
  return (
    <SecretDialog title={title} description={t('people.passwordOnce')} onClose={onClose}>
      <dl className="text-sm">
        <dt className="text-muted">{t('people.userName')}</dt>
        <dd className="break-all">{userName}</dd>
      </dl>
      <SecretField label={t('people.password')} secret={password} />
    </SecretDialog>
  );
}
