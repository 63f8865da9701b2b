import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { SettingsPanel } from '../_settings/settings-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('settings.title') };
}

export default async function SettingsPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <SettingsPanel poolId={poolId} />;
}
