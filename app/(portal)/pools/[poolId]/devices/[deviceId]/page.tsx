import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { DevicePanel } from '../../_devices/device-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('device.title') };
}

type DevicePageProps = { params: Promise<{ poolId: string; deviceId: string }> };

export default async function DevicePage({ params }: DevicePageProps) {
  const { poolId, deviceId } = await params;
  await requireSession();
  return <DevicePanel key={deviceId} poolId={poolId} deviceId={deviceId} />;
}
