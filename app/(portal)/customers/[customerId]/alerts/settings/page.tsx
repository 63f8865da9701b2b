import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { AlertSettings } from '../../_alerts/alert-settings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('alerts.settings') };
}

export default async function AlertSettingsPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <AlertSettings customerId={customerId} />;
}
