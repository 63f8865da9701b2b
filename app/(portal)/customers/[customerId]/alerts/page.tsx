import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { AlertList } from '../_alerts/alert-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('alerts.title') };
}

export default async function AlertsPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <AlertList customerId={customerId} />;
}
