import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { AuditPanel } from '../../../_audit/audit-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('audit.title') };
}

export default async function CustomerAuditPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <AuditPanel customerId={customerId} />;
}
