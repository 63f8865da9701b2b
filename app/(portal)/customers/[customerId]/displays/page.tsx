import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { DisplaysPanel } from './_displays/displays-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('displays.title') };
}

export default async function DisplaysPage({ params }: { params: Promise<{ customerId: string }> }) {
  const { customerId } = await params;
  await requireSession();
  return <DisplaysPanel customerId={customerId} />;
}
