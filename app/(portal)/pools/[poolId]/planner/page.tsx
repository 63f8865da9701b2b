import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { PlannerPanel } from '../_planner/planner-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('planner.title') };
}

export default async function PlannerPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <PlannerPanel poolId={poolId} />;
}
