import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { Applications } from './_applications/applications';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('applications.title') };
}

export default async function ApplicationsPage() {
  const { permissions } = await requireSession();
  if (!permissions.includes('SEE_ALL_CUSTOMERS')) notFound();
  return <Applications />;
}
