'use client';

import { useId, useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { parseRegistrationCode, type Outcome } from '@/client/src';
import { AppBar } from './app-bar';
import { KeyScanner } from './key-scanner';
import type { Phone } from './phone';
import { Answer } from './refusal';
import { useStore } from './store';

/** First screen of an unregistered phone, which asks for a registration key. */
export function RegisterScreen({ phone, name: suggestedName }: { phone: Phone; name: string }) {
  const t = useT();
  const id = useId();
  const { device, notice } = useStore(phone.state);
  const [name, setName] = useState(device?.name ?? suggestedName);
  const [key, setKey] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = (text: string): string | null => {
    const code = parseRegistrationCode(text);
    const isElsewhere = code?.url != null && code.url !== location.origin;
    setKey(code && !isElsewhere ? code.registrationKey : text);
    setMistake(
      !code
        ? t('simulator.register.keyInvalid')
        : isElsewhere
          ? t('simulator.register.otherServer', { server: code.url ?? '' })
          : null,
    );
    return code && !isElsewhere ? code.registrationKey : null;
  };
  const register = async (event: FormEvent) => {
    event.preventDefault();
    const registrationKey = take(key);
    if (isBusy || registrationKey === null) return;
    setIsBusy(true);
    setOutcome(null);
    const platform = phone.app === 'MFS' ? 'iPadOS 19' : 'Android 16';
    setOutcome(await phone.client.register({ registrationKey, name, platform }));
    setIsBusy(false);
  };
  return (
    <>
      <AppBar title={t('simulator.register.title')} subtitle={t(`simulator.apps.${phone.app}.about`)} />
      <form
        method="post"
        onSubmit={(event) => void register(event)}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4"
      >
        <Answer outcome={outcome} notice={notice} isBusy={isBusy} />
        <Hint>{t('simulator.register.lead')}</Hint>
        <div className="space-y-1">
          <Label htmlFor={`${id}-name`}>{t('simulator.register.name')}</Label>
          <Input
            id={`${id}-name`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            required
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <KeyScanner onFound={(text) => take(text) !== null}>
          <div className="space-y-1">
            <Label htmlFor={`${id}-key`}>{t('simulator.register.key')}</Label>
            <Input
              id={`${id}-key`}
              value={key}
              onChange={(event) => {
                setKey(event.target.value);
                setMistake(null);
              }}
              required
              maxLength={1000}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={mistake ? true : undefined}
              aria-describedby={`${id}-mistake`}
              className="font-mono"
            />
            <div role="alert">{mistake ? <FieldError id={`${id}-mistake`}>{mistake}</FieldError> : null}</div>
          </div>
        </KeyScanner>
        <Button type="submit" variant="primary" className="mt-auto w-full" aria-disabled={isBusy}>
          {t(isBusy ? 'simulator.register.busy' : 'simulator.register.submit')}
        </Button>
      </form>
    </>
  );
}
