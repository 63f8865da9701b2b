'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useQuery } from 'urql';
import { CustomerAlertPoolsDocument } from '@/graphql/generated/operations/graphql';
import { ClearFilters } from '@/app/_components/clear-filters';
import { ExportLink } from '@/app/_components/export-link';
import { Select } from '@/app/_components/ui/field';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ALERT_KINDS } from '../../../_alerts/alert-kinds';

/** Filters of the alert list. */
export function AlertFilterBar({ customerId }: { customerId: string }) {
  const t = useT();
  const { timeZone } = useFormat();
  const { state, kind, pool, isNarrowed, change, clear } = useAlertFilters();
  const [{ data }] = useQuery({ query: CustomerAlertPoolsDocument, variables: { customerId } });
  const pools = data?.customer?.seatPools ?? [];
  return (
    <div
      role="group"
      aria-label={t('alerts.filters')}
      className="flex flex-wrap items-center gap-2 border-b border-line p-3"
    >
      <Select
        aria-label={t('alerts.state')}
        value={state ?? ''}
        onChange={({ target }) =>
          void change({ state: ALERT_STATES.find((one) => one === target.value) ?? null })
        }
        className="max-sm:w-full"
      >
        <option value="">{t('alerts.states.any')}</option>
        {ALERT_STATES.map((one) => (
          <option key={one} value={one}>
            {t(`alerts.states.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('alerts.kind')}
        value={kind ?? ''}
        onChange={({ target }) =>
          void change({ kind: ALERT_KINDS.find((one) => one === target.value) ?? null })
        }
        className="max-sm:w-full"
      >
        <option value="">{t('alerts.anyKind')}</option>
        {ALERT_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`alerts.kinds.${one}`)}
          </option>
        ))}
      </Select>
      {pools.length > 1 || pool ? (
        <Select
          aria-label={t('alerts.pool')}
          value={pool ?? ''}
          onChange={({ target }) => void change({ pool: target.value || null })}
          className="max-sm:w-full sm:max-w-64"
        >
          <option value="">{t('alerts.anyPool')}</option>
          {pools.map(({ id, application }) => (
            <option key={id} value={id}>
              {application.name}
            </option>
          ))}
        </Select>
      ) : null}
      {isNarrowed ? <ClearFilters onClear={clear} /> : null}
      <ExportLink
        className="sm:ml-auto"
        href={exportAddress('alerts', {
          customerId,
          seatPoolId: pool,
          open: state && String(state === 'open'),
          kinds: kind,
          timeZone,
        })}
        of={t('alerts.title')}
      />
    </div>
  );
}

const ALERT_STATES = ['open', 'past'] as const;

const parsers = {
  /** Null: active and resolved. */
  state: parseAsStringLiteral(ALERT_STATES),
  kind: parseAsStringLiteral(ALERT_KINDS),
  pool: parseAsString,
};

/** Filters of the alert list in the address. */
export function useAlertFilters() {
  const [filters, change] = useQueryStates(parsers);
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  const clear = () => void change({ state: null, kind: null, pool: null }, { history: 'push' });
  return { ...filters, isNarrowed, change, clear };
}
