import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Customers } from './_customers/customers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('customers.title') };
}

export default async function CustomersPage() {
  const { permissions } = await requireSession();
  if (!permissions.includes('SEE_ALL_CUSTOMERS')) notFound();
  return <Customers />;
}
