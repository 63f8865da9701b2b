import type { DenialExplanationQuery } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

type Pool = NonNullable<DenialExplanationQuery['seatPool']>;
export type ExplainedDenial = NonNullable<Pool['denial']>;
export type Explanation = ExplainedDenial['explanation'];

const NAMED_AT_MOST = 4;

/** Only registering asks for a licence in a NAMED pool, whatever the mode of the pool is now. */
export const isOfNamed = ({ action }: ExplainedDenial) => action === 'REGISTER';

/** Enough seats had been idle for so long that a shorter time-out would have freed them, but not for this device alone. */
export const isUnclear = ({ inUse, licensedQuantity, explanation }: ExplainedDenial) =>
  explanation.longestHelpfulTimeoutSeconds === null && explanation.idleSeats > inUse - licensedQuantity;

/** The cause of a refusal in a few words. */
export function causeTitle(t: Translate, denial: ExplainedDenial): string {
  const { cause } = denial.explanation;
  return cause === 'ONLY_MORE_LICENSES' && isUnclear(denial)
    ? t('denials.othersWaitingTitle')
    : t(`denials.causeTitles.${cause}`);
}

/** The cause of a refusal as a person would say it. */
export function causeSentence(t: Translate, format: Format, pool: Pool, denial: ExplainedDenial): string {
  const { explanation } = denial;
  const { cause } = explanation;
  switch (cause) {
    case 'SHORTER_TIMEOUT':
      return explanation.longestHelpfulTimeoutSeconds === null
        ? t('denials.causeTitles.SHORTER_TIMEOUT')
        : t('denials.causes.SHORTER_TIMEOUT', {
            timeout: format.duration(explanation.longestHelpfulTimeoutSeconds),
          });
    case 'FORGOTTEN_LOGOUT':
      return t('denials.causes.FORGOTTEN_LOGOUT', {
        names: nameList(
          t,
          explanation.forgotten.map(({ userName, deviceName }) =>
            userName ? `${userName} (${deviceName})` : deviceName,
          ),
        ),
      });
    case 'QUANTITY_LOWERED':
      return explanation.quantityLoweredAt === null ||
        explanation.quantityLoweredFrom === null ||
        explanation.quantityLoweredTo === null
        ? t('denials.causeUnknownQuantity')
        : t('denials.causes.QUANTITY_LOWERED', {
            from: explanation.quantityLoweredFrom,
            to: explanation.quantityLoweredTo,
            time: format.dayAndTime(explanation.quantityLoweredAt),
          });
    case 'REMOVED_DEVICES':
      return t('denials.causes.REMOVED_DEVICES', {
        count: explanation.removedDevices.length,
        names: nameList(t, explanation.removedDevices),
      });
    case 'ONLY_MORE_LICENSES':
      return tooFew(t, format, pool, denial);
  }
}

/** Why nothing but more licences would surely have helped. */
function tooFew(t: Translate, format: Format, { application }: Pool, denial: ExplainedDenial): string {
  const { inUse, licensedQuantity, explanation } = denial;
  const idle = explanation.idleSeats;
  const shortest = format.duration(application.minInactivityTimeoutSeconds);
  if (inUse === 0) return t('denials.noneOwned');
  if (isOfNamed(denial)) return t('denials.allBound');
  if (isUnclear(denial))
    return t('denials.othersWaiting', { idle, shortest, others: explanation.othersWaiting });
  if (idle > 0) return t('denials.tooManyHeld', { missing: inUse - licensedQuantity + 1, idle, shortest });
  return t('denials.causes.ONLY_MORE_LICENSES', { shortest });
}

function nameList(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  const left = names.length - NAMED_AT_MOST;
  return left > 0 ? t('denials.andMore', { names: shown, count: left }) : shown;
}
