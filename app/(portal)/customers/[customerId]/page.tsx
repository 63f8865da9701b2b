import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { CustomerPools } from './_customer/customer-pools';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('nav.pools') };
}

export default async function CustomerPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <CustomerPools customerId={customerId} />;
}
