'use client';

import { useState } from 'react';
import type { SeatPoolChangeInput } from '@/graphql/generated/operations/graphql';
import { useT } from '@/app/_text/use-t';
import type { Effect } from './describe-effect';
import { EffectNote } from './effect-note';
import { useChangePreview, type ChangePreview } from './use-change-preview';

type ChangeEffectProps = {
  poolId: string;
  /** Null while what was typed can be nobody's setting. */
  change: SeatPoolChangeInput | null;
  describe: (preview: ChangePreview) => Effect;
};

/** Asks the server what a change would do, and says it; up to date while it is looked at. */
export function ChangeEffect({ poolId, change, describe }: ChangeEffectProps) {
  const t = useT();
  const { preview, error } = useChangePreview(poolId, change);
  const [last, setLast] = useState<{ preview: ChangePreview; effect: Effect } | null>(null);
  // What was said of the value before stands there, greyed, until the answer has come: nothing jumps.
  if (preview && last?.preview !== preview) setLast({ preview, effect: describe(preview) });

  if (!change) return null;
  if (error) return <EffectNote sentences={[t('settings.previewFailed')]} />;
  if (preview) return <EffectNote {...describe(preview)} />;
  return <EffectNote {...(last?.effect ?? { sentences: [t('settings.reading')] })} isBusy />;
}
