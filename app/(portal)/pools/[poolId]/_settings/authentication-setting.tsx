'use client';

import { useController } from 'react-hook-form';
import * as z from 'zod/mini';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { ChoiceList } from './choice-list';
import { EffectNote } from './effect-note';
import type { SettingProps } from './pool-settings';
import { SettingForm } from './setting-form';
import { SettingSection } from '@/app/_components/setting-section';
import { useHeldSeats } from './use-held-seats';
import { useOthersChange } from './use-others-change';
import { whoChanged } from './who-changed';

const CHOICES = ['PASSWORD', 'TRUSTED'] as const;
type Choice = (typeof CHOICES)[number];

/** Who checks passwords when a person logs in on a device. */
export function AuthenticationSetting({ pool, onChanged }: SettingProps) {
  const t = useT();
  const held = useHeldSeats(pool.id);
  const current = pool.userAuthentication;
  const form = useMutationForm({
    document: UpdatePoolSettingsDocument,
    schema: z.object({ value: z.enum(CHOICES) }),
    values: { value: current },
    toVariables: ({ value }) => ({ input: { seatPoolId: pool.id, userAuthentication: value } }),
    onDone: (data, { value }) => {
      onChanged(data.updateSeatPool.seatPool);
      toast.success(t('settings.saved', { setting: t('settings.authentication'), value: show(value) }));
    },
  });
  const { field } = useController({ control: form.control, name: 'value' });
  const value: Choice = field.value;
  const show = (choice: Choice) => t(`settings.authentication_${choice}`);
  const reset = (next: Choice) => form.reset({ value: next });
  const others = useOthersChange({ current, value, isBusy: form.isBusy, reset });
  return (
    <SettingSection
      anchor="authentication"
      title={t('settings.authentication')}
      hint={t('settings.authenticationHint')}
    >
      <SettingForm
        {...form}
        isChanged={others.isChanged}
        undo={() => reset(current)}
        theirs={
          others.hasTheirs
            ? {
                who: whoChanged(pool, 'userAuthentication') ?? t('settings.somebody'),
                value: show(current),
                take: others.takeTheirs,
                keep: others.keepMine,
              }
            : null
        }
        effect={<EffectNote sentences={[t(`settings.authenticationEffect_${value}`, { held })]} />}
      >
        <ChoiceList
          label={t('settings.authentication')}
          name="authentication"
          inputRef={field.ref}
          value={value}
          onChange={field.onChange}
          options={CHOICES.map((choice) => ({
            value: choice,
            label: show(choice),
            hint: t(`settings.authentication_${choice}_hint`),
          }))}
        />
      </SettingForm>
    </SettingSection>
  );
}
