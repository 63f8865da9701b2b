import { useId } from 'react';
import { Input, Label } from '@/app/_components/ui/field';
import { cn } from '@/app/_lib/cn';
import { toDate } from '@/app/_lib/time-range';
import { useT } from '@/app/_text/use-t';

type Days = { from: string | null; to: string | null };
type DayFieldsProps = { days: Days; onChange: (changed: Partial<Days>) => void; className?: string };

/** The first and the last day, in the reader's own form. */
export function DayFields({ days, onChange, className }: DayFieldsProps) {
  const t = useT();
  const id = useId();
  return (
    <div role="group" aria-label={t('ranges.days')} className="flex flex-wrap items-center gap-2">
      {(['from', 'to'] as const).map((name) => (
        <span key={name} className="flex items-center gap-1.5">
          <Label htmlFor={`${id}-${name}`} className="text-[13px] font-normal text-muted">
            {t(`ranges.${name}`)}
          </Label>
          <Input
            id={`${id}-${name}`}
            type="date"
            value={days[name] ?? ''}
            onChange={(event) => onChange({ [name]: toDate(event.target.value) })}
            className={cn('w-auto', className)}
          />
        </span>
      ))}
    </div>
  );
}
