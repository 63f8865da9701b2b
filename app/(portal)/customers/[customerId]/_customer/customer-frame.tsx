'use client';

import { ArrowLeft, Pencil, SearchX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { CustomerDocument, type CustomerFieldsFragment } from '@/graphql/generated/operations/graphql';
import { CustomerBanner } from '@/app/_components/customer-banner';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { TabLinks } from '@/app/_components/tab-links';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePermission } from '@/app/_components/viewer';
import { useTitlePrefix } from '@/app/_hooks/use-title-prefix';
import { useT } from '@/app/_text/use-t';

/** Heading and tabs of a customer's pages, with a banner for the vendor's users. */
export function CustomerFrame({ customerId, children }: { customerId: string; children: ReactNode }) {
  const t = useT();
  const isVendor = usePermission('SEE_ALL_CUSTOMERS');
  const seesTeam = usePermission('SEE_TEAM');
  const seesDisplays = usePermission('SEE_DISPLAY_LINKS');
  const [{ data, error }, execute] = useQuery({ query: CustomerDocument, variables: { id: customerId } });
  const customer = data?.customer;
  useTitlePrefix(customer?.name);

  if (customer === null) return <MissingCustomer isVendor={isVendor} />;
  if (error && !customer)
    return <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;

  const base = `/customers/${customerId}`;
  return (
    <div className="space-y-4">
      <div className="space-y-4 empty:hidden print:hidden">
        <CustomerBanner customer={customer} />
        {isVendor ? <BackToCustomers /> : null}
      </div>
      {customer ? <CustomerHeading customer={customer} /> : <HeadingSkeleton />}
      <div className="border-b border-line print:hidden">
        <TabLinks
          label={t('customers.parts')}
          tabs={[
            { href: base, label: t('nav.pools') },
            { href: `${base}/people`, label: t('nav.people') },
            ...(seesTeam ? [{ href: `${base}/team`, label: t('nav.team') }] : []),
            ...(seesDisplays ? [{ href: `${base}/displays`, label: t('displays.title') }] : []),
            { href: `${base}/audit`, label: t('nav.audit') },
            { href: `${base}/alerts`, label: t('alerts.title') },
            { href: `${base}/report`, label: t('report.title') },
          ]}
        />
      </div>
      {children}
    </div>
  );
}

function BackToCustomers() {
  const t = useT();
  return (
    <Link
      href="/customers"
      className="-ml-1 inline-flex min-h-7 items-center gap-1 rounded px-1 text-[13px] text-muted hover:text-text"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('customers.title')}
    </Link>
  );
}

function MissingCustomer({ isVendor }: { isVendor: boolean }) {
  const t = useT();
  return (
    <Card>
      <EmptyState icon={SearchX} title={t('customers.missing')} heading="h1">
        <p>{t('customers.missingHint')}</p>
        <p className="mt-3">
          <Link
            href={isVendor ? '/customers' : '/'}
            className="font-medium text-accent underline underline-offset-4"
          >
            {t(isVendor ? 'customers.toList' : 'pool.toOverview')}
          </Link>
        </p>
      </EmptyState>
    </Card>
  );
}

function HeadingSkeleton() {
  return (
    <div aria-busy className="space-y-1.5">
      <Skeleton className="h-7 w-64" />
      <Skeleton className="h-5 w-24" />
    </div>
  );
}

const RenameCustomer = dynamic(() => import('./rename-customer').then((module) => module.RenameCustomer), {
  ssr: false,
});

function CustomerHeading({ customer }: { customer: CustomerFieldsFragment }) {
  const t = useT();
  const mayRename = usePermission('MANAGE_CUSTOMERS');
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 print:flex print:items-baseline print:gap-2">
        <h1 className="text-xl font-semibold tracking-tight break-words print:text-base">{customer.name}</h1>
        <p className="text-sm text-muted">{customer.code}</p>
      </div>
      {mayRename ? (
        <Button className="print:hidden" onClick={() => setIsRenaming(true)}>
          <Pencil aria-hidden />
          {t('customers.rename')}
        </Button>
      ) : null}
      {isRenaming ? <RenameCustomer customer={customer} onClose={() => setIsRenaming(false)} /> : null}
    </div>
  );
}
