'use client';

import { type Ref, useState } from 'react';
import { useController } from 'react-hook-form';
import { useMutation } from 'urql';
import * as z from 'zod/mini';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { SettingSection } from '@/app/_components/setting-section';
import { Button } from '@/app/_components/ui/button';
import { Hint } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { EffectNote, useChangePreview } from './change-effect';
import { describeModeEffect } from './describe-effect';
import { type SettingProps, useHeldSeats, whoChanged } from './pool-settings';
import { SettingForm, useOthersChange } from './setting-form';

const MODES = ['CONCURRENT', 'NAMED'] as const;

/** Mode of a pool. Shows the effect of the other mode before it is saved (L23). */
export function ModeSetting({ pool, onChanged }: SettingProps) {
  const t = useT();
  const [chosen, setChosen] = useState(pool.mode);
  const [known, setKnown] = useState(pool.mode);
  if (pool.mode !== known) {
    setKnown(pool.mode);
    setChosen(pool.mode);
  }
  const [isAsking, setIsAsking] = useState(false);
  const [{ fetching, error }, update] = useMutation(UpdatePoolSettingsDocument);
  const isChanged = chosen !== pool.mode;
  const { preview, error: previewError } = useChangePreview(pool.id, isChanged ? { mode: chosen } : null);
  const isPossible = preview?.refusal === null;
  const effect = preview
    ? describeModeEffect(t, { mode: pool.mode, preview, owned: pool.licensedQuantity })
    : { sentences: [t(previewError ? 'settings.previewFailed' : 'settings.reading')], isWarning: false };
  const isUnsupported = !pool.application.supportsConcurrent;
  const words = t(`modes.${chosen}`);

  const change = async () => {
    const answer = await update({ input: { seatPoolId: pool.id, mode: chosen } });
    if (!answer.data) return;
    setIsAsking(false);
    onChanged(answer.data.updateSeatPool.seatPool);
    toast.success(t('settings.modeSaved', { mode: words }));
  };
  return (
    <SettingSection anchor="mode" title={t('settings.mode')} hint={t('settings.modeHint')}>
      <div className="space-y-4">
        <ChoiceList
          label={t('settings.mode')}
          name="mode"
          value={chosen}
          onChange={setChosen}
          options={MODES.map((mode) => ({
            value: mode,
            label: t(`modes.${mode}`),
            hint: t(`modes.${mode}_hint`),
            isDisabled: mode === 'CONCURRENT' && isUnsupported,
          }))}
        />
        {isUnsupported ? (
          <Hint>{t('settings.concurrentUnsupported', { application: pool.application.name })}</Hint>
        ) : null}
        {isChanged ? (
          <>
            <EffectNote {...effect} isBusy={!preview && !previewError} />
            <div className="flex flex-wrap gap-2">
              <Button
                variant="primary"
                aria-disabled={!isPossible || undefined}
                onClick={() => isPossible && setIsAsking(true)}
              >
                {t('settings.modeSwitch', { mode: words })}
              </Button>
              <Button onClick={() => setChosen(pool.mode)}>{t('settings.undo')}</Button>
            </div>
          </>
        ) : null}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings.modeSwitchTitle', { mode: words })}
        consequence={effect.sentences.join(' ')}
        confirmLabel={t('settings.modeSwitchConfirm')}
        busyLabel={t('settings.modeSwitching')}
        isDestructive={chosen === 'CONCURRENT'}
        isBusy={fetching}
        error={error}
        onConfirm={() => void change()}
        onClose={() => setIsAsking(false)}
      />
    </SettingSection>
  );
}

const CHOICES = ['PASSWORD', 'TRUSTED'] as const;
type Choice = (typeof CHOICES)[number];

/** Sign-in method of the app's users. */
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

type ChoiceListProps<Value extends string> = {
  /** Name of the group of choices. */
  label: string;
  name: string;
  options: readonly { value: Value; label: string; hint: string; isDisabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** Radio buttons, with a description of each. */
function ChoiceList<Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
  inputRef,
}: ChoiceListProps<Value>) {
  return (
    <div role="radiogroup" aria-label={label} className="grid gap-2 sm:grid-cols-2">
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'flex gap-3 rounded-lg border border-line-strong p-3 transition-colors has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
            option.isDisabled ? 'border-dashed' : 'cursor-pointer',
          )}
        >
          <input
            ref={option.value === value ? inputRef : undefined}
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
          />
          <span className="min-w-0 text-sm">
            <span className={cn('block font-medium', option.isDisabled && 'text-muted')}>{option.label}</span>
            <span className="block text-[13px] text-muted">{option.hint}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
