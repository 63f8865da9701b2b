import type { Metadata } from 'next';
import { requireSession } from '@/app/_auth/session';
import { t } from '@/app/_text/text';
import { DenialsPanel } from '../_denials/denials-panel';

export const metadata: Metadata = { title: t('denials.title') };

export default async function DenialsPage({ params }: { params: Promise<{ poolId: string }> }) {
  const { poolId } = await params;
  await requireSession();
  return <DenialsPanel poolId={poolId} />;
}
