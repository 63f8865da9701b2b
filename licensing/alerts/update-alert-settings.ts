import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../db/client';
import { evaluateAgainSoon } from '../../db/queries/alert-evaluations';
import { alertKinds, alertSettings, portalLanguages } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { getCustomers, type CustomerRecord } from '../catalogue/get-customer';
import type { Call } from '../context';
import { LicensingError, notFound, type InputReason } from '../errors';
import { decodeId, decodeKey, encodeId } from '../ids';
import { email, parse, timeZone, wholeNumber } from '../input';
import { changesBetween, recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { databaseClock } from './evaluate-alerts';
import { requestConfirmations } from './mail/request-confirmations';
import { lockAlertSettings, portalUsersOf, type AlertSettingsRecord } from './alert-settings';
import { formatMinute, readMinute } from './minutes';

type Recipient = AlertSettingsRecord['recipients'][number];

/** Fields left out stay. `quietFrom` and `quietUntil` are both set, or both null for no quiet hours. */
export type UpdateAlertSettingsInput = {
  customerId: string;
  kinds?: readonly AlertSettingsRecord['kinds'][number][] | null;
  nearlyFullPercent?: number | null;
  timeZone?: string | null;
  /** Times of day, for instance 22:00. */
  quietFrom?: string | null;
  quietUntil?: string | null;
  digestMinutes?: number | null;
  coolDownMinutes?: number | null;
  recipients?:
    | readonly {
        portalUserId?: string | null;
        email?: string | null;
        language?: string | null;
        alerts?: boolean | null;
        monthlyReport?: boolean | null;
      }[]
    | null;
};

/** Changes the alert settings of a customer. VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24). */
export async function updateAlertSettings({
  ctx,
  input,
}: Call<UpdateAlertSettingsInput>): Promise<{ settings: AlertSettingsRecord }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'CHANGE_ALERT_SETTINGS');
  const wanted = parse(schema, input);
  const { quietFrom, quietUntil } = quietHoursOf(wanted);

  const settings = await inTransaction(ctx.db, async (tx) => {
    const [customer] = await getCustomers(tx, [customerId]);
    if (!customer) throw notFound('customer');
    const before = await lockAlertSettings(tx, customerId);
    const recipients =
      wanted.recipients && (await recipientsOf(tx, customer, wanted.recipients, before.recipients));
    const next: AlertSettingsRecord = {
      ...before,
      kinds: wanted.kinds ? alertKinds.filter((kind) => wanted.kinds?.includes(kind)) : before.kinds,
      nearlyFullPercent: wanted.nearlyFullPercent ?? before.nearlyFullPercent,
      timeZone: wanted.timeZone ?? before.timeZone,
      digestMinutes: wanted.digestMinutes ?? before.digestMinutes,
      coolDownMinutes: wanted.coolDownMinutes ?? before.coolDownMinutes,
      quietFrom: quietFrom === undefined ? before.quietFrom : quietFrom,
      quietUntil: quietUntil === undefined ? before.quietUntil : quietUntil,
      recipients: recipients ?? before.recipients,
    };
    const changes = changesBetween(await asAudited(tx, before), await asAudited(tx, next));
    if (changes.length === 0) return before;

    await tx.update(alertSettings).set(next).where(eq(alertSettings.customerId, customerId));
    await evaluateAgainSoon(tx, customerId);
    await requestConfirmations(tx, next, { outgoing: ctx.outgoing, at: await databaseClock(tx) });
    await recordAudit(tx, actor, {
      customerId,
      action: 'alert-settings.updated',
      subjectId: encodeId('customer', customerId),
      subjectName: customer.name,
      changes,
    });
    return next;
  });
  return { settings };
}

