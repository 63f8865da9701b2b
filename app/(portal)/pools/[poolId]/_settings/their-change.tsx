import { UserPen } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

type TheirChangeProps = { who: string; value: string; take: () => void; keep: () => void };

/** Somebody else has changed what is being edited. */
export function TheirChange({ who, value, take, keep }: TheirChangeProps) {
  const t = useT();
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-warn/40 bg-warn-soft p-3 text-sm">
      <UserPen aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <div className="min-w-0 space-y-2">
        <div>
          <p className="font-medium">{t('settings.theirs', { who, value })}</p>
          <p>{t('settings.theirsHint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={take}>
            {t('settings.takeTheirs', { value })}
          </Button>
          <Button size="small" onClick={keep}>
            {t('settings.keepMine')}
          </Button>
        </div>
      </div>
    </div>
  );
}
