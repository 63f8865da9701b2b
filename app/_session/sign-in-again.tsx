'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent } from 'react';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { FieldError, Label } from '@/app/_components/ui/field';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { toast } from '@/app/_components/ui/toast';
import { useViewer } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { goToSignIn } from '@/app/_lib/go-to-sign-in';
import { describeSignInError } from '@/app/sign-in/describe-sign-in-error';
import { signInHere } from './sign-in-here';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** Starts a new session of the same user without leaving the page. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useT();
  const format = useFormat();
  const router = useRouter();
  const { email, customerId } = useViewer();
  const { connection } = usePortal();
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (isBusy) return;
    const password = String(new FormData(event.currentTarget).get('password'));
    setIsBusy(true);
    setError(null);
    // The same account, if the address has several.
    const problem = await signInHere({ email, password, customerId: customerId ?? 'VENDOR' });
    setIsBusy(false);
    if (problem !== null) return setError(problem);
    // The socket belongs to the old session; the next one is opened with the new cookie.
    connection?.socket.terminate();
    router.refresh();
    toast.success(t('session.done'));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className="max-w-sm">
        <DialogTitle>{t('session.title')}</DialogTitle>
        <DialogDescription>{t('session.titleHint', { email })}</DialogDescription>
        <form method="post" noValidate onSubmit={(event) => void submit(event)} className="mt-4 space-y-4">
          <input type="email" autoComplete="username" readOnly hidden value={email} />
          <div className="space-y-1.5">
            <Label htmlFor={id}>{t('session.password')}</Label>
            <PasswordInput
              id={id}
              name="password"
              autoComplete="current-password"
              maxLength={200}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
            />
            <div role="alert">
              {error ? (
                <FieldError id={`${id}-error`}>{describeSignInError(t, format, error)}</FieldError>
              ) : null}
            </div>
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <Button variant="quiet" onClick={goToSignIn}>
              {t('session.elsewhere')}
            </Button>
            <SubmitButton isBusy={isBusy} busyLabel={t('signIn.busy')}>
              {t('signIn.submit')}
            </SubmitButton>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
