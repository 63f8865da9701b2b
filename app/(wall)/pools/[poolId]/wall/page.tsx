import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Wall } from './_wall/wall';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('dashboard.wall') };
}

export default async function WallPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <Wall poolId={poolId} />;
}
