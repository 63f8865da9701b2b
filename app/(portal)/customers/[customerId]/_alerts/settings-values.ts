import * as z from 'zod/mini';
import type {
  AlertRecipientInput,
  AlertSettingsFieldsFragment,
  UpdateAlertSettingsInput,
} from '@/graphql/generated/operations/graphql';
import { LOCALES } from '@/app/_text/locales';
import type { Translate } from '@/app/_text/translate';
import { ALERT_KINDS } from '../../../_alerts/alert-kinds';

/** Default quiet hours when they are switched on. */
const USUAL_NIGHT = { quietFrom: '22:00', quietUntil: '06:00' };
const MAX_RECIPIENTS = 50;

/** A recipient in the form: a portal user, or an address if `who` is empty. */
export const newRecipient = { who: '', email: '', language: '', alerts: true, monthlyReport: false };

/** Initial values of the form. Recipients that no longer exist are left out. */
export const valuesOf = (settings: AlertSettingsFieldsFragment) => ({
  kinds: ALERT_KINDS.filter((kind) => settings.kinds.includes(kind)) as string[],
  nearlyFullPercent: settings.nearlyFullPercent as number | null,
  timeZone: settings.timeZone,
  isQuiet: settings.quietFrom !== null,
  quietFrom: settings.quietFrom ?? USUAL_NIGHT.quietFrom,
  quietUntil: settings.quietUntil ?? USUAL_NIGHT.quietUntil,
  digestMinutes: settings.digestMinutes as number | null,
  coolDownMinutes: settings.coolDownMinutes as number | null,
  recipients: settings.recipients
    .filter(({ portalUser, email }) => portalUser !== null || email !== null)
    .map(({ portalUser, email, language, alerts, monthlyReport }) => ({
      who: portalUser?.id ?? '',
      email: email ?? '',
      language: language ?? '',
      alerts,
      monthlyReport,
    })),
});

export type SettingsValues = ReturnType<typeof valuesOf>;

export function settingsSchema(t: Translate) {
  const recipient = z
    .object({
      who: z.string(),
      email: z.string().check(z.trim()),
      language: z.enum(['', ...LOCALES]),
      alerts: z.boolean(),
      monthlyReport: z.boolean(),
    })
    .check(
      z.superRefine(({ who, email }, context) => {
        if (who === '' && !z.email({ pattern: z.regexes.unicodeEmail }).safeParse(email).success)
          context.addIssue({ code: 'custom', path: ['email'], message: t('form.notEmail') });
      }),
    );
  return z
    .object({
      kinds: z.array(z.enum(ALERT_KINDS)),
      nearlyFullPercent: wholeNumber(50, 99),
      timeZone: z.string().check(z.minLength(1)),
      isQuiet: z.boolean(),
      quietFrom: z.string(),
      quietUntil: z.string(),
      digestMinutes: wholeNumber(0, 1_440),
      coolDownMinutes: wholeNumber(5, 10_080),
      recipients: z.array(recipient).check(z.maxLength(MAX_RECIPIENTS)),
    })
    .check(
      z.superRefine(({ isQuiet, quietFrom, quietUntil, recipients }, context) => {
        const addIssue = (path: (string | number)[], message: string) =>
          context.addIssue({ code: 'custom', path, message });
        if (isQuiet && !quietFrom) addIssue(['quietFrom'], t('form.required'));
        if (isQuiet && !quietUntil) addIssue(['quietUntil'], t('form.required'));
        if (isQuiet && quietFrom && quietFrom === quietUntil) addIssue(['quietUntil'], t('alerts.quietSame'));
        const names = recipients.map(nameOf);
        names.forEach((name, n) => {
          if (name && names.indexOf(name) < n)
            addIssue(['recipients', n, recipients[n]?.who ? 'who' : 'email'], t('alerts.chosenTwice'));
        });
      }),
    );
}

type Settings = z.output<ReturnType<typeof settingsSchema>>;

/** Values of the form as input of the API. */
export const toInput = (
  customerId: string,
  { isQuiet, quietFrom, quietUntil, recipients, ...rest }: Settings,
): UpdateAlertSettingsInput => ({
  customerId,
  ...rest,
  quietFrom: isQuiet ? quietFrom : null,
  quietUntil: isQuiet ? quietUntil : null,
  recipients: recipients.map(({ who, email, language, alerts, monthlyReport }): AlertRecipientInput => ({
    portalUserId: who || null,
    email: who ? null : email,
    language: language || null,
    alerts,
    monthlyReport,
  })),
});

const nameOf = ({ who, email }: { who: string; email: string }) => who || email.toLowerCase();

const wholeNumber = (min: number, max: number) =>
  z.pipe(z.nullable(z.number()), z.int().check(z.minimum(min), z.maximum(max)));
