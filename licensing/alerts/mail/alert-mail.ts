import type { AlertPoolRow } from '../../../db/queries/alert-evaluations';
import type { PortalLanguage } from '../../../db/schema';
import { encodeId, encodeKey } from '../../ids';
import type { AlertRecord } from '../list-alerts';
import { layOutMail } from './lay-out-mail';
import { mailLocales, mailTexts } from './mail-texts';

export type AlertMailContent = {
  customer: { id: string; name: string };
  alerts: readonly AlertRecord[];
  pools: readonly AlertPoolRow[];
  language: PortalLanguage;
  timeZone: string;
  publicUrl: string | null;
};

/** E-mail about one or several alerts of a customer. Does not call a full pool nearly full as well. */
export function alertMail({ customer, alerts, pools, language, timeZone, publicUrl }: AlertMailContent) {
  const t = mailTexts[language];
  const format = new Intl.DateTimeFormat(mailLocales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const shown = withoutLesser(alerts);
  const nameOf = ({ seatPoolId }: AlertRecord) =>
    pools.find((pool) => pool.seat_pool_id === seatPoolId)?.application_name ?? '';
  const sentenceOf = (alert: AlertRecord) => `${nameOf(alert)}: ${describe(alert, language)}`;
  // Contains no names, because people who register devices or add users choose those names.
  const subjectOf = (alert: AlertRecord) => sentenceOf({ ...alert, userName: null, deviceName: null });

  const [first] = shown;
  const subject =
    shown.length === 1 && first
      ? subjectOf(first)
      : t.manyAlerts(shown.length, [...new Set(shown.map(nameOf))].join(', '));
  const entries = shown.map((alert) => {
    const over = alert.clearedAt && t.isOver(format.format(alert.clearedAt));
    const key = encodeKey('seatPool', { customerId: alert.customerId, id: alert.seatPoolId });
    return {
      title: sentenceOf(alert),
      note: [format.format(alert.raisedAt), over].filter(Boolean).join(', '),
      link: publicUrl ? { text: t.openPool, url: `${publicUrl}/pools/${key}` } : null,
    };
  });
  const footer = [t.timesAre(timeZone), t.whyAlerts(customer.name)];
  const link = publicUrl
    ? { text: t.openAlerts, url: `${publicUrl}/customers/${encodeId('customer', customer.id)}/alerts` }
    : null;
  return { subject: oneLine(subject), ...layOutMail({ heading: customer.name, entries, footer, link }) };
}

function describe(alert: AlertRecord, language: PortalLanguage): string {
  const { alerts: t } = mailTexts[language];
  const use = { inUse: alert.inUse, licensed: alert.licensedQuantity };
  switch (alert.kind) {
    case 'IDLE_LICENSES':
      return t.IDLE_LICENSES({ idle: alert.idleLicenses ?? 0, licensed: alert.licensedQuantity });
    case 'REGISTRATION_LIMIT':
      return t.REGISTRATION_LIMIT;
    case 'FIRST_DENIAL_OF_DAY':
      return t.FIRST_DENIAL_OF_DAY({
        userName: alert.userName && quoteName(alert.userName),
        deviceName: alert.deviceName && quoteName(alert.deviceName),
      });
    default:
      return t[alert.kind](use);
  }
}

/** Formats a name as plain text without direction marks, links or addresses. */
export const quoteName = (name: string) =>
  name.replace(/\p{Cf}/gu, '').replace(/[.:/@](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`);

const ZERO_WIDTH_SPACE = '\u200B';

function withoutLesser(alerts: readonly AlertRecord[]): AlertRecord[] {
  const worse = new Set(
    alerts
      .filter(({ kind }) => kind === 'FULL' || kind === 'OVER_QUANTITY')
      .map(({ seatPoolId }) => seatPoolId),
  );
  return alerts.filter(({ kind, seatPoolId }) => kind !== 'NEARLY_FULL' || !worse.has(seatPoolId));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200);
