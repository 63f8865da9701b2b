'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { ClearFilters } from '@/app/_components/clear-filters';
import { RangeFilter } from '@/app/_components/range-filter';
import { SearchField } from '@/app/_components/search-field';
import { Select } from '@/app/_components/ui/field';
import { actionName } from '@/app/_lib/action-name';
import { noRange, rangeParsers } from '@/app/_lib/range-parsers';
import { useT } from '@/app/_text/use-t';

/** Filters of the denials. `actions` are the check-points with denials. */
export function DenialFilterBar({ actions }: { actions: readonly string[] }) {
  const t = useT();
  const { search, action, isNarrowed, change, clear } = useDenialFilters();
  const known = action && !actions.includes(action) ? [...actions, action] : actions;
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
      <RangeFilter label={t('denials.range')} all={t('denials.anyTime')} />
      {isNarrowed ? <ClearFilters onClear={clear} /> : null}
    </div>
  );
}

export const VIEWS = ['denials', 'episodes'] as const;

const parsers = {
  view: parseAsStringLiteral(VIEWS).withDefault('denials'),
  q: parseAsString.withDefault(''),
  at: parseAsString,
  ...rangeParsers,
};

/** Filters of the denials in the address. */
export function useDenialFilters() {
  const [{ view, q: search, at: action, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || action !== null || range !== null;
  const clear = () => void change({ q: null, at: null, ...noRange }, { history: 'push' });
  return { view, search, action, range, from, to, isNarrowed, change, clear };
}
