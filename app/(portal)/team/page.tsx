import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { TeamPanel } from '../_team/team-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('team.title') };
}

export default async function VendorTeamPage() {
  const { customerId } = await requireSession();
  if (customerId) redirect(`/customers/${customerId}/team`);
  return <TeamPanel customerId={null} />;
}
