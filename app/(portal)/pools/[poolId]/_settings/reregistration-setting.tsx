'use client';

import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { EffectNote } from './effect-note';
import { NumberSetting } from './number-setting';
import { MOST_REREGISTRATION_HOURS, type SettingProps } from './pool-settings';
import { useHeldSeats } from './use-held-seats';

/** Within what time a device of a named pool must register again (L9). */
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
      range={t('settings.reregistrationRange', { max: MOST_REREGISTRATION_HOURS })}
      min={1}
      max={MOST_REREGISTRATION_HOURS}
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
