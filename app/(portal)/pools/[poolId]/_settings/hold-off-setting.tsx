'use client';

import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { EffectNote } from './effect-note';
import { NumberSetting } from './number-setting';
import { MOST_HOLD_OFF_SECONDS, type SettingProps } from './pool-settings';
import { useHeldSeats } from './use-held-seats';

/** For how long a device that was logged out in the portal cannot take a seat (L15). */
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
      range={t('settings.holdOffRange', { max: MOST_HOLD_OFF_SECONDS })}
      min={0}
      max={MOST_HOLD_OFF_SECONDS}
      show={(seconds) => (seconds === 0 ? t('settings.off') : format.duration(seconds))}
      effect={() => <EffectNote sentences={[t(`settings.holdOffEffect_${pool.mode}`, { held })]} />}
    />
  );
}
