'use client';

import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form';
import { NumberField } from '@/app/_components/form/number-field';
import { SwitchField } from '@/app/_components/form/switch-field';
import { Hint } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { CheckpointsField } from './checkpoints-field';

type ApplicationFieldsProps<Values extends FieldValues> = {
  control: Control<Values>;
  names: {
    supportsConcurrent: FieldPathByValue<Values, boolean>;
    checkpoints: FieldPathByValue<Values, string[]>;
    min: FieldPathByValue<Values, number | null>;
    max: FieldPathByValue<Values, number | null>;
  };
  /** In what the bounds are typed, in seconds. */
  unit: 60 | 1;
};

/** What an application allows, and when it asks. */
export function ApplicationFields<Values extends FieldValues>({
  control,
  names,
  unit,
}: ApplicationFieldsProps<Values>) {
  const t = useT();
  const unitName = t(unit === 60 ? 'applications.minutes' : 'applications.seconds');
  return (
    <>
      <SwitchField
        control={control}
        name={names.supportsConcurrent}
        label={t('applications.supportsConcurrent')}
        hint={t('applications.supportsConcurrentHint')}
      />
      <CheckpointsField control={control} name={names.checkpoints} />
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium">{t('applications.boundsTitle')}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <NumberField
            control={control}
            name={names.min}
            label={t('applications.min')}
            unit={unitName}
            hasDecimals
          />
          <NumberField
            control={control}
            name={names.max}
            label={t('applications.max')}
            unit={unitName}
            hasDecimals
          />
        </div>
        <Hint>{t('applications.boundsHint')}</Hint>
      </fieldset>
    </>
  );
}
