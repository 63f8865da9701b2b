'use client';

import { Download, Trash2, UserRoundX } from 'lucide-react';
import type { DeviceState, LicensingMode } from '@/graphql/generated/operations/graphql';
import { SearchField } from '@/app/_components/search-field';
import { Button } from '@/app/_components/ui/button';
import { Select } from '@/app/_components/ui/field';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { stateLooks } from './device-state';
import {
  exportPath,
  REGISTERED_WITHIN,
  type RegisteredWithin,
  type useDeviceFilters,
} from './use-device-filters';

const STATES_OF: Record<LicensingMode, readonly DeviceState[]> = {
  CONCURRENT: ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REMOVED'],
  NAMED: ['REGISTERED', 'LAPSED', 'REMOVED'],
};

type DeviceFilterBarProps = ReturnType<typeof useDeviceFilters> & {
  poolId: string;
  mode: LicensingMode;
  /** Removes all listed devices; null: not offered. */
  onRemoveAll: ((opener: HTMLElement) => void) | null;
};

const CHOSEN = 'border-accent bg-accent-soft text-accent hover:bg-accent-soft';

/** Filters of the device list, and its export. */
export function DeviceFilterBar({ poolId, mode, filters, onRemoveAll, ...set }: DeviceFilterBarProps) {
  const t = useT();
  const format = useFormat();
  const { states } = filters;
  const offered = [...STATES_OF[mode], ...states.filter((state) => !STATES_OF[mode].includes(state))];
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
      <SearchField
        label={t('devices.search')}
        value={filters.search}
        onSearch={set.setSearch}
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
              onClick={() =>
                set.setStates(isChosen ? states.filter((one) => one !== state) : [...states, state])
              }
              className={cn('h-8 rounded-full', isChosen && CHOSEN)}
            >
              <Icon aria-hidden />
              {t(`deviceStates.${state}`)}
            </Button>
          );
        })}
        <Button
          size="small"
          aria-pressed={filters.neverLoggedIn}
          title={t('devices.neverLoggedInHint')}
          onClick={() => set.setUnused(!filters.neverLoggedIn)}
          className={cn('h-8 rounded-full', filters.neverLoggedIn && CHOSEN)}
        >
          <UserRoundX aria-hidden />
          {t('devices.neverLoggedIn')}
        </Button>
      </div>
      <Select
        aria-label={t('devices.registered')}
        value={filters.registered ?? ''}
        onChange={(event) => set.setRegistered((event.target.value || null) as RegisteredWithin | null)}
        className="h-8 max-sm:w-full"
      >
        <option value="">{t('devices.registeredAnyTime')}</option>
        {(Object.keys(REGISTERED_WITHIN) as RegisteredWithin[]).map((span) => (
          <option key={span} value={span}>
            {t(`devices.registeredWithin.${span}`)}
          </option>
        ))}
      </Select>
      {onRemoveAll ? (
        <Button size="small" className="h-8" onClick={(event) => onRemoveAll(event.currentTarget)}>
          <Trash2 aria-hidden />
          {t('devices.removeAll')}
        </Button>
      ) : null}
      <Button asChild variant="quiet" size="small" className="ml-auto h-8">
        <a href={exportPath(poolId, filters, format.timeZone)} download title={t('devices.exportHint')}>
          <Download aria-hidden />
          {t('devices.export')}
        </a>
      </Button>
    </div>
  );
}
