'use client';

import { useState, type RefObject } from 'react';
import { useMutation } from 'urql';
import { ChangeAppUserDocument, type AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type SwitchPersonProps = {
  person: AppUserFieldsFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables a person, or lets them log in again (L16). */
export function SwitchPerson({ person, onDone, onClose, returnFocusTo }: SwitchPersonProps) {
  const t = useT();
  const [{ fetching, error }, change] = useMutation(ChangeAppUserDocument);
  // Kept from when the dialog opened: the person in the list changes before it is gone.
  const [{ disabled, displayName: name, userName }] = useState(person);
  const doIt = async () => {
    const answer = await change({ input: { appUserId: person.id, disabled: !disabled } });
    if (!answer.data) return;
    toast.success(t(disabled ? 'people.enabledDone' : 'people.disabledDone', { name }));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t(disabled ? 'people.enableTitle' : 'people.disableTitle', { name })}
      consequence={t(disabled ? 'people.enableConsequence' : 'people.disableConsequence')}
      confirmLabel={t(disabled ? 'people.enable' : 'people.disable')}
      busyLabel={t(disabled ? 'people.enableBusy' : 'people.disableBusy')}
      isDestructive={!disabled}
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      <p className="mt-3 text-sm break-all">{t('people.editHint', { userName })}</p>
    </ConfirmDialog>
  );
}
