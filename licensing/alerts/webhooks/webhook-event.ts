import { randomBytes } from 'node:crypto';
import type { AlertPoolRow } from '../../../db/queries/alert-evaluations';
import { encodeId, encodeKey } from '../../ids';
import type { RecordIds } from '../../record-ids';
import type { AlertRecord } from '../list-alerts';

/** Body of an alert event. Fields may be added; existing ones stay the same within a version. */
export type AlertWebhookEvent = {
  type: 'alert.raised' | 'alert.cleared';
  version: 1;
  /** Time of the event. */
  timestamp: string;
  data: {
    id: string;
    kind: AlertRecord['kind'];
    raisedAt: string;
    clearedAt: string | null;
    /** Value when the alert was raised. */
    inUse: number;
    licensedQuantity: number;
    /** IDLE_LICENSES only. */
    idleLicenses: number | null;
    /** FIRST_DENIAL_OF_DAY only. */
    denial: { id: string; deviceName: string | null; userName: string | null } | null;
    customer: { id: string; code: string; name: string };
    seatPool: { id: string; applicationCode: string; applicationName: string; url: string | null };
  };
};

/** Body of a test event. */
export type TestWebhookEvent = {
  type: 'test';
  version: 1;
  timestamp: string;
  data: { message: string; customer: { id: string } };
};

type About = {
  recordIds: RecordIds;
  type: AlertWebhookEvent['type'];
  alert: AlertRecord;
  pool: AlertPoolRow;
  publicUrl: string | null;
  at: Date;
};

export function alertEvent({ recordIds, type, alert, pool, publicUrl, at }: About): AlertWebhookEvent {
  const { customerId } = alert;
  const seatPoolId = encodeKey('seatPool', { customerId, id: alert.seatPoolId });
  return {
    type,
    version: 1,
    timestamp: at.toISOString(),
    data: {
      id: recordIds.encode('alert', customerId, alert.id),
      kind: alert.kind,
      raisedAt: alert.raisedAt.toISOString(),
      clearedAt: alert.clearedAt?.toISOString() ?? null,
      inUse: alert.inUse,
      licensedQuantity: alert.licensedQuantity,
      idleLicenses: alert.idleLicenses,
      denial:
        alert.denialId === null
          ? null
          : {
              id: recordIds.encode('denial', customerId, alert.denialId),
              deviceName: alert.deviceName,
              userName: alert.userName,
            },
      customer: {
        id: encodeId('customer', customerId),
        code: pool.customer_code,
        name: pool.customer_name,
      },
      seatPool: {
        id: seatPoolId,
        applicationCode: pool.application_code,
        applicationName: pool.application_name,
        url: publicUrl && `${publicUrl}/pools/${seatPoolId}`,
      },
    },
  };
}

export const testEvent = (customerId: string, at: Date): TestWebhookEvent => ({
  type: 'test',
  version: 1,
  timestamp: at.toISOString(),
  data: { message: 'This is a test. Nothing happened.', customer: { id: encodeId('customer', customerId) } },
});

/** New `webhook-id`, by which the receiver recognises duplicates. */
export const newMessageId = (): string => `msg_${randomBytes(18).toString('base64url')}`;

/** New secret in the format of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
