import type { AlertRowFragment } from '@/graphql/generated/operations/graphql';
import type { Translate } from '@/app/_text/translate';

type Told = Pick<
  AlertRowFragment,
  'kind' | 'inUse' | 'licensedQuantity' | 'idleLicenses' | 'deviceName' | 'userName'
>;

/** Details of an alert beyond its kind: `20 of 20 in use`. */
export function describeAlert(t: Translate, alert: Told): string {
  const { kind, inUse, licensedQuantity: licensed, idleLicenses, deviceName, userName } = alert;
  if (kind === 'IDLE_LICENSES' && idleLicenses !== null)
    return t('alerts.idle', { count: idleLicenses, licensed });
  if (kind === 'REGISTRATION_LIMIT') return t('alerts.registrationLimit');
  if (kind === 'FIRST_DENIAL_OF_DAY' && userName && deviceName)
    return t('alerts.refusedOn', { who: userName, device: deviceName });
  const who = userName ?? deviceName;
  if (kind === 'FIRST_DENIAL_OF_DAY' && who) return t('alerts.refused', { who });
  return t('alerts.inUse', { inUse, licensed });
}

/** Page that shows the cause of an alert: the denial, the newly registered devices, or the pool. */
export function alertHref({
  kind,
  seatPool,
  denialId,
}: Pick<AlertRowFragment, 'kind' | 'seatPool' | 'denialId'>): string {
  const pool = `/pools/${seatPool.id}`;
  if (kind === 'REGISTRATION_LIMIT') return `${pool}/devices?registered=day&sort=REGISTERED.DESC`;
  return denialId === null ? pool : `${pool}/denials?${new URLSearchParams({ denial: denialId })}`;
}
