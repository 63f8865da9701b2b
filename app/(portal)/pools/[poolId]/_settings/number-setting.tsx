'use client';

import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { NumberField } from '@/app/_components/form/number-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import type { SettingProps } from './pool-settings';
import { SettingForm } from './setting-form';
import { SettingSection } from '@/app/_components/setting-section';
import { useOthersChange } from './use-others-change';
import { whoChanged } from './who-changed';

type NumberSettingProps = SettingProps & {
  field: 'licensedQuantity' | 'forceLogoutHoldOffSeconds' | 'reregistrationDelayHours';
  anchor: string;
  title: string;
  hint: string;
  /** The field's own label, with the unit. */
  label: string;
  /** What is allowed. */
  range: string;
  min: number;
  max: number;
  /** A value as people read it. */
  show: (value: number) => string;
  /** What saving a possible value will do. */
  effect: (value: number) => ReactNode;
};

/** A setting that is a whole number. */
export function NumberSetting({
  pool,
  onChanged,
  field,
  anchor,
  title,
  hint,
  label,
  range,
  min,
  max,
  show,
  effect,
}: NumberSettingProps) {
  const t = useT();
  const current = pool[field];
  const outOfBounds = t('settings.quantityBounds', { min, max });
  const form = useMutationForm({
    document: UpdatePoolSettingsDocument,
    schema: z.object({
      value: z.int(outOfBounds).check(z.minimum(min, outOfBounds), z.maximum(max, outOfBounds)),
    }),
    values: { value: current },
    toVariables: ({ value }) => ({ input: { seatPoolId: pool.id, [field]: value } }),
    onDone: (data, { value }) => {
      onChanged(data.updateSeatPool.seatPool);
      toast.success(t('settings.saved', { setting: title, value: show(value) }));
    },
  });
  const value = useWatch({ control: form.control, name: 'value' });
  const reset = (next: number) => form.reset({ value: next });
  const others = useOthersChange({ current, value, isBusy: form.isBusy, reset });
  const isPossible = Number.isInteger(value) && value >= min && value <= max;
  return (
    <SettingSection anchor={anchor} title={title} hint={hint}>
      <SettingForm
        {...form}
        isChanged={others.isChanged}
        undo={() => reset(current)}
        theirs={
          others.hasTheirs
            ? {
                who: whoChanged(pool, field) ?? t('settings.somebody'),
                value: show(current),
                take: others.takeTheirs,
                keep: others.keepMine,
              }
            : null
        }
        effect={isPossible ? effect(value) : null}
      >
        <NumberField
          control={form.control}
          name="value"
          label={label}
          hint={range}
          className="[&_input]:w-28"
        />
      </SettingForm>
    </SettingSection>
  );
}
