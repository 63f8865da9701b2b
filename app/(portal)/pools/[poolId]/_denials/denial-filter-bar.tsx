'use client';

import { X } from 'lucide-react';
import { useId } from 'react';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { Input, Label, Select } from '@/app/_components/ui/field';
import { actionName } from '@/app/_lib/action-name';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { dateOf, RANGES, toDate } from './denial-bounds';
import { noFilters, parseRange, useDenialFilters } from './use-denial-filters';

/** What the list is narrowed to. `actions` are the check-points at which there were denials. */
export function DenialFilterBar({ actions }: { actions: readonly string[] }) {
  const t = useT();
  const { timeZone } = useFormat();
  const { search, action, range, isNarrowed, change } = useDenialFilters();
  const known = action && !actions.includes(action) ? [...actions, action] : actions;
  const chooseRange = (value: string) => {
    const next = parseRange.parse(value);
    const today = next === 'days' ? dateOf(serverNow(), timeZone) : null;
    void change({ range: next, from: today, to: today });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
      <SearchField
        label={t('denials.search')}
        value={search}
        onSearch={(text) => void change({ q: text || null })}
        className="w-full sm:w-auto sm:max-w-80 sm:grow"
      />
      <Select
        aria-label={t('denials.action')}
        value={action ?? ''}
        onChange={(event) => void change({ at: event.target.value || null })}
        className="max-sm:w-full"
      >
        <option value="">{t('denials.anyAction')}</option>
        {known.map((one) => (
          <option key={one} value={one}>
            {actionName(t, one)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('denials.range')}
        value={range ?? ''}
        onChange={(event) => chooseRange(event.target.value)}
        className="max-sm:w-full"
      >
        <option value="">{t('denials.ranges.all')}</option>
        {RANGES.map((one) => (
          <option key={one} value={one}>
            {t(`denials.ranges.${one}`)}
          </option>
        ))}
      </Select>
      {range === 'days' ? <Days /> : null}
      {isNarrowed ? (
        <Button size="small" variant="quiet" onClick={() => void change(noFilters, { history: 'push' })}>
          <X aria-hidden />
          {t('denials.clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** The first and the last day, in the reader's own form. */
function Days() {
  const t = useT();
  const { from, to, change } = useDenialFilters();
  const id = useId();
  return (
    <div role="group" aria-label={t('denials.ranges.days')} className="flex flex-wrap items-center gap-2">
      {(
        [
          ['from', from],
          ['to', to],
        ] as const
      ).map(([name, day]) => (
        <span key={name} className="flex items-center gap-1.5">
          <Label htmlFor={`${id}-${name}`} className="text-[13px] font-normal text-muted">
            {t(`denials.${name}`)}
          </Label>
          <Input
            id={`${id}-${name}`}
            type="date"
            value={day ?? ''}
            onChange={(event) => void change({ [name]: toDate(event.target.value) })}
            className="w-auto"
          />
        </span>
      ))}
    </div>
  );
}
