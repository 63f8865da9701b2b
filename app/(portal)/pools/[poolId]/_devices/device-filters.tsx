'use client';

import type { DeviceState } from '@/graphql/generated/operations/graphql';
import { SearchField } from '@/app/_components/search-field';
import { Select } from '@/app/_components/ui/field';
import { useQueryParams } from '@/app/_hooks/use-query-params';
import { t } from '@/app/_text/text';

const STATES: readonly DeviceState[] = ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REGISTERED', 'REMOVED'];

/** What the address says the list of devices is narrowed to. */
export function useDeviceFilters() {
  const { params } = useQueryParams();
  return {
    search: params.get('q') ?? '',
    state: STATES.find((state) => state === params.get('state')) ?? null,
    after: params.get('after'),
  };
}

export function DeviceFilters() {
  const { change } = useQueryParams();
  const { search, state } = useDeviceFilters();
  return (
    <div className="flex flex-wrap gap-2 border-b border-line p-3">
      <SearchField
        label={t('devices.search')}
        value={search}
        onSearch={(text) => change({ q: text || null, after: null })}
        className="grow sm:max-w-80"
      />
      <Select
        aria-label={t('devices.filter')}
        value={state ?? ''}
        onChange={(event) => change({ state: event.target.value || null, after: null })}
        className="max-sm:w-full"
      >
        <option value="">{t('devices.anyState')}</option>
        {STATES.map((option) => (
          <option key={option} value={option}>
            {t(`deviceStates.${option}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
