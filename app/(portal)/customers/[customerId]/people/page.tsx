import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { PeoplePanel } from '../_people/people-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('people.title') };
}

export default async function PeoplePage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <PeoplePanel customerId={customerId} />;
}
