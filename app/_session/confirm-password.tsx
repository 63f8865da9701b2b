'use client';

import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { ConfirmPasswordDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useViewer } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { setPasswordPrompt } from './password-prompt';

type ConfirmPasswordProps = {
  hasPassword: boolean;
  /** Null: no identity provider. */
  oidcName: string | null;
};

/** Dialog for changes that require a password confirmed within ten minutes. */
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

type DialogProps = { oidcName: string | null; onClose: (isConfirmed: boolean) => void };

const schema = z.object({ password: z.string().check(z.minLength(1)) });

/** Asks for the password of the signed-in user. */
function PasswordDialog({ oidcName, onClose }: DialogProps) {
  const t = useT();
  const { email } = useViewer();
  const form = useMutationForm({
    document: ConfirmPasswordDocument,
    schema,
    values: { password: '' },
    toVariables: (input) => ({ input }),
    onDone: () => onClose(true),
  });
  return (
    <FormDialog
      title={t('session.confirmTitle')}
      description={t('session.confirmHint')}
      form={form}
      submitLabel={t('session.confirm')}
      onClose={() => onClose(false)}
    >
      {/* Account name for password managers. */}
      <input type="email" autoComplete="username" readOnly hidden value={email} />
      <PasswordField
        control={form.control}
        name="password"
        label={t('session.password')}
        hint={email}
        autoComplete="current-password"
      />
      {oidcName ? <SignInAtProvider oidcName={oidcName} /> : null}
    </FormDialog>
  );
}

/** Sends a user without a password to the identity provider in another tab; the input on this page is kept. */
function ProviderDialog({ oidcName, onClose }: DialogProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose(false)}>
      <DialogContent className="max-w-md" onPointerDownOutside={(event) => event.preventDefault()}>
        <DialogTitle>{t('session.providerTitle')}</DialogTitle>
        <DialogDescription>{t('session.providerHint')}</DialogDescription>
        <div className="mt-4 space-y-4">
          <SignInAtProvider oidcName={oidcName ?? ''} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => onClose(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" onClick={() => onClose(true)}>
              {t('session.providerDone')}
            </Button>
          </div>
        </div>
      </DialogContent>
    </Dialog>
  );
}

function SignInAtProvider({ oidcName }: { oidcName: string }) {
  const t = useT();
  return (
    <Button asChild size="small">
      <a href="/sign-in/again" target="_blank" rel="noopener">
        <ExternalLink aria-hidden />
        {t('session.providerOpen', { name: oidcName })}
      </a>
    </Button>
  );
}
