'use client';

import { CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeviceDetailsQuery } from '@/graphql/generated/operations/graphql';
import { Ago, Countdown, Instant } from '@/app/_components/times';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type DeviceDetails = NonNullable<DeviceDetailsQuery['device']>;

/** Current facts about a device. */
export function DeviceFacts({ device }: { device: DeviceDetails }) {
  const t = useT();
  const { user, loggedInAt, lease, reregisterBy, heldOffUntil, lastUsedAt, lastAction } = device;
  return (
    <div className="space-y-3 border-b border-line px-4 py-4">
      {device.removedAt ? <RemovedNotice device={device} /> : null}
      <dl aria-label={t('device.facts')} className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm lg:grid-cols-4">
        <Fact label={t('devices.person')} below={user?.userName}>
          {user?.displayName ?? <span className="text-muted">{t('device.nobody')}</span>}
        </Fact>
        {loggedInAt ? (
          <Fact label={t('device.loggedInSince')}>
            <Instant at={loggedInAt} />
          </Fact>
        ) : null}
        {device.logoutReason ? <LoggedOut device={device} /> : null}
        {reregisterBy ? (
          <Fact label={t('device.licenceUntil')} isWide>
            <Instant at={reregisterBy} full />
          </Fact>
        ) : lease ? (
          <Fact label={t('device.holdsSeatFor')}>
            <Countdown until={lease.expiresAt} />
          </Fact>
        ) : null}
        {heldOffUntil ? (
          <Fact label={t('device.heldOff')} below={t('device.heldOffHint')}>
            <Countdown until={heldOffUntil} />
          </Fact>
        ) : null}
        <Fact label={t('devices.lastUsed')}>{lastUsedAt ? <Ago at={lastUsedAt} /> : t('common.never')}</Fact>
        <Fact label={t('devices.lastAction')}>
          {lastAction ? actionName(t, lastAction) : t('common.none')}
        </Fact>
        <Fact label={t('device.registeredOn')} isWide>
          <Instant at={device.registeredAt} full />
        </Fact>
        <Fact label={t('device.platform')}>{device.platform ?? t('common.unknown')}</Fact>
        <Fact label={t('device.appVersion')}>{device.appVersion ?? t('common.unknown')}</Fact>
        {device.installationId ? (
          <Fact label={t('device.installation')} isWide>
            <code className="font-mono text-[13px] break-all select-all">{device.installationId}</code>
          </Fact>
        ) : null}
      </dl>
    </div>
  );
}

function LoggedOut({ device: { logoutReason, loggedOutBy, logoutNote } }: { device: DeviceDetails }) {
  const t = useT();
  return (
    <Fact
      label={t(logoutReason === 'DEVICE_REMOVED' ? 'device.removed' : 'device.loggedOut')}
      below={logoutNote}
    >
      {logoutReason === 'LOGOUT'
        ? t('device.loggedOutBySelf')
        : logoutReason === 'REREGISTERED'
          ? t('device.loggedOutByRegistering')
          : t('device.by', { name: loggedOutBy ?? t('common.unknown') })}
    </Fact>
  );
}

function RemovedNotice({ device: { removedAt, lease } }: { device: DeviceDetails }) {
  const t = useT();
  const format = useFormat();
  return (
    <p className="flex items-start gap-2 rounded-lg bg-sunken px-3 py-2 text-sm">
      <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span>
        {removedAt ? t('device.removedNotice', { date: format.fullDate(removedAt) }) : null}{' '}
        {lease ? t('device.removedLicence', { date: format.fullDate(lease.expiresAt) }) : null}
      </span>
    </p>
  );
}

type FactProps = {
  label: string;
  below?: string | null | undefined;
  isWide?: boolean;
  children: ReactNode;
};

function Fact({ label, below, isWide = false, children }: FactProps) {
  return (
    <div className={cn('min-w-0', isWide && 'max-sm:col-span-2')}>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="break-words">
        {children}
        {below ? <span className="block text-[13px] text-muted">{below}</span> : null}
      </dd>
    </div>
  );
}
