'use client';

import type { RefObject } from 'react';
import { ChangeAppUserDocument, type AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { SwitchDialog } from '@/app/_components/form/switch-dialog';
import { useT } from '@/app/_text/use-t';

type SwitchPersonProps = {
  person: AppUserFieldsFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables a person, or lets them log in again (L16). */
export function SwitchPerson({ person, ...dialog }: SwitchPersonProps) {
  const t = useT();
  return (
    <SwitchDialog
      {...dialog}
      area="people"
      user={person}
      disableConsequence={t('people.disableConsequence')}
      account={t('people.editHint', { userName: person.userName })}
      document={ChangeAppUserDocument}
      toVariables={(disabled) => ({ input: { appUserId: person.id, disabled } })}
    />
  );
}
