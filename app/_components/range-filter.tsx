'use client';

import { useQueryStates } from 'nuqs';
import { useId } from 'react';
import { Input, Label, Select } from '@/app/_components/ui/field';
import { rangeParsers } from '@/app/_lib/range-parsers';
import { dateOf, RANGES, toDate } from '@/app/_lib/time-range';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type RangeFilterProps = {
  label: string;
  /** What it is called to narrow nothing. */
  all: string;
};

/** Of which time a list is shown, as the address says. */
export function RangeFilter({ label, all }: RangeFilterProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const [{ range }, change] = useQueryStates(rangeParsers);
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
      {range === 'days' ? <Days /> : null}
    </>
  );
}

/** The first and the last day, in the reader's own form. */
function Days() {
  const t = useT();
  const [days, change] = useQueryStates(rangeParsers);
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
            onChange={(event) => void change({ [name]: toDate(event.target.value) })}
            className="w-auto"
          />
        </span>
      ))}
    </div>
  );
}
