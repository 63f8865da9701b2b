import { redirect } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';

/** Page of a denial: the list with its dialog open. */
export default async function DenialPage({
  params,
}: {
  params: Promise<{ poolId: string; denialId: string }>;
}) {
  const { poolId, denialId } = await params;
  await requireSession();
  redirect(`/pools/${poolId}/denials?denial=${encodeURIComponent(denialId)}`);
}
