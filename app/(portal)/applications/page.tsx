import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';
import { seesManyCustomers } from '@/app/_lib/rights';
import { getT } from '@/app/_text/get-t';
import { Applications } from './_applications/applications';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('applications.title') };
}

export default async function ApplicationsPage() {
  const { role } = await requireSession();
  if (!seesManyCustomers(role)) notFound();
  return <Applications />;
}
