'use client';

import { useQueryStates } from 'nuqs';
import { DayFields } from '@/app/_components/day-fields';
import { Select } from '@/app/_components/ui/field';
import { rangeParsers } from '@/app/_lib/range-parsers';
import { dateOf, RANGES } from '@/app/_lib/time-range';
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
