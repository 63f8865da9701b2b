'use client';

import { KeyRound } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label } from '@/app/_components/ui/field';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { describeSignInError } from './describe-sign-in-error';

type SignInFormProps = {
  callbackUrl: string;
  /** Why somebody is here who was signed in before. */
  notice: string | null;
  firstError: string | null;
  oidcName: string | null;
};

export function SignInForm({ callbackUrl, notice, firstError, oidcName }: SignInFormProps) {
  const t = useT();
  const format = useFormat();
  const [error, setError] = useState(firstError);
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsBusy(true);
    setError(null);
    const answer = await signIn('credentials', {
      redirect: false,
      callbackUrl,
      email: String(form.get('email')),
      password: String(form.get('password')),
    }).catch(() => ({ ok: false, error: 'Network' }));
    if (answer?.ok && !answer.error) {
      location.assign(callbackUrl);
      return;
    }
    setError(answer?.error ?? 'Network');
    setIsBusy(false);
  };

  return (
    <div className="space-y-4">
      {notice && !error ? <Hint role="status">{notice}</Hint> : null}
      <form
        method="post"
        className="space-y-4"
        onSubmit={(event) => void submit(event)}
        aria-describedby="sign-in-error"
      >
        <div className="space-y-1.5">
          <Label htmlFor="email">{t('signIn.email')}</Label>
          <Input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            maxLength={320}
          />
        </div>
        <div className="space-y-1.5">
          <Label htmlFor="password">{t('signIn.password')}</Label>
          <PasswordInput
            id="password"
            name="password"
            autoComplete="current-password"
            required
            maxLength={200}
            aria-invalid={error ? true : undefined}
          />
        </div>
        <div role="alert">
          {error ? <FieldError id="sign-in-error">{describeSignInError(t, format, error)}</FieldError> : null}
        </div>
        <Button type="submit" variant="primary" className="w-full" aria-disabled={isBusy}>
          {isBusy ? t('signIn.busy') : t('signIn.submit')}
        </Button>
      </form>
      {oidcName ? (
        <>
          <p className="flex items-center gap-3 text-xs text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
            {t('signIn.or')}
          </p>
          <Button className="w-full" onClick={() => void signIn('oidc', { callbackUrl })}>
            <KeyRound aria-hidden />
            {t('signIn.oidc', { name: oidcName })}
          </Button>
        </>
      ) : null}
    </div>
  );
}
