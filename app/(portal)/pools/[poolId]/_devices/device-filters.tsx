'use client';

import { Download } from 'lucide-react';
import type { DeviceState, LicensingMode } from '@/graphql/generated/operations/graphql';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { stateLooks } from './device-state';
import { exportPath, type useDeviceFilters } from './use-device-filters';

const STATES_OF: Record<LicensingMode, readonly DeviceState[]> = {
  CONCURRENT: ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REMOVED'],
  NAMED: ['REGISTERED', 'LAPSED', 'REMOVED'],
};

type DeviceFiltersProps = ReturnType<typeof useDeviceFilters> & {
  poolId: string;
  mode: LicensingMode;
};

/** Which devices are shown, and the same ones as a file. */
export function DeviceFilters({ poolId, mode, filters, setSearch, setStates }: DeviceFiltersProps) {
  const t = useT();
  const format = useFormat();
  const { states } = filters;
  const offered = [...STATES_OF[mode], ...states.filter((state) => !STATES_OF[mode].includes(state))];
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
      <SearchField
        label={t('devices.search')}
        value={filters.search}
        onSearch={setSearch}
        className="grow basis-56 sm:max-w-80"
      />
      <div role="group" aria-label={t('devices.filter')} className="flex flex-wrap gap-1.5">
        {offered.map((state) => {
          const isChosen = states.includes(state);
          const { icon: Icon } = stateLooks[state];
          return (
            <Button
              key={state}
              size="small"
              aria-pressed={isChosen}
              title={t(`deviceStates.${state}_hint`)}
              onClick={() => setStates(isChosen ? states.filter((one) => one !== state) : [...states, state])}
              className={cn(
                'h-8 rounded-full',
                isChosen && 'border-accent bg-accent-soft text-accent hover:bg-accent-soft',
              )}
            >
              <Icon aria-hidden />
              {t(`deviceStates.${state}`)}
            </Button>
          );
        })}
      </div>
      <Button asChild variant="quiet" size="small" className="ml-auto h-8">
        <a href={exportPath(poolId, filters, format.timeZone)} download title={t('devices.exportHint')}>
          <Download aria-hidden />
          {t('devices.export')}
        </a>
      </Button>
    </div>
  );
}
