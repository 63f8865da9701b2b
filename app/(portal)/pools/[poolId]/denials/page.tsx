import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { getT } from '@/app/_text/get-t';
import { DenialsPanel } from '../_denials/denials-panel';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return { title: t('denials.title') };
}

export default async function DenialsPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <DenialsPanel poolId={poolId} />;
}
