import { formatDuration } from '@/app/_lib/format-duration';
import { t } from '@/app/_text/text';
import type { PoolSettings } from './timeout-form';

/** The settings that only the vendor changes. */
export function SettingList({ pool }: { pool: PoolSettings }) {
  const settings = [
    { label: t('settings.mode'), value: t(`modes.${pool.mode}`), hint: t(`modes.${pool.mode}_hint`) },
    { label: t('settings.quantity'), value: String(pool.licensedQuantity), hint: t('settings.quantityHint') },
    {
      label: t('settings.holdOff'),
      value:
        pool.forceLogoutHoldOffSeconds === 0
          ? t('settings.off')
          : formatDuration(pool.forceLogoutHoldOffSeconds),
      hint: t('settings.holdOffHint'),
    },
    {
      label: t('settings.reregistration'),
      value: formatDuration(pool.reregistrationDelayHours * 3_600),
      hint: t('settings.reregistrationHint'),
    },
    {
      label: t('settings.authentication'),
      value: t(`settings.authentication_${pool.userAuthentication}`),
      hint: t(`settings.authentication_${pool.userAuthentication}_hint`),
    },
  ];
  return (
    <div className="max-w-4xl border-t border-line pt-6">
      <h3 className="font-semibold">{t('settings.others')}</h3>
      <p className="text-[13px] text-muted">{t('settings.othersHint')}</p>
      <dl className="mt-3 divide-y divide-line">
        {settings.map(({ label, value, hint }) => (
          <div key={label} className="grid gap-x-6 py-2.5 text-sm sm:grid-cols-[14rem_1fr]">
            <dt className="text-muted">{label}</dt>
            <dd>
              <span className="font-medium tabular-nums">{value}</span>
              <p className="text-[13px] text-muted">{hint}</p>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
