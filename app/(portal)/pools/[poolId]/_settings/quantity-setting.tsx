'use client';

import { useT } from '@/app/_text/use-t';
import { ChangeEffect } from './change-effect';
import { describeQuantityEffect } from './describe-effect';
import { NumberSetting } from './number-setting';
import { MOST_LICENSES, type SettingProps } from './pool-settings';

/** How many licences the customer owns. */
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
      range={t('settings.quantityRange', { max: MOST_LICENSES })}
      min={0}
      max={MOST_LICENSES}
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