/** Settings in the words of the audit trail, with recipients by address. */
export async function asAudited(db: Executor, settings: AlertSettingsRecord) {
  const { customerId, quietFrom, quietUntil, recipients, kinds, ...plain } = settings;
  const people = await portalUsersOf(db, customerId, recipients);
  const named = recipients.map((recipient) => {
    const address = people.find(({ id }) => id === recipient.portalUserId)?.email ?? recipient.email ?? '?';
    const wants = [recipient.alerts && 'alerts', recipient.monthlyReport && 'monthly report'];
    return `${address}: ${wants.filter(Boolean).join(', ') || 'nothing'}${recipient.language ? ` (${recipient.language})` : ''}`;
  });
  return {
    ...plain,
    kinds: kinds.join(', '),
    quietHours:
      quietFrom === null || quietUntil === null
        ? null
        : `${formatMinute(quietFrom)} to ${formatMinute(quietUntil)}`,
    recipients: named.sort().join('; ') || null,
  };
}

type WantedRecipient = NonNullable<z.output<typeof schema>['recipients']>[number];

async function recipientsOf(
  tx: Executor,
  { id: customerId }: CustomerRecord,
  wanted: readonly WantedRecipient[],
  before: readonly Recipient[],
): Promise<Recipient[]> {
  const recipients = wanted.map((one, n): Recipient => {
    const field = `recipients.${n}`;
    if ((one.portalUserId === null) === (one.email === null))
      throw wrong(field, 'must have either a portalUserId or an email.');
    const key =
      one.portalUserId === null ? null : decodeKey('portalUser', one.portalUserId, `${field}.portalUserId`);
    if (key && key.customerId !== customerId) throw notFound('portal user');
    const { email: address, language, alerts, monthlyReport } = one;
    return { portalUserId: key?.id ?? null, email: address, language, alerts, monthlyReport };
  });
  const names = recipients.map(({ portalUserId, email: address }) => portalUserId ?? address);
  const repeated = names.findIndex((name, n) => names.indexOf(name) !== n);
  if (repeated >= 0) throw wrong(`recipients.${repeated}`, 'is there twice.', 'RECIPIENT_TWICE');
  // Recipients whose account no longer exists may stay in the list; new ones must exist.
  const known = new Set([
    ...before.map(({ portalUserId }) => portalUserId),
    ...(await portalUsersOf(tx, customerId, recipients)).map(({ id }) => id),
  ]);
  if (recipients.some(({ portalUserId }) => portalUserId !== null && !known.has(portalUserId)))
    throw notFound('portal user');
  return recipients;
}

function quietHoursOf({ quietFrom, quietUntil }: z.output<typeof schema>) {
  if (
    (quietFrom === undefined) !== (quietUntil === undefined) ||
    (quietFrom === null) !== (quietUntil === null)
  )
    throw wrong('quietFrom', 'and quietUntil are set together, or both null.');
  if (typeof quietFrom === 'number' && quietFrom === quietUntil)
    throw wrong('quietUntil', 'must differ from quietFrom.', 'QUIET_HOURS_EMPTY');
  return { quietFrom, quietUntil };
}

const wrong = (field: string, what: string, reason?: InputReason) =>
  new LicensingError('BAD_USER_INPUT', `${field} ${what}`, { field, reason });

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, for instance 22:00')
  .transform(readMinute);

const schema = z.object({
  kinds: z.array(z.enum(alertKinds)).nullish(),
  nearlyFullPercent: wholeNumber(50, 99).nullish(),
  timeZone: timeZone.nullish(),
  quietFrom: timeOfDay.nullish(),
  quietUntil: timeOfDay.nullish(),
  digestMinutes: wholeNumber(0, 1440).nullish(),
  coolDownMinutes: wholeNumber(5, 10_080).nullish(),
  recipients: z
    .array(
      z.object({
        portalUserId: z
          .string()
          .nullish()
          .transform((id) => id ?? null),
        email: email.nullish().transform((address) => address ?? null),
        language: z
          .enum(portalLanguages)
          .nullish()
          .transform((language) => language ?? null),
        alerts: z
          .boolean()
          .nullish()
          .transform((wanted) => wanted ?? true),
        monthlyReport: z
          .boolean()
          .nullish()
          .transform((wanted) => wanted ?? false),
      }),
    )
    .max(50, 'must be at most 50')
    .nullish(),
});
