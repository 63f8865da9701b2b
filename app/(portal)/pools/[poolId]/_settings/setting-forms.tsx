'use client';

import { useViewer } from '@/app/_components/viewer';
import { mayChangeTimeout, mayChangeVendorSettings, mayReplaceRegistrationKey } from '@/app/_lib/rights';
import { AuthenticationSetting } from './authentication-setting';
import { HoldOffSetting } from './hold-off-setting';
import { ModeSetting } from './mode-setting';
import type { SettingProps } from './pool-settings';
import { QuantitySetting } from './quantity-setting';
import { RegistrationKey } from './registration-key';
import { ReregistrationSetting } from './reregistration-setting';
import { SettingList } from './setting-list';
import { SuspensionSetting } from './suspension-setting';
import { TimeoutSetting } from './timeout-setting';
import { TimeoutValue } from './timeout-value';

/** Every setting: as a form for whoever may change it, else to look at. */
export function SettingForms(props: SettingProps) {
  const { role } = useViewer();
  const { pool } = props;
  const key = <RegistrationKey poolId={pool.id} isReadOnly={!mayReplaceRegistrationKey(role)} />;
  const timeout = mayChangeTimeout(role) ? <TimeoutSetting {...props} /> : <TimeoutValue pool={pool} />;
  if (!mayChangeVendorSettings(role))
    return (
      <>
        {timeout}
        <SettingList pool={pool} />
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
      {key}
      <SuspensionSetting {...props} />
    </>
  );
}
