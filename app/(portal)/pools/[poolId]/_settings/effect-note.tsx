'use client';

import { CircleAlert, Info } from 'lucide-react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';

type EffectNoteProps = {
  sentences: readonly string[];
  /** It would be refused, or leaves the pool in trouble. */
  isWarning?: boolean;
  /** It is being asked for. */
  isBusy?: boolean;
};

/** What a change will do to the seats held now, said before it is made. */
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
