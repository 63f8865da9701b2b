import type { ReactNode } from 'react';
import { requireSession } from '@/app/_auth/session';
import { CustomerFrame } from './_customer/customer-frame';

type CustomerLayoutProps = { children: ReactNode; params: Promise<{ customerId: string }> };

export default async function CustomerLayout({ children, params }: CustomerLayoutProps) {
  const { customerId } = await params;
  await requireSession();
  return <CustomerFrame customerId={customerId}>{children}</CustomerFrame>;
}
