'use client';

import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label } from '@/app/_components/ui/field';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { onSignInElsewhere, signInHere } from '@/app/_session/sign-in-here';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChooseCustomer, readCustomers } from './choose-customer';
import { describeSignInError } from './describe-sign-in-error';
import { goToProvider } from './go-to-provider';

type SignInFormProps = {
  callbackUrl: string;
  /** Reason the session has ended. */
  notice: string | null;
  firstError: string | null;
  oidcName: string | null;
};

export function SignInForm({ callbackUrl, notice, firstError, oidcName }: SignInFormProps) {
  const t = useT();
  const format = useFormat();
  const [error, setError] = useState(firstError);
  const [wrong, setWrong] = useState<{ email?: string; password?: string }>({});
  const [isBusy, setIsBusy] = useState(false);
  /** Null: the person comes from the identity provider. */
  const given = useRef<{ email: string; password: string } | null>(null);
  const customers = readCustomers(error);

  const send = async (credentials: { email: string; password: string; customerId?: string }) => {
    setIsBusy(true);
    const problem = await signInHere(credentials);
    if (problem === null) {
      location.assign(callbackUrl);
      return;
    }
    setError(problem);
    setIsBusy(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    const problems = {
      ...(!typed.email && { email: t('form.required') }),
      ...(typed.email && !/.@./.test(typed.email) && { email: t('form.notEmail') }),
      ...(!typed.password && { password: t('form.required') }),
    };
    setError(null);
    setWrong(problems);
    const [first] = Object.keys(problems);
    if (first) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    given.current = typed;
    void send(given.current);
  };
  useEffect(() => onSignInElsewhere(() => location.assign(callbackUrl)), [callbackUrl]);

  if (customers) {
    return (
      <ChooseCustomer
        customers={customers}
        isBusy={isBusy}
        onChoose={(customerId) =>
          given.current
            ? void send({ ...given.current, customerId })
            : void goToProvider({ callbackUrl, customerId }).then(setError)
        }
        onBack={() => setError(null)}
      />
    );
  }
  return (
    <div className="space-y-4">
      {notice && !error ? <Hint role="status">{notice}</Hint> : null}
      <form method="post" noValidate className="space-y-4" onSubmit={submit} aria-describedby="sign-in-error">
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
            aria-invalid={wrong.email ? true : undefined}
            aria-describedby="sign-in-email-error"
          />
          {wrong.email ? <FieldError id="sign-in-email-error">{wrong.email}</FieldError> : null}
        </div>
        <div className="space-y-1.5">
          <Label htmlFor="password">{t('signIn.password')}</Label>
          <PasswordInput
            id="password"
            name="password"
            autoComplete="current-password"
            required
            maxLength={200}
            aria-invalid={error || wrong.password ? true : undefined}
            aria-describedby="sign-in-password-error"
          />
          {wrong.password ? <FieldError id="sign-in-password-error">{wrong.password}</FieldError> : null}
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
          <Button
            className="w-full"
            onClick={() => void goToProvider({ callbackUrl, customerId: '' }).then(setError)}
          >
            <KeyRound aria-hidden />
            {t('signIn.oidc', { name: oidcName })}
          </Button>
        </>
      ) : null}
    </div>
  );
}
