'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { CustomerFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useViewer } from '@/app/_components/viewer';
import { mayManageCustomers } from '@/app/_lib/rights';
import { useT } from '@/app/_text/use-t';

const RenameCustomer = dynamic(() => import('./rename-customer').then((module) => module.RenameCustomer), {
  ssr: false,
});

export function CustomerHeading({ customer }: { customer: CustomerFieldsFragment }) {
  const t = useT();
  const { role } = useViewer();
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0 print:flex print:items-baseline print:gap-2">
        <h1 className="text-xl font-semibold tracking-tight break-words print:text-base">{customer.name}</h1>
        <p className="text-sm text-muted">{customer.code}</p>
      </div>
      {mayManageCustomers(role) ? (
        <Button className="print:hidden" onClick={() => setIsRenaming(true)}>
          <Pencil aria-hidden />
          {t('customers.rename')}
        </Button>
      ) : null}
      {isRenaming ? <RenameCustomer customer={customer} onClose={() => setIsRenaming(false)} /> : null}
    </div>
  );
}
