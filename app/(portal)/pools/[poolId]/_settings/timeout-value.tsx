'use client';

import { Hint } from '@/app/_components/ui/field';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolSettings } from './pool-settings';
import { SettingSection } from '@/app/_components/setting-section';

/** The inactivity time-out for people who may not change it. */
export function TimeoutValue({ pool }: { pool: PoolSettings }) {
  const t = useT();
  const format = useFormat();
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = pool.application;
  return (
    <SettingSection
      anchor="time-out"
      title={t('settings.timeout')}
      hint={t(`settings.timeoutHint_${pool.mode}`)}
    >
      <p className="text-lg font-semibold tabular-nums">{format.duration(pool.inactivityTimeoutSeconds)}</p>
      <Hint>
        {t(`settings.bounds_${pool.mode}`, { min: format.duration(min), max: format.duration(max) })}
      </Hint>
      <Hint className="mt-2">{t('settings.readOnly')}</Hint>
    </SettingSection>
  );
}
