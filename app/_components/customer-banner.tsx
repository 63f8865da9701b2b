'use client';

import { Building2 } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { useT } from '@/app/_text/use-t';
import { Skeleton } from './ui/skeleton';
import { usePermission } from './viewer';

type CustomerBannerProps = {
  /** Undefined while it is being read; the layout stays. */
  customer: { id: string; name: string } | undefined;
};

/** Shows the vendor's users which customer they are working on; empty for the customer's own users. */
export function CustomerBanner({ customer }: CustomerBannerProps) {
  const t = useT();
  const seesAllCustomers = usePermission('SEE_ALL_CUSTOMERS');
  if (!seesAllCustomers) return null;
  if (!customer) return <Skeleton className="h-11 w-full rounded-lg sm:h-16 lg:h-12" />;
  return (
    <aside
      aria-label={t('nav.inCustomer', { customer: customer.name })}
      className="flex min-h-11 items-center gap-3 rounded-lg border-2 border-warn/60 bg-warn-soft px-3 py-1 text-sm print:hidden sm:min-h-16 sm:px-4 sm:py-2 lg:min-h-12"
    >
      <Building2 aria-hidden className="size-5 shrink-0 text-warn" />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
        <Link
          href={`/customers/${customer.id}`}
          className="line-clamp-2 font-semibold underline underline-offset-4"
        >
          {t('nav.inCustomer', { customer: customer.name })}
        </Link>
        <p className="text-[13px] max-sm:sr-only">{t('nav.inCustomerHint')}</p>
      </div>
    </aside>
  );
}
