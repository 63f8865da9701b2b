import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { TeamPanel } from '../../../_team/team-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('team.title') };
}

export default async function CustomerTeamPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <TeamPanel customerId={customerId} />;
}
