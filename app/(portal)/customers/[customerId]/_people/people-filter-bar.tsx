'use client';

import { ExportLink } from '@/app/_components/export-link';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { peopleExport, PEOPLE_STATES, type PeopleFilters } from './use-people-filters';

type PeopleFilterBarProps = { customerId: string; filters: PeopleFilters };

/** Which people are shown, and the same ones as a file. */
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
