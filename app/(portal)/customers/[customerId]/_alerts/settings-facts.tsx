'use client';

import type { ReactNode } from 'react';
import type { AlertSettingsFieldsFragment } from '@/graphql/generated/operations/graphql';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { AlertBadge } from '../../../_alerts/alert-badge';
import { ConsentBadge } from './recipient-consent';

/** The settings for those who may only look at them. */
export function SettingsFacts({ settings }: { settings: AlertSettingsFieldsFragment }) {
  const t = useT();
  const format = useFormat();
  const { kinds, nearlyFullPercent, timeZone, quietFrom, quietUntil, digestMinutes, coolDownMinutes } =
    settings;
  return (
    <div className="space-y-4 px-4 py-6 sm:px-6">
      <p className="text-[13px] text-muted">{t('alerts.readOnly')}</p>
      <dl className="grid gap-x-10 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
        <Fact name={t('alerts.hooks.kinds')}>
          <span className="flex flex-wrap gap-1">
            {kinds.length > 0 ? kinds.map((kind) => <AlertBadge key={kind} kind={kind} />) : t('common.none')}
          </span>
        </Fact>
        <Fact name={t('alerts.threshold')}>{format.percent(nearlyFullPercent / 100)}</Fact>
        <Fact name={t('alerts.timeZone')}>{timeZone.replaceAll('_', ' ')}</Fact>
        <Fact name={t('alerts.quiet')}>
          {quietFrom && quietUntil
            ? t('alerts.quietRange', { from: quietFrom, until: quietUntil })
            : t('alerts.quietNone')}
        </Fact>
        <Fact name={t('alerts.digest')}>{format.duration(digestMinutes * 60)}</Fact>
        <Fact name={t('alerts.coolDown')}>{format.duration(coolDownMinutes * 60)}</Fact>
        <Fact name={t('alerts.recipients')}>
          <Recipients settings={settings} />
        </Fact>
      </dl>
    </div>
  );
}

function Recipients({ settings: { recipients } }: { settings: AlertSettingsFieldsFragment }) {
  const t = useT();
  if (recipients.length === 0) return t('alerts.noRecipients');
  return (
    <ul className="space-y-1">
      {recipients.map(({ portalUser, email, alerts, monthlyReport, consent }, index) => (
        <li key={index} className="break-words">
          {portalUser?.displayName ?? email ?? t('alerts.gone')}
          <span className="text-muted">
            {': '}
            {[alerts && t('alerts.getsAlerts'), monthlyReport && t('alerts.getsReport')]
              .filter(Boolean)
              .join(', ') || t('alerts.getsNothing')}{' '}
          </span>
          <ConsentBadge consent={consent} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[13px] text-muted">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
