'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { useQuery } from 'urql';
import { CustomerNamesDocument } from '@/graphql/generated/operations/graphql';
import { ClearFilters } from '@/app/_components/clear-filters';
import { RangeFilter } from '@/app/_components/range-filter';
import { SearchField } from '@/app/_components/search-field';
import { Select } from '@/app/_components/ui/field';
import { noRange, rangeParsers } from '@/app/_lib/range-parsers';
import { useT } from '@/app/_text/use-t';
import { auditActionName, auditGroups } from './audit-actions';

/** Filters of the audit trail. */
export function AuditFilterBar({ ofAll }: { ofAll: boolean }) {
  const t = useT();
  const { search, did, isNarrowed, change, clear } = useAuditFilters();
  const groups = auditGroups(ofAll);
  const isOffered =
    did === null || groups.some(({ group, actions }) => group === did || actions.includes(did));
  return (
    <div
      role="group"
      aria-label={t('audit.filters')}
      className="flex flex-wrap items-center gap-2 border-b border-line p-3"
    >
      <SearchField
        label={t('audit.search')}
        value={search}
        onSearch={(text) => void change({ q: text || null })}
        className="w-full sm:w-auto sm:max-w-80 sm:grow"
      />
      {ofAll ? <WhoseFilter /> : null}
      <Select
        aria-label={t('audit.action')}
        value={did ?? ''}
        onChange={(event) => void change({ did: event.target.value || null })}
        className="max-sm:w-full"
      >
        <option value="">{t('audit.everything')}</option>
        {isOffered ? null : <option value={did}>{auditActionName(t, did)}</option>}
        {groups.map(({ group, actions }) => (
          <optgroup key={group} label={t(`audit.groups.${group}`)}>
            <option value={group}>{t('audit.allOf', { group: t(`audit.groups.${group}`) })}</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {auditActionName(t, action)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <RangeFilter label={t('audit.range')} all={t('audit.anyTime')} />
      {isNarrowed ? <ClearFilters onClear={clear} /> : null}
    </div>
  );
}

const MAX_CUSTOMERS = 100;

/** Filter by customer or the vendor's own entries. Customers missing from this list have a trail on their own page. */
function WhoseFilter() {
  const t = useT();
  const { of, change } = useAuditFilters();
  const [{ data }] = useQuery({ query: CustomerNamesDocument, variables: { first: MAX_CUSTOMERS } });
  const customers = data?.customers.edges.map(({ node }) => node) ?? [];
  const isOffered = of === null || of === OF_VENDOR || customers.some(({ id }) => id === of);
  return (
    <Select
      aria-label={t('audit.whose')}
      value={of ?? ''}
      onChange={(event) => void change({ of: event.target.value || null })}
      className="max-sm:w-full sm:max-w-72"
    >
      <option value="">{t('audit.ofAll')}</option>
      <option value={OF_VENDOR}>{t('audit.ofVendor')}</option>
      {isOffered ? null : <option value={of}>{t('audit.ofOther')}</option>}
      {customers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** Filter value for the vendor's own entries, instead of a customer id. */
export const OF_VENDOR = 'vendor';

const parsers = {
  q: parseAsString.withDefault(''),
  /** For the trail of all customers: a customer id, or `vendor` for the vendor's own entries. */
  of: parseAsString,
  /** A group of actions, or a single action. */
  did: parseAsString,
  ...rangeParsers,
};

/** Filters of the audit trail in the address. */
export function useAuditFilters() {
  const [{ q: search, of, did, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || of !== null || did !== null || range !== null;
  const clear = () => void change({ q: null, of: null, did: null, ...noRange }, { history: 'push' });
  return { search, of, did, range, from, to, isNarrowed, change, clear };
}
