'use client';

import { CircleAlert, Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import {
  type SeatPoolChangeInput,
  SettingChangePreviewDocument,
} from '@/graphql/generated/operations/graphql';
import { useReread } from '@/app/_hooks/use-reread';
import { cn } from '@/app/_lib/cn';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import type { ChangePreview, Effect } from './describe-effect';

type ChangeEffectProps = {
  poolId: string;
  /** Null while the input is not a valid value. */
  change: SeatPoolChangeInput | null;
  describe: (preview: ChangePreview) => Effect;
};

/** Shows the server's preview of a change and keeps it current while visible. */
export function ChangeEffect({ poolId, change, describe }: ChangeEffectProps) {
  const t = useT();
  const { preview, error } = useChangePreview(poolId, change);
  const [last, setLast] = useState<{ preview: ChangePreview; effect: Effect } | null>(null);
  // Keeps the previous preview, greyed, while the next one loads, to avoid layout shift.
  if (preview && last?.preview !== preview) setLast({ preview, effect: describe(preview) });

  if (!change) return null;
  if (error) return <EffectNote sentences={[t('settings.previewFailed')]} />;
  if (preview) return <EffectNote {...describe(preview)} />;
  return <EffectNote {...(last?.effect ?? { sentences: [t('settings.reading')] })} isBusy />;
}

const ASK_AFTER_MS = 250;

/**
 * Preview of a change, requested once typing pauses and again when the usage changes. `change` is null while there is
 * none. `preview` is undefined until the result for this change has arrived.
 */
export function useChangePreview(
  seatPoolId: string,
  change: SeatPoolChangeInput | null,
): { preview: ChangePreview | undefined; error: CombinedError | undefined } {
  const wanted = change && JSON.stringify(change);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), ASK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [wanted]);

  const isPaused = asked === null;
  const [{ data, error, operation }, execute] = useQuery({
    query: SettingChangePreviewDocument,
    variables: { seatPoolId, change: JSON.parse(asked ?? '{}') as SeatPoolChangeInput },
    pause: isPaused,
    requestPolicy: 'network-only',
  });
  useReread(useLiveUsages().get(seatPoolId)?.usage, () => {
    if (!isPaused) execute({ requestPolicy: 'network-only' });
  });
  const isOfThisChange = wanted !== null && JSON.stringify(operation?.variables.change) === wanted;
  return isOfThisChange
    ? { preview: data?.seatPool?.changePreview, error }
    : { preview: undefined, error: undefined };
}

type EffectNoteProps = {
  sentences: readonly string[];
  /** Whether the change would be refused or leaves the pool with a problem. */
  isWarning?: boolean;
  /** Whether the preview is loading. */
  isBusy?: boolean;
};

/** Effect of a change on the seats held now, shown before saving. */
export function EffectNote({ sentences, isWarning = false, isBusy = false }: EffectNoteProps) {
  const t = useT();
  const Icon = isWarning ? CircleAlert : Info;
  return (
    <div
      role="status"
      aria-label={t('settings.effect')}
      aria-busy={isBusy || undefined}
      className={cn(
        'flex items-start gap-2 rounded-lg px-3 py-2 text-sm transition-opacity aria-busy:opacity-60',
        isWarning ? 'bg-warn-soft' : 'bg-accent-soft',
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', isWarning ? 'text-warn' : 'text-accent')} />
      <div className="min-w-0 space-y-1">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
