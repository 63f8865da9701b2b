'use client';

import { useEffect, useState } from 'react';
import { PasswordDialog, ProviderDialog } from './confirm-password-dialogs';
import { setPasswordPrompt } from './password-prompt';

type ConfirmPasswordProps = {
  hasPassword: boolean;
  /** Null: nobody signs in through an identity provider here. */
  oidcName: string | null;
};

/** The dialog that opens when a change needs a password that was given more than ten minutes ago. */
export function ConfirmPassword({ hasPassword, oidcName }: ConfirmPasswordProps) {
  const [pending, setPending] = useState<{ answer: (isConfirmed: boolean) => void } | null>(null);
  useEffect(() => setPasswordPrompt((answer) => setPending({ answer })), []);
  if (!pending) return null;
  const close = (isConfirmed: boolean) => {
    setPending(null);
    pending.answer(isConfirmed);
  };
  return hasPassword ? (
    <PasswordDialog oidcName={oidcName} onClose={close} />
  ) : (
    <ProviderDialog oidcName={oidcName} onClose={close} />
  );
}
