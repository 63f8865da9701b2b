'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { ExportLink } from '@/app/_components/export-link';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { cn } from '@/app/_lib/cn';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type PeopleFilterBarProps = { customerId: string; filters: PeopleFilters };

/** Filters of the app users, and their export. */
export function PeopleFilterBar({ customerId, filters }: PeopleFilterBarProps) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
      <SearchField
        label={t('people.search')}
        value={filters.search}
        onSearch={filters.setSearch}
        className="grow basis-56 sm:max-w-80"
      />
      <div role="group" aria-label={t('people.filter')} className="flex flex-wrap gap-1.5">
        {[null, ...PEOPLE_STATES].map((state) => {
          const isChosen = filters.state === state;
          return (
            <Button
              key={state}
              size="small"
              aria-pressed={isChosen}
              onClick={() => filters.setState(state)}
              className={cn(
                'h-8 rounded-full',
                isChosen && 'border-accent bg-accent-soft text-accent hover:bg-accent-soft',
              )}
            >
              {t(`people.${state ?? 'all'}`)}
            </Button>
          );
        })}
      </div>
      <ExportLink
        href={peopleExport(customerId, filters, format.timeZone)}
        of={t('people.title')}
        className="ml-auto h-8"
      />
    </div>
  );
}

const PEOPLE_STATES = ['active', 'disabled'] as const;
type PeopleState = (typeof PEOPLE_STATES)[number];

const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(PEOPLE_STATES),
};

/** Filters of the app users in the address. */
export function usePeopleFilters() {
  const [{ q: search, state }, change] = useQueryStates(parsers);
  return {
    search,
    state,
    /** As in the API; null: all. */
    disabled: state === null ? null : state === 'disabled',
    isNarrowed: search !== '' || state !== null,
    setSearch: (text: string) => void change({ q: text || null }),
    setState: (next: PeopleState | null) => void change({ state: next }, { history: 'push' }),
    showAll: () => void change({ q: null, state: null }, { history: 'push' }),
  };
}

export type PeopleFilters = ReturnType<typeof usePeopleFilters>;

/** Address of the export of the listed people. */
const peopleExport = (
  customerId: string,
  { search, disabled }: Pick<PeopleFilters, 'search' | 'disabled'>,
  timeZone: string,
): string =>
  exportAddress('app-users', {
    customerId,
    search,
    disabled: disabled === null ? null : String(disabled),
    timeZone,
  });
