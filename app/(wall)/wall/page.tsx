import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { ChosenWall } from './_wall/chosen-wall';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('dashboard.wall') };
}

export default async function WallPage() {
  await requireSession();
  return <ChosenWall />;
}
