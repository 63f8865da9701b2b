import type { LicensingMode, SettingChangePreviewQuery } from '@/graphql/generated/operations/graphql';
import type { Translate } from '@/app/_text/translate';

export type ChangePreview = NonNullable<SettingChangePreviewQuery['seatPool']>['changePreview'];

/** Effect of a change in sentences; `isWarning` if it would be refused or leaves the pool with a problem. */
export type Effect = { sentences: string[]; isWarning: boolean };

type EffectOptions = { mode: LicensingMode; preview: ChangePreview };

/** Effect of another time-out (L22). */
export function describeTimeoutEffect(
  t: Translate,
  { mode, preview, isLonger, owned }: EffectOptions & { isLonger: boolean; owned: number },
): Effect {
  const refused = describeRefusal(preview);
  if (refused) return refused;
  const { seatsHeld: held, seatsLapsing: lapsing, seatsReturning: returning, seatsOver } = preview;
  const sentences = [t(`settings.effects.held_${mode}`, { held })];
  if (mode === 'NAMED')
    return { sentences: [...sentences, t('settings.effects.timeoutNamed')], isWarning: false };
  if (held > 0)
    sentences.push(
      isLonger ? t('settings.effects.longer', { held }) : t('settings.effects.lapsing', { lapsing }),
    );
  else if (returning === 0) sentences.push(t('settings.effects.nextLogin'));
  if (returning > 0) {
    sentences.push(t('settings.effects.returning', { returning }));
    if (seatsOver === 0)
      sentences.push(t('settings.effects.left_CONCURRENT', { left: Math.max(0, owned - held - returning) }));
  }
  return { sentences, isWarning: false };
}

/** Effect of another licensed quantity (L13). */
export function describeQuantityEffect(
  t: Translate,
  { mode, preview, quantity }: EffectOptions & { quantity: number },
): Effect {
  const refused = describeRefusal(preview);
  if (refused) return refused;
  const { seatsHeld: held, seatsOver: over } = preview;
  return {
    sentences: [
      t(`settings.effects.held_${mode}`, { held }),
      over > 0
        ? t(`settings.effects.over_${mode}`, { over })
        : t(`settings.effects.left_${mode}`, { left: quantity - held }),
    ],
    isWarning: over > 0,
  };
}

/** Effect of the other mode, or the number of devices that prevent it (L23). */
export function describeModeEffect(
  t: Translate,
  { preview, mode, owned }: EffectOptions & { owned: number },
): Effect {
  const { licensesTaken: taken, leasesEnding: ending, devicesToRemove: toRemove } = preview;
  if (toRemove > 0)
    return {
      sentences: [t('settings.effects.toRemove', { registered: taken, owned, toRemove })],
      isWarning: true,
    };
  const refused = describeRefusal(preview);
  if (refused) return refused;
  return mode === 'CONCURRENT'
    ? {
        sentences: [
          t('settings.effects.toNamed', { taken, left: owned - taken }),
          t('settings.effects.toNamedLeases', { ending }),
        ],
        isWarning: false,
      }
    : { sentences: [t('settings.effects.toConcurrent', { ending })], isWarning: false };
}

const describeRefusal = ({ refusal }: ChangePreview): Effect | null =>
  refusal === null ? null : { sentences: [refusal], isWarning: true };
