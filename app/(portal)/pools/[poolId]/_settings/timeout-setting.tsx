'use client';

import { useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChangeEffect } from './change-effect';
import { describeTimeoutEffect } from './describe-effect';
import type { SettingProps } from './pool-settings';
import { SettingForm } from './setting-form';
import { SettingSection } from '@/app/_components/setting-section';
import { useAskedTimeout } from './use-asked-timeout';
import { TimeoutField } from './timeout-field';
import { useOthersChange } from './use-others-change';
import { whoChanged } from './who-changed';

/** The inactivity time-out. */
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
