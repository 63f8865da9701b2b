import type { PlanAdviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

type AdvicePlan = {
  present: { seats: number; inactivityTimeoutSeconds: number; denials: number };
  advice: PlanAdviceFieldsFragment | null;
};

/** The advice of a plan in a few words, as on an order. */
export function adviceTitle(t: Translate, format: Format, { present, advice }: AdvicePlan): string {
  const { seats, inactivityTimeoutSeconds } = advice?.outcome ?? present;
  switch (advice?.action) {
    case 'ADD_LICENSES':
      return t('advice.ADD_LICENSES', { more: advice.additionalLicenses, seats });
    case 'SHORTEN_TIMEOUT':
      return t('advice.SHORTEN_TIMEOUT', { timeout: format.duration(inactivityTimeoutSeconds), seats });
    default:
      return t('advice.KEEP', { seats });
  }
}

/** What sixty days would have been with it. */
export function adviceEffect(t: Translate, format: Format, { present, advice }: AdvicePlan): string {
  if (!advice) return t('advice.nobody');
  const { denials, loginsAdmitted, logins, serviceLevel } = advice.outcome;
  // Nearly all are not all.
  const level = format.percent(loginsAdmitted < logins ? Math.min(serviceLevel ?? 1, 0.999) : 1);
  return advice.action === 'KEEP'
    ? t('advice.keepEffect', { level, denials })
    : t('advice.effect', { level, present: present.denials, denials });
}
