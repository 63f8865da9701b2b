import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { AuditPanel } from '../_audit/audit-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('audit.title') };
}

export default async function VendorAuditPage() {
  const { customerId } = await requireSession();
  if (customerId) redirect(`/customers/${customerId}/audit`);
  return <AuditPanel customerId={null} />;
}
