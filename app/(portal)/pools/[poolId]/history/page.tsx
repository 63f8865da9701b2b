import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { HistoryPanel } from '../_history/history-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('history.title') };
}

export default async function HistoryPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <HistoryPanel poolId={poolId} />;
}
