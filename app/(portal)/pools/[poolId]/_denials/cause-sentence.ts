import type { DenialExplanationQuery } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

export type ExplainedPool = NonNullable<DenialExplanationQuery['seatPool']>;
export type Explanation = NonNullable<ExplainedPool['denial']>['explanation'];

const NAMED_AT_MOST = 4;

/** Only registering asks for a licence in a NAMED pool, whatever the mode of the pool is now. */
export const isOfNamed = ({ firstDenial }: Explanation) => firstDenial.action === 'REGISTER';

/** What happened, in a line: who held the seats at the first refusal. */
export function whatHappened(t: Translate, explanation: Explanation): string {
  const { inUse, licensedQuantity, holders } = explanation.firstDenial;
  if (inUse === 0) return t('denials.noneOwned');
  const names = nameList(
    t,
    holders.map(({ userName, deviceName }) => userName ?? deviceName),
  );
  if (inUse > licensedQuantity)
    return t('denials.heldOver', { count: inUse, owned: licensedQuantity, names });
  return t(isOfNamed(explanation) ? 'denials.boundBy' : 'denials.heldByAll', { count: inUse, names });
}

/** What is known of the cause of one refusal. What would reduce refusals in all is the planner's to say. */
export function causeSentence(
  t: Translate,
  format: Format,
  { application }: ExplainedPool,
  explanation: Explanation,
): string | null {
  const { firstDenial, cause, idleSeats, othersWaiting } = explanation;
  switch (cause) {
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
    case 'SHORTER_TIMEOUT':
    case 'ONLY_MORE_LICENSES': {
      if (firstDenial.inUse === 0) return null;
      if (isOfNamed(explanation)) return t('denials.allBound');
      const shortest = format.duration(application.minInactivityTimeoutSeconds);
      const idle = t('denials.idleSeats', { idle: idleSeats, shortest });
      return othersWaiting > 0 ? `${idle} ${t('denials.othersWaiting', { others: othersWaiting })}` : idle;
    }
  }
}

function nameList(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).join(', ');
  const left = names.length - NAMED_AT_MOST;
  return left > 0 ? t('denials.andMore', { names: shown, count: left }) : shown;
}
