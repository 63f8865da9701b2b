'use client';

import { useState } from 'react';
import { useMutation } from 'urql';
import { RotateRegistrationKeyDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { Button } from '@/app/_components/ui/button';
import { Hint } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import { formatRegistrationCode } from '@/client/src';
import { SettingSection } from '@/app/_components/setting-section';

/** Replaces the registration key and shows the new one once. */
export function RegistrationKey({ poolId, isReadOnly }: { poolId: string; isReadOnly: boolean }) {
  const t = useT();
  const registered = useLiveUsages().get(poolId)?.usage.registeredDevices ?? 0;
  const [isAsking, setIsAsking] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [{ fetching, error }, rotate] = useMutation(RotateRegistrationKeyDocument);

  const replace = async () => {
    const answer = await rotate({ input: { seatPoolId: poolId } });
    if (!answer.data) return;
    setKey(answer.data.rotateRegistrationKey.registrationKey);
    setIsAsking(false);
    toast.success(t('settings.keySaved'));
  };
  return (
    <SettingSection anchor="registration-key" title={t('settings.key')} hint={t('settings.keyHint')}>
      {isReadOnly ? <Hint>{t('settings.keyReadOnly')}</Hint> : null}
      {key === null ? null : (
        <SecretDialog
          title={t('settings.keyReady')}
          description={t('settings.keyReadyHint')}
          onClose={() => setKey(null)}
        >
          <SecretField
            label={t('settings.key')}
            secret={key}
            qr={formatRegistrationCode({ url: location.origin, registrationKey: key })}
          />
        </SecretDialog>
      )}
      {isReadOnly ? null : <Button onClick={() => setIsAsking(true)}>{t('settings.keyReplace')}</Button>}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings.keyTitle')}
        consequence={t('settings.keyConsequence', { registered })}
        confirmLabel={t('settings.keyConfirm')}
        busyLabel={t('settings.keyBusy')}
        isBusy={fetching}
        error={error}
        onConfirm={() => void replace()}
        onClose={() => setIsAsking(false)}
      />
    </SettingSection>
  );
}
