'use client';

import { useState } from 'react';
import { useMutation } from 'urql';
import { UpdatePoolSettingsDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { Button } from '@/app/_components/ui/button';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type SettingProps, useHeldSeats } from './pool-settings';
import { SettingSection } from '@/app/_components/setting-section';

/** Suspends and resumes a pool (L33). */
export function SuspensionSetting({ pool, onChanged }: SettingProps) {
  const t = useT();
  const format = useFormat();
  const held = useHeldSeats(pool.id);
  const [asked, setAsked] = useState<'suspend' | 'lift'>('suspend');
  const [isAsking, setIsAsking] = useState(false);
  const [{ fetching, error }, update] = useMutation(UpdatePoolSettingsDocument);

  const ask = () => {
    setAsked(pool.suspended ? 'lift' : 'suspend');
    setIsAsking(true);
  };
  const change = async () => {
    const answer = await update({ input: { seatPoolId: pool.id, suspended: asked === 'suspend' } });
    if (!answer.data) return;
    setIsAsking(false);
    onChanged(answer.data.updateSeatPool.seatPool);
    toast.success(t(asked === 'suspend' ? 'settings.suspendedNow' : 'settings.liftedNow'));
  };
  const timeout = format.duration(pool.inactivityTimeoutSeconds);
  const isSuspending = asked === 'suspend';
  return (
    <SettingSection
      anchor="suspension"
      tone="danger"
      title={t('settings.suspension')}
      hint={t('settings.suspensionHint')}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-sm">{t(pool.suspended ? 'settings.suspendedState' : 'settings.activeState')}</p>
        <Button onClick={ask}>{t(pool.suspended ? 'settings.lift' : 'settings.suspend')}</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(isSuspending ? 'settings.suspendTitle' : 'settings.liftTitle')}
        consequence={
          isSuspending
            ? t(`settings.suspendEffect_${pool.mode}`, { held, timeout })
            : t('settings.liftEffect')
        }
        confirmLabel={t(isSuspending ? 'settings.suspendConfirm' : 'settings.liftConfirm')}
        busyLabel={t(isSuspending ? 'settings.suspending' : 'settings.lifting')}
        isDestructive={isSuspending}
        isBusy={fetching}
        error={error}
        onConfirm={() => void change()}
        onClose={() => setIsAsking(false)}
      />
    </SettingSection>
  );
}
