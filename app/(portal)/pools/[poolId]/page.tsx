import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { t } from '@/app/_text/text';
import { DevicesPanel } from './_devices/devices-panel';

export const metadata: Metadata = { title: t('devices.title') };

export default async function DevicesPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <DevicesPanel poolId={poolId} />;
}
