'use client';

import { LogOut } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Label, Textarea } from '@/app/_components/ui/field';
import { t } from '@/app/_text/text';

const USUAL_REASONS = ['seatNeeded', 'leftBehind', 'shiftOver'] as const;
const MOST_CHARACTERS = 500;

type LogoutFormProps = { isBusy: boolean; onSubmit: (reason: string) => void; onCancel: () => void };

/** Asks why: the person on the device reads it, and it is kept in the records. */
export function LogoutForm({ isBusy, onSubmit, onCancel }: LogoutFormProps) {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    if (reason.trim() === '') {
      setIsMissing(true);
      event.currentTarget.querySelector('textarea')?.focus();
    } else onSubmit(reason.trim());
  };
  const give = (text: string) => {
    setReason(text);
    setIsMissing(false);
  };

  return (
    <form onSubmit={submit} noValidate className="space-y-3">
      <div className="space-y-1.5">
        <Label htmlFor="logout-reason">{t('logout.reason')}</Label>
        <Textarea
          id="logout-reason"
          required
          maxLength={MOST_CHARACTERS}
          value={reason}
          onChange={(event) => give(event.target.value)}
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? 'logout-reason-error' : 'logout-reason-hint'}
        />
        {isMissing ? (
          <FieldError id="logout-reason-error">{t('logout.reasonMissing')}</FieldError>
        ) : (
          <Hint id="logout-reason-hint">{t('logout.reasonHint')}</Hint>
        )}
      </div>
      <div role="group" aria-label={t('logout.usualReasons')} className="flex flex-wrap gap-2">
        {USUAL_REASONS.map((usual) => (
          <Button key={usual} size="small" onClick={() => give(t(`logout.usual.${usual}`))}>
            {t(`logout.usual.${usual}`)}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button onClick={onCancel} disabled={isBusy}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" variant="danger" aria-disabled={isBusy}>
          <LogOut aria-hidden />
          {isBusy ? t('logout.busy') : t('logout.confirm')}
        </Button>
      </div>
    </form>
  );
}
