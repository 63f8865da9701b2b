import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Webhooks } from '../../_webhooks/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('alerts.webhooks') };
}

export default async function WebhooksPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <Webhooks customerId={customerId} />;
}
