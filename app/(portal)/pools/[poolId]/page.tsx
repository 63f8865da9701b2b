import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Dashboard } from './_dashboard/dashboard';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('dashboard.title') };
}

export default async function DashboardPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <Dashboard poolId={poolId} />;
}
