import type { ReactNode } from 'react';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Ago } from '@/app/_components/times';
import { useT } from '@/app/_text/use-t';
import { actionName } from '@/app/_lib/action-name';
import { DeviceState } from './device-state';

/** Which device it is, who is on it and what they did last. */
export function DeviceSummary({ device }: { device: DeviceFieldsFragment }) {
  const t = useT();
  return (
    <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-lg bg-sunken px-4 py-3 text-sm">
      <Line label={t('devices.device')}>
        <span className="font-medium">{device.name}</span>
      </Line>
      <Line label={t('devices.person')}>
        {device.user ? `${device.user.displayName} (${device.user.userName})` : t('common.none')}
      </Line>
      <Line label={t('devices.state')}>
        <DeviceState state={device.state} />
      </Line>
      <Line label={t('devices.lastAction')}>
        {device.lastAction ? actionName(t, device.lastAction) : t('common.none')}
        {device.lastUsedAt ? (
          <span className="text-muted">
            {' · '}
            <Ago at={device.lastUsedAt} />
          </span>
        ) : null}
      </Line>
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
