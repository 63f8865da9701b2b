import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { seesManyCustomers } from '@/app/_lib/rights';
import { getT } from '@/app/_text/get-t';
import { Customers } from './_customers/customers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('customers.title') };
}

export default async function CustomersPage() {
  const { role } = await requireSession();
  if (!seesManyCustomers(role)) notFound();
  return <Customers />;
}
