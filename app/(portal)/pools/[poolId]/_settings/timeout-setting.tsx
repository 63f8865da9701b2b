'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { type Control, useController, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { type LicensingMode, UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { FieldFrame } from '@/app/_components/form/field-frame';
import { parseNumber } from '@/app/_components/form/parse-number';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { SettingSection } from '@/app/_components/setting-section';
import { Hint, Input } from '@/app/_components/ui/field';
import { Slider } from '@/app/_components/ui/slider';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChangeEffect } from './change-effect';
import { describeTimeoutEffect } from './describe-effect';
import { type PoolSettings, type SettingProps, whoChanged } from './pool-settings';
import { SettingForm, useOthersChange } from './setting-form';
import { timeoutUnit } from './timeout-unit';

export function TimeoutSetting({ pool, onChanged }: SettingProps) {
  const t = useT();
  const format = useFormat();
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  const current = pool.inactivityTimeoutSeconds;
  const outOfBounds = t('settings.outOfBounds', { min: format.duration(min), max: format.duration(max) });
  const asked = useAskedTimeout(min, max);
  const form = useMutationForm({
    document: UpdatePoolSettingsDocument,
    schema: z.object({
      value: z.int(outOfBounds).check(z.minimum(min, outOfBounds), z.maximum(max, outOfBounds)),
    }),
    values: { value: asked ?? current },
    toVariables: ({ value }) => ({ input: { seatPoolId: pool.id, inactivityTimeoutSeconds: value } }),
    onDone: (data, { value }) => {
      onChanged(data.updateSeatPool.seatPool);
      toast.success(t('settings.timeoutSaved', { value: format.duration(value) }));
    },
  });
  const value = useWatch({ control: form.control, name: 'value' });
  const reset = (next: number) => form.reset({ value: next });
  const others = useOthersChange({ current, value, isBusy: form.isBusy, reset });
  const isPossible = value >= min && value <= max;
  return (
    <SettingSection
      anchor="time-out"
      title={t('settings.timeout')}
      hint={t(`settings.timeoutHint_${pool.mode}`)}
    >
      <SettingForm
        {...form}
        isChanged={others.isChanged}
        undo={() => reset(current)}
        theirs={
          others.hasTheirs
            ? {
                who: whoChanged(pool, 'inactivityTimeoutSeconds') ?? t('settings.somebody'),
                value: format.duration(current),
                take: others.takeTheirs,
                keep: others.keepMine,
              }
            : null
        }
        effect={
          <ChangeEffect
            poolId={pool.id}
            change={isPossible ? { inactivityTimeoutSeconds: value } : null}
            describe={(preview) =>
              describeTimeoutEffect(t, {
                mode: pool.mode,
                preview,
                isLonger: value > current,
                owned: pool.licensedQuantity,
              })
            }
          />
        }
      >
        <TimeoutField control={form.control} current={current} mode={pool.mode} min={min} max={max} />
      </SettingForm>
    </SettingSection>
  );
}

type TimeoutFieldProps = {
  control: Control<{ value: number }>;
  /** Value of the slider while the input is not a valid time. */
  current: number;
  mode: LicensingMode;
  min: number;
  max: number;
};

/** A field and a slider for the same seconds, with their bounds. */
function TimeoutField({ control, current, mode, min, max }: TimeoutFieldProps) {
  const t = useT();
  const format = useFormat();
  const { field, fieldState } = useController({ control, name: 'value' });
  const unit = timeoutUnit(min);
  const [text, setText] = useState(unit.show(field.value));
  const seconds = unit.toSeconds(parseNumber(text));
  if (!Object.is(seconds, field.value)) setText(unit.show(field.value));
  const shown = Math.min(max, Math.max(min, Number.isFinite(field.value) ? field.value : current));
  const bounds = { min: format.duration(min), max: format.duration(max) };
  return (
    <FieldFrame
      label={t(`settings.timeoutIn_${unit.name}`)}
      hint={t(`settings.bounds_${mode}`, bounds)}
      error={fieldState.error?.message}
    >
      {(aria) => (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Input
            {...aria}
            ref={field.ref}
            name={field.name}
            inputMode="decimal"
            autoComplete="off"
            className="w-28 tabular-nums"
            value={text}
            onBlur={field.onBlur}
            onChange={(event) => {
              setText(event.target.value);
              field.onChange(unit.toSeconds(parseNumber(event.target.value)));
            }}
          />
          <div className="min-w-52 grow basis-64">
            <Slider
              label={t('settings.timeout')}
              valueText={format.duration(shown)}
              min={min}
              max={max}
              step={unit.seconds}
              value={[shown]}
              onValueChange={([value = current]) => field.onChange(value)}
            />
            <div aria-hidden className="flex justify-between text-xs text-muted tabular-nums">
              <span>{bounds.min}</span>
              <span>{bounds.max}</span>
            </div>
          </div>
        </div>
      )}
    </FieldFrame>
  );
}

/** Time-out suggested by the planner: initial value of the form, not saved until the reader does. */
function useAskedTimeout(min: number, max: number): number | null {
  const text = useSearchParams().get('timeout') ?? '';
  const [asked] = useState(() => (/^\d{1,9}$/.test(text) ? Number(text) : null));
  return asked !== null && asked >= min && asked <= max ? asked : null;
}

/** Read-only time-out. */
export function TimeoutValue({ pool }: { pool: PoolSettings }) {
  const t = useT();
  const format = useFormat();
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  return (
    <SettingSection
      anchor="time-out"
      title={t('settings.timeout')}
      hint={t(`settings.timeoutHint_${pool.mode}`)}
    >
      <p className="text-lg font-semibold tabular-nums">{format.duration(pool.inactivityTimeoutSeconds)}</p>
      <Hint>
        {t(`settings.bounds_${pool.mode}`, { min: format.duration(min), max: format.duration(max) })}
      </Hint>
      <Hint className="mt-2">{t('settings.readOnly')}</Hint>
    </SettingSection>
  );
}
