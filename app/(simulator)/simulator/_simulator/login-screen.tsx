'use client';

import { useId, useState, type FormEvent } from 'react';
import { PasswordInput } from '@/app/_components/ui/password-input';
import { Button } from '@/app/_components/ui/button';
import { Hint, Input, Label } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import type { Outcome } from '@/client/src';
import { AppBar } from './app-bar';
import { DEMO_PEOPLE } from './demo-plan';
import type { PhoneOf } from './phone';
import { useDemo } from './phone-list';
import { Answer } from './refusal';
import { useStore } from './store';

type LoginScreenProps = {
  phone: PhoneOf<'MIMS'> | PhoneOf<'MFS'>;
  /** For a change of shift: returns to the person logged in. */
  onCancel?: () => void;
  onDone?: () => void;
};

/** Logs in a person, or takes over from the one logged in. */
export function LoginScreen({ phone, onCancel, onDone }: LoginScreenProps) {
  const t = useT();
  const id = useId();
  const { client } = phone;
  const { device, userName: presentUser, notice } = useStore(phone.state);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const logIn = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setOutcome(null);
    const answer = await client.login({ userName, ...(password && { password }) });
    setIsBusy(false);
    setOutcome(answer);
    if (!answer.mayProceed) return;
    if (onDone) onDone();
    else phone.work.set({ ...phone.work.get(), screen: null });
  };
  return (
    <>
      <AppBar
        title={t(onCancel ? 'simulator.login.shift' : 'simulator.login.title')}
        subtitle={
          onCancel
            ? t('simulator.login.shiftLead', { person: presentUser ?? '' })
            : t('simulator.login.lead', { device: device?.name ?? '' })
        }
        onBack={onCancel}
      />
      <form
        method="post"
        onSubmit={(event) => void logIn(event)}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4"
      >
        <Answer outcome={outcome} notice={notice} isBusy={isBusy} />
        <div className="space-y-1">
          <Label htmlFor={`${id}-user`}>{t('simulator.login.userName')}</Label>
          <Input
            id={`${id}-user`}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
            required
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <DemoPeople phone={phone} chosen={userName} onChoose={setUserName} />
        <div className="space-y-1">
          <Label htmlFor={`${id}-password`}>{t('simulator.login.password')}</Label>
          <PasswordInput
            id={`${id}-password`}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            maxLength={200}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
          />
          <Hint id={`${id}-hint`}>{t('simulator.login.passwordHint')}</Hint>
        </div>
        <Button type="submit" variant="primary" className="mt-1 w-full" aria-disabled={isBusy}>
          {t(isBusy ? 'simulator.login.busy' : 'simulator.login.submit')}
        </Button>
      </form>
    </>
  );
}

/** App users of the demo, one button each. */
function DemoPeople({
  phone,
  chosen,
  onChoose,
}: {
  phone: LoginScreenProps['phone'];
  chosen: string;
  onChoose: (userName: string) => void;
}) {
  const t = useT();
  const demo = useDemo();
  if (!demo?.phones.includes(phone.id)) return null;
  return (
    <div role="group" aria-label={t('simulator.login.people')} className="flex flex-wrap gap-1.5">
      {DEMO_PEOPLE.map(({ userName }) => (
        <button
          key={userName}
          type="button"
          aria-pressed={chosen === userName}
          onClick={() => onChoose(userName)}
          className="min-h-7 rounded-full border border-line-strong px-2.5 text-[13px] hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          {userName}
        </button>
      ))}
    </div>
  );
}
