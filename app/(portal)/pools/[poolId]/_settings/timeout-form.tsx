'use client';

import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { UpdateTimeoutDocument, type PoolSettingsQuery } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { FieldError, Hint, Input, Label } from '@/app/_components/ui/field';
import { Slider } from '@/app/_components/ui/slider';
import { toast } from '@/app/_components/ui/toast';
import { useViewer } from '@/app/_components/viewer';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { formatDuration } from '@/app/_lib/format-duration';
import { mayChangeTimeout } from '@/app/_lib/rights';
import { t } from '@/app/_text/text';
import { TimeoutEffect } from './timeout-effect';
import { parseTimeout, showTimeout, timeoutUnit } from './timeout-unit';

export type PoolSettings = NonNullable<PoolSettingsQuery['seatPool']>;

/** The inactivity time-out: a field and a slider over the same value, with its bounds and what it will do. */
export function TimeoutForm({ pool }: { pool: PoolSettings }) {
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  const current = pool.inactivityTimeoutSeconds;
  const unit = timeoutUnit(min);
  const isReadOnly = !mayChangeTimeout(useViewer().role);
  const [text, setText] = useState(showTimeout(current, unit));
  const [shownCurrent, setShownCurrent] = useState(current);
  if (current !== shownCurrent) {
    // Somebody changed it, perhaps we: what is being typed stays, what was only shown follows.
    setShownCurrent(current);
    if (text === showTimeout(shownCurrent, unit)) setText(showTimeout(current, unit));
  }
  const [{ fetching, error }, update] = useMutation(UpdateTimeoutDocument);

  const seconds = parseTimeout(text, unit);
  const isValid = seconds !== null && seconds >= min && seconds <= max;
  const bounds = { min: formatDuration(min), max: formatDuration(max) };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isValid || seconds === current || fetching) return;
    const answer = await update({ input: { seatPoolId: pool.id, inactivityTimeoutSeconds: seconds } });
    if (answer.data) toast.success(t('settings.saved', { value: formatDuration(seconds) }));
  };

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="max-w-2xl space-y-4">
      <div>
        <h3 className="font-semibold">{t('settings.timeout')}</h3>
        <Hint>{t(`settings.timeoutHint_${pool.mode}`)}</Hint>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <div className="space-y-1.5">
          <Label htmlFor="timeout">{t(`settings.timeoutIn_${unit.name}`)}</Label>
          <Input
            id="timeout"
            inputMode="decimal"
            className="w-28 tabular-nums"
            value={text}
            readOnly={isReadOnly}
            onChange={(event) => setText(event.target.value)}
            aria-invalid={!isValid || undefined}
            aria-describedby="timeout-note"
          />
        </div>
        <div className="min-w-56 grow basis-72">
          <Slider
            label={t('settings.timeout')}
            valueText={formatDuration(isValid ? seconds : current)}
            min={min}
            max={max}
            step={unit.seconds}
            value={[Math.min(max, Math.max(min, seconds ?? current))]}
            onValueChange={([value = current]) => setText(showTimeout(value, unit))}
            disabled={isReadOnly}
          />
          <div aria-hidden className="flex justify-between text-xs text-muted tabular-nums">
            <span>{bounds.min}</span>
            <span>{bounds.max}</span>
          </div>
        </div>
      </div>
      <div id="timeout-note" className="space-y-2">
        {isValid ? <Hint>{t('settings.bounds', bounds)}</Hint> : null}
        {isValid ? null : <FieldError id="timeout-error">{t('settings.outOfBounds', bounds)}</FieldError>}
        {isReadOnly ? <Hint>{t('settings.readOnly')}</Hint> : null}
      </div>
      {isValid && seconds !== current && pool.mode === 'CONCURRENT' ? (
        <TimeoutEffect poolId={pool.id} from={current} to={seconds} />
      ) : null}
      {error ? (
        <ErrorNote
          error={error}
          consequence={isOutcomeUnknown(error) ? t('settings.outcomeUnknown') : t('errors.nothingChanged')}
        />
      ) : null}
      {isReadOnly ? null : (
        <div className="flex gap-2">
          <Button type="submit" variant="primary" aria-disabled={!isValid || seconds === current || fetching}>
            {fetching ? t('settings.saving') : t('settings.save')}
          </Button>
          <Button aria-disabled={seconds === current} onClick={() => setText(showTimeout(current, unit))}>
            {t('settings.reset')}
          </Button>
        </div>
      )}
    </form>
  );
}
