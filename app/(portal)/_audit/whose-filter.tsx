'use client';

import { useQuery } from 'urql';
import { CustomerNamesDocument } from '@/graphql/generated/operations/graphql';
import { Select } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { OF_VENDOR, useAuditFilters } from './use-audit-filters';

const MOST_CUSTOMERS = 100;

/** Narrows the trail of all to one customer, or to the vendor's own affairs. Customers beyond these have it on their pages. */
export function WhoseFilter() {
  const t = useT();
  const { of, change } = useAuditFilters();
  const [{ data }] = useQuery({ query: CustomerNamesDocument, variables: { first: MOST_CUSTOMERS } });
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
