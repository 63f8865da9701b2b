'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { ChangeAppUserDocument, type AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { personFields } from './person-schema';

const schema = z.object({ password: personFields.password });

type SetPersonPasswordProps = { person: AppUserFieldsFragment; onDone: () => void; onClose: () => void };

/** Sets a new password for an app user and shows it once. */
export function SetPersonPassword({ person, onDone, onClose }: SetPersonPasswordProps) {
  const t = useT();
  const [password, setPassword] = useState<string | null>(null);
  const form = useMutationForm({
    document: ChangeAppUserDocument,
    schema,
    values: { password: '' },
    toVariables: (wanted) => ({ input: { appUserId: person.id, ...wanted } }),
    onDone: (_data, wanted) => {
      setPassword(wanted.password);
      onDone();
    },
  });
  const { displayName: name, userName } = person;
  if (password !== null)
    return (
      <GivenPassword
        title={t('people.passwordSet', { name })}
        userName={userName}
        password={password}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title={t('people.passwordTitle', { name })}
      description={t('people.passwordConsequence')}
      form={form}
      submitLabel={t('people.passwordSubmit')}
      onClose={onClose}
    >
      <PasswordField
        control={form.control}
        name="password"
        label={t('people.password')}
        hint={t('people.newPasswordHint')}
        autoComplete="new-password"
        canGenerate
      />
    </FormDialog>
  );
}

type GivenPasswordProps = { title: string; userName: string; password: string; onClose: () => void };

/** Shows the new password once, to be passed on. */
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
