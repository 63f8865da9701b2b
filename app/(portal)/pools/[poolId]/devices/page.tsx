import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { DevicesPanel } from '../_devices/devices-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('devices.title') };
}

export default async function DevicesPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <DevicesPanel poolId={poolId} />;
}
