'use client';

import { useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { FieldFrame } from '@/app/_components/form/field-frame';
import { parseNumber } from '@/app/_components/form/parse-number';
import { Input } from '@/app/_components/ui/field';
import { Slider } from '@/app/_components/ui/slider';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { timeoutUnit } from './timeout-unit';

type TimeoutFieldProps = {
  control: Control<{ value: number }>;
  /** What the slider shows while the field holds no time. */
  current: number;
  mode: LicensingMode;
  min: number;
  max: number;
};

/** A field and a slider over the same seconds, with their bounds. */
export function TimeoutField({ control, current, mode, min, max }: TimeoutFieldProps) {
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
