import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { t } from '@/app/_text/text';
import { SettingsPanel } from '../_settings/settings-panel';

export const metadata: Metadata = { title: t('settings.title') };

export default async function SettingsPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <SettingsPanel poolId={poolId} />;
}
