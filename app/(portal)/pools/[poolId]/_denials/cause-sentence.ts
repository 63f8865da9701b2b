import type { DenialExplanationQuery } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

export type ExplainedDenial = NonNullable<NonNullable<DenialExplanationQuery['seatPool']>['denial']>;
export type Explanation = ExplainedDenial['explanation'];

const NAMED_AT_MOST = 4;

/** The cause of a refusal as a person would say it. */
export function causeSentence(t: Translate, format: Format, denial: ExplainedDenial): string {
  const { explanation, licensedQuantity } = denial;
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
      return explanation.quantityLoweredAt === null || explanation.quantityLoweredFrom === null
        ? t('denials.causeUnknownQuantity')
        : t('denials.causes.QUANTITY_LOWERED', {
            from: explanation.quantityLoweredFrom,
            to: licensedQuantity,
            time: format.dayAndTime(explanation.quantityLoweredAt),
          });
    case 'REMOVED_DEVICES':
      return t('denials.causes.REMOVED_DEVICES', {
        count: explanation.removedDevices.length,
        names: nameList(t, explanation.removedDevices),
      });
    case 'ONLY_MORE_LICENSES':
      return t('denials.causes.ONLY_MORE_LICENSES');
  }
}

function nameList(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  const left = names.length - NAMED_AT_MOST;
  return left > 0 ? t('denials.andMore', { names: shown, count: left }) : shown;
}
