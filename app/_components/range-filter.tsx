'use client';

import { useQueryStates } from 'nuqs';
import { useId } from 'react';
import { Input, Label, Select } from '@/app/_components/ui/field';
import { cn } from '@/app/_lib/cn';
import { rangeParsers } from '@/app/_lib/range-parsers';
import { dateOf, RANGES, toDate } from '@/app/_lib/time-range';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type RangeFilterProps = {
  label: string;
  /** Name of the option without a limit. */
  all: string;
};

/** Filter by period, in the address. */
export function RangeFilter({ label, all }: RangeFilterProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const [{ range, from, to }, change] = useQueryStates(rangeParsers);
  const choose = (value: string) => {
    const next = rangeParsers.range.parse(value);
    const today = next === 'days' ? dateOf(serverNow(), timeZone) : null;
    void change({ range: next, from: today, to: today });
  };
  return (
    <>
      <Select
        aria-label={label}
        value={range ?? ''}
        onChange={(event) => choose(event.target.value)}
        className="max-sm:w-full"
      >
        <option value="">{all}</option>
        {RANGES.map((one) => (
          <option key={one} value={one}>
            {t(`ranges.${one}`)}
          </option>
        ))}
      </Select>
      {range === 'days' ? <DayFields days={{ from, to }} onChange={(days) => void change(days)} /> : null}
    </>
  );
}

type Days = { from: string | null; to: string | null };
type DayFieldsProps = { days: Days; onChange: (changed: Partial<Days>) => void; className?: string };

/** First and last day, in the reader's format. */
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
