'use client';

import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { NumberField } from '@/app/_components/form/number-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { SettingSection } from '@/app/_components/setting-section';
import { toast } from '@/app/_components/ui/toast';
import { boundsOf } from '@/app/_lib/setting-bounds';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChangeEffect, EffectNote } from './change-effect';
import { describeQuantityEffect } from './describe-effect';
import {
  type NumberSettingName,
  type PlainSetting,
  type SettingProps,
  useHeldSeats,
  whoChanged,
} from './pool-settings';
import { SettingForm, useOthersChange } from './setting-form';

/** Licensed quantity. */
export function QuantitySetting(props: SettingProps) {
  const t = useT();
  const { pool } = props;
  return (
    <NumberSetting
      {...props}
      field="licensedQuantity"
      anchor="licences"
      title={t('settings.quantity')}
      hint={t('settings.quantityHint')}
      label={t('settings.quantityIn')}
      range={(max) => t('settings.quantityRange', { max })}
      show={(count) => t('settings.licences', { count })}
      effect={(quantity) => (
        <ChangeEffect
          poolId={pool.id}
          change={{ licensedQuantity: quantity }}
          describe={(preview) => describeQuantityEffect(t, { mode: pool.mode, preview, quantity })}
        />
      )}
    />
  );
}

/** Hold-off after a force logout in the portal (L15). */
export function HoldOffSetting(props: SettingProps) {
  const t = useT();
  const format = useFormat();
  const { pool } = props;
  const held = useHeldSeats(pool.id);
  return (
    <NumberSetting
      {...props}
      field="forceLogoutHoldOffSeconds"
      anchor="hold-off"
      title={t('settings.holdOff')}
      hint={t('settings.holdOffHint')}
      label={t('settings.holdOffIn')}
      range={(max) => t('settings.holdOffRange', { max })}
      show={(seconds) => (seconds === 0 ? t('settings.off') : format.duration(seconds))}
      effect={() => <EffectNote sentences={[t(`settings.holdOffEffect_${pool.mode}`, { held })]} />}
    />
  );
}

/** Time within which a device of a NAMED pool must register again (L9). */
export function ReregistrationSetting(props: SettingProps) {
  const t = useT();
  const format = useFormat();
  const { pool } = props;
  const held = useHeldSeats(pool.id);
  const show = (hours: number) => format.duration(hours * 3_600);
  return (
    <NumberSetting
      {...props}
      field="reregistrationDelayHours"
      anchor="re-registration"
      title={t('settings.reregistration')}
      hint={t('settings.reregistrationHint')}
      label={t('settings.reregistrationIn')}
      range={(max) => t('settings.reregistrationRange', { max })}
      show={show}
      effect={(hours) => (
        <EffectNote
          sentences={[
            t('settings.lasts', { duration: show(hours) }),
            t(`settings.reregistrationEffect_${pool.mode}`, { held }),
          ]}
        />
      )}
    />
  );
}

/** A setting without a form of its own, with its name, bounds and unit. */
export function PlainNumberSetting({ setting, ...props }: SettingProps & { setting: PlainSetting }) {
  const { name, title, hint, unit, show } = setting;
  return (
    <NumberSetting
      {...props}
      field={name}
      anchor={name}
      title={title}
      hint={hint}
      label={title}
      unit={unit}
      show={show}
    />
  );
}

type NumberSettingProps = SettingProps & {
  field: NumberSettingName;
  anchor: string;
  title: string;
  hint?: string | undefined;
  /** Label of the field, with the unit. */
  label: string;
  unit?: string | undefined;
  /** Description of the allowed values, if the bounds alone do not suffice. */
  range?: (max: number) => string;
  /** Text of a value. */
  show: (value: number) => string;
  /** Effect of saving a value, if there is more to it than applying from now on. */
  effect?: (value: number) => ReactNode;
};

function NumberSetting({
  pool,
  onChanged,
  field,
  anchor,
  title,
  hint,
  label,
  unit,
  range,
  show,
  effect,
}: NumberSettingProps) {
  const t = useT();
  const current = pool[field];
  const { min, max } = boundsOf(pool.application, field);
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
        effect={isPossible && effect ? effect(value) : null}
      >
        <NumberField
          control={form.control}
          name="value"
          label={label}
          hint={range ? range(max) : outOfBounds}
          {...(unit ? { unit } : {})}
          className="[&_input]:w-28"
        />
      </SettingForm>
    </SettingSection>
  );
}
