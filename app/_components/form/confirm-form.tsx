'use client';

import { useId, useRef, useState, type FormEvent } from 'react';
import { useT } from '@/app/_text/use-t';
import { SubmitButton } from './submit-button';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label, Textarea } from '@/app/_components/ui/field';

const MAX_CHARACTERS = 500;

/** Texts of the reason field. */
export type ReasonTexts = {
  label?: string;
  hint?: string;
  isRequired?: boolean;
  /** Suggested reasons. */
  suggestions?: readonly string[];
  maxCharacters?: number;
};

type ConfirmFormProps = {
  confirmLabel: string;
  busyLabel?: string;
  isDestructive?: boolean;
  reason?: ReasonTexts;
  typedCount?: number;
  isBusy: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
};

/** Form of a `ConfirmDialog`: reason, number to type, and buttons. */
export function ConfirmForm({
  confirmLabel,
  busyLabel,
  isDestructive = false,
  reason,
  typedCount,
  isBusy,
  onConfirm,
  onCancel,
}: ConfirmFormProps) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState('');
  const [count, setCount] = useState('');
  const [isTried, setIsTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const countField = useRef<HTMLInputElement>(null);
  const isReasonMissing = Boolean(reason?.isRequired) && text.trim() === '';
  const isCountWrong = typedCount !== undefined && count.replace(/[\s.,’']/g, '') !== String(typedCount);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (isBusy) return;
    setIsTried(true);
    if (isReasonMissing) reasonField.current?.focus();
    else if (isCountWrong) countField.current?.focus();
    else onConfirm(text.trim());
  };
  return (
    <form noValidate onSubmit={submit} className="mt-4 space-y-4">
      {reason ? (
        <div className="space-y-1.5">
          <Label htmlFor={`${id}-reason`}>
            {reason.label ?? t('form.reason')}
            {reason.isRequired ? null : (
              <span className="font-normal text-muted"> ({t('form.optional')})</span>
            )}
          </Label>
          <Textarea
            ref={reasonField}
            id={`${id}-reason`}
            required={reason.isRequired}
            maxLength={reason.maxCharacters ?? MAX_CHARACTERS}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={(isTried && isReasonMissing) || undefined}
            aria-describedby={`${id}-reason-note`}
          />
          {isTried && isReasonMissing ? (
            <FieldError id={`${id}-reason-note`}>{t('form.reasonRequired')}</FieldError>
          ) : (
            <Hint id={`${id}-reason-note`}>{reason.hint ?? t('form.reasonHint')}</Hint>
          )}
          {reason.suggestions?.length ? (
            <div role="group" aria-label={t('form.usualReasons')} className="flex flex-wrap gap-2 pt-1">
              {reason.suggestions.map((suggestion) => (
                <Button key={suggestion} size="small" onClick={() => setText(suggestion)}>
                  {suggestion}
                </Button>
              ))}
            </div>
          ) : null}
        </div>
      ) : null}
      {typedCount === undefined ? null : (
        <div className="space-y-1.5">
          <Label htmlFor={`${id}-count`}>{t('form.typeCount', { count: typedCount })}</Label>
          <Input
            ref={countField}
            id={`${id}-count`}
            inputMode="numeric"
            autoComplete="off"
            className="w-28 tabular-nums"
            value={count}
            onChange={(event) => setCount(event.target.value)}
            aria-invalid={(isTried && isCountWrong) || undefined}
            aria-describedby={isTried && isCountWrong ? `${id}-count-error` : undefined}
          />
          {isTried && isCountWrong ? (
            <FieldError id={`${id}-count-error`}>{t('form.countWrong', { count: typedCount })}</FieldError>
          ) : null}
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel} disabled={isBusy}>
          {t('common.cancel')}
        </Button>
        <SubmitButton
          isBusy={isBusy}
          variant={isDestructive ? 'danger' : 'primary'}
          busyLabel={busyLabel ?? t('form.confirmBusy')}
        >
          {confirmLabel}
        </SubmitButton>
      </div>
    </form>
  );
}
