import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Overview } from './_overview/overview';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('overview.title') };
}

export default async function OverviewPage() {
  await requireSession();
  return <Overview />;
}
