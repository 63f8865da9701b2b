import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { WebhookLog } from '../../../_webhooks/webhook-log';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('alerts.hooks.log') };
}

export default async function WebhookPage({
  params,
}: {
  params: Promise<{ customerId: string; endpointId: string }>;
}) {
  const { customerId, endpointId } = await params;
  await requireSession();
  return <WebhookLog customerId={customerId} endpointId={endpointId} />;
}
