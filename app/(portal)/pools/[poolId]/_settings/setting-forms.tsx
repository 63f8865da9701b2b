'use client';

import { SettingSection } from '@/app/_components/setting-section';
import { usePermission, useViewer } from '@/app/_components/viewer';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { AuthenticationSetting, ModeSetting } from './choice-settings';
import {
  HoldOffSetting,
  PlainNumberSetting,
  QuantitySetting,
  ReregistrationSetting,
} from './number-settings';
import { type PlainSetting, type PoolSettings, type SettingProps, usePlainSettings } from './pool-settings';
import { RegistrationKey } from './registration-key';
import { SuspensionSetting } from './suspension-setting';
import { TimeoutSetting, TimeoutValue } from './timeout-setting';

/** All settings, as forms where the reader may change them, else read-only. */
export function SettingForms(props: SettingProps) {
  const { pool } = props;
  const mayReplaceKey = usePermission('ROTATE_REGISTRATION_KEYS');
  const mayChangeTimeout = usePermission('CHANGE_INACTIVITY_TIMEOUT');
  const mayChangeRest = usePermission('CHANGE_SEAT_POOLS');
  const key = <RegistrationKey poolId={pool.id} isReadOnly={!mayReplaceKey} />;
  const timeout = mayChangeTimeout ? <TimeoutSetting {...props} /> : <TimeoutValue pool={pool} />;
  const { permissions } = useViewer();
  const plain = usePlainSettings(pool);
  const isChangeable = ({ permission }: PlainSetting) => permissions.includes(permission);
  const others = plain
    .filter(isChangeable)
    .map((setting) => <PlainNumberSetting key={setting.name} {...props} setting={setting} />);
  if (!mayChangeRest)
    return (
      <>
        {timeout}
        {others}
        <SettingList pool={pool} plain={plain.filter((setting) => !isChangeable(setting))} />
        {key}
      </>
    );
  return (
    <>
      {timeout}
      <QuantitySetting {...props} />
      <ModeSetting {...props} />
      <HoldOffSetting {...props} />
      <ReregistrationSetting {...props} />
      <AuthenticationSetting {...props} />
      {others}
      {key}
      <SuspensionSetting {...props} />
    </>
  );
}

/** Read-only settings that only the vendor may change. */
function SettingList({ pool, plain }: { pool: PoolSettings; plain: readonly PlainSetting[] }) {
  const t = useT();
  const format = useFormat();
  const settings = [
    { label: t('settings.mode'), value: t(`modes.${pool.mode}`), hint: t(`modes.${pool.mode}_hint`) },
    {
      label: t('settings.quantity'),
      value: format.number(pool.licensedQuantity),
      hint: t('settings.quantityHint'),
    },
    {
      label: t('settings.holdOff'),
      value:
        pool.forceLogoutHoldOffSeconds === 0
          ? t('settings.off')
          : format.duration(pool.forceLogoutHoldOffSeconds),
      hint: t('settings.holdOffHint'),
    },
    {
      label: t('settings.reregistration'),
      value: format.duration(pool.reregistrationDelayHours * 3_600),
      hint: t('settings.reregistrationHint'),
    },
    {
      label: t('settings.authentication'),
      value: t(`settings.authentication_${pool.userAuthentication}`),
      hint: t(`settings.authentication_${pool.userAuthentication}_hint`),
    },
    ...plain.map(({ name, title, hint, show }) => ({ label: title, value: show(pool[name]), hint })),
  ];
  return (
    <SettingSection title={t('settings.others')} hint={t('settings.othersHint')}>
      <dl className="divide-y divide-line">
        {settings.map(({ label, value, hint }) => (
          <div key={label} className="grid gap-x-6 py-2.5 text-sm first:pt-0 sm:grid-cols-[14rem_1fr]">
            <dt className="text-muted">{label}</dt>
            <dd>
              <span className="font-medium tabular-nums">{value}</span>
              {hint ? <p className="text-[13px] text-muted">{hint}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </SettingSection>
  );
}
