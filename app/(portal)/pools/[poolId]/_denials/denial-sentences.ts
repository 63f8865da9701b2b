import type { DenialExplanationQuery } from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

export type ExplainedPool = NonNullable<DenialExplanationQuery['seatPool']>;
export type ExplainedDenial = NonNullable<ExplainedPool['denial']>;

export const isRetry = ({ id, explanation }: ExplainedDenial) => explanation.firstDenial.id !== id;

/** Times of this denial and of the first and last one of its episode, with the date if it differs. */
export function timesOf(format: Format, { at, explanation }: ExplainedDenial) {
  const timeOf = (instant: string) =>
    format.day(instant) === format.day(at) ? format.time(instant) : format.fullDate(instant);
  return {
    own: timeOf(at),
    first: timeOf(explanation.firstDenial.at),
    last: timeOf(explanation.lastRefusedAt),
  };
}

const MAX_NAMED = 4;

/** A denial in a NAMED pool is always a registration, whatever the mode is now. */
export const isOfNamed = ({ action }: ExplainedDenial) => action === 'REGISTER';

/** One line about the denial: who held the seats. */
export function whatHappened(t: Translate, denial: ExplainedDenial): string {
  const { inUse, licensedQuantity, holders } = denial;
  if (inUse === 0) return t('denials.noneOwned');
  const names = nameList(
    t,
    holders.map(({ userName, deviceName }) => userName ?? deviceName),
  );
  if (inUse > licensedQuantity)
    return t('denials.heldOver', { count: inUse, owned: licensedQuantity, names });
  return t(isOfNamed(denial) ? 'denials.boundBy' : 'denials.heldByAll', { count: inUse, names });
}

/** Cause of the denial. What would reduce denials overall is in the planner's advice. */
export function causeSentence(
  t: Translate,
  format: Format,
  { application }: ExplainedPool,
  denial: ExplainedDenial,
): string | null {
  const { cause, idleSeats, othersWaiting } = denial.explanation;
  const { own, first } = timesOf(format, denial);
  if (cause !== 'SHORTER_TIMEOUT' && cause !== 'ONLY_MORE_LICENSES') {
    const sentence = causeAtFirst(t, format, denial.explanation, cause);
    return isRetry(denial) ? t('denials.atFirst', { first, cause: sentence }) : sentence;
  }
  if (denial.inUse === 0) return null;
  if (isOfNamed(denial)) return t('denials.allBound');
  const shortest = format.duration(application.minInactivityTimeoutSeconds);
  const idle = t('denials.idleSeats', { time: own, idle: idleSeats, shortest });
  return othersWaiting > 0 ? `${idle} ${t('denials.othersWaiting', { first, others: othersWaiting })}` : idle;
}

type Explanation = ExplainedDenial['explanation'];
type CauseAtFirst = Exclude<Explanation['cause'], 'SHORTER_TIMEOUT' | 'ONLY_MORE_LICENSES'>;

/** A cause determined at the first denial of the episode. */
function causeAtFirst(t: Translate, format: Format, explanation: Explanation, cause: CauseAtFirst): string {
  const {
    forgotten,
    removedDevices,
    quantityLoweredAt: at,
    quantityLoweredFrom: from,
    quantityLoweredTo: to,
  } = explanation;
  switch (cause) {
    case 'FORGOTTEN_LOGOUT': {
      const names = forgotten.map(({ userName, deviceName }) =>
        userName ? `${userName} (${deviceName})` : deviceName,
      );
      return t('denials.causes.FORGOTTEN_LOGOUT', { names: nameList(t, names) });
    }
    case 'QUANTITY_LOWERED':
      return at === null || from === null || to === null
        ? t('denials.causeUnknownQuantity')
        : t('denials.causes.QUANTITY_LOWERED', { from, to, time: format.dayAndTime(at) });
    case 'REMOVED_DEVICES':
      return t('denials.causes.REMOVED_DEVICES', {
        count: removedDevices.length,
        names: nameList(t, removedDevices),
      });
  }
}

/** First seat that became free after the denial. */
export function nextSeat(t: Translate, format: Format, denial: ExplainedDenial): string {
  const { nextSeatFreedAt, nextSeatFreedBy: by } = denial.explanation;
  if (!nextSeatFreedAt) return t('denials.noneFreed', { time: timesOf(format, denial).own });
  const after = format.duration((Date.parse(nextSeatFreedAt) - Date.parse(denial.at)) / 1_000);
  const time = format.fullDate(nextSeatFreedAt);
  return by
    ? t('denials.nextFreed', { after, time, name: by.deviceName, how: by.how })
    : t('denials.licencesAdded', { after, time });
}

function nameList(t: Translate, names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMED).join(', ');
  const left = names.length - MAX_NAMED;
  return left > 0 ? t('denials.andMore', { names: shown, count: left }) : shown;
}
