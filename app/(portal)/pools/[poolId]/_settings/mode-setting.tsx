'use client';

import { useState } from 'react';
import { useMutation } from 'urql';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { Button } from '@/app/_components/ui/button';
import { Hint } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { ChoiceList } from './choice-list';
import { describeModeEffect } from './describe-effect';
import { EffectNote } from './effect-note';
import type { SettingProps } from './pool-settings';
import { SettingSection } from '@/app/_components/setting-section';
import { useChangePreview } from './use-change-preview';

const MODES = ['CONCURRENT', 'NAMED'] as const;

/** What a licence counts. What the other mode would do is said before anything is done (L23). */
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
