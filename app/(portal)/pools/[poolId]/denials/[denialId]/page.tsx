import { redirect } from 'next/navigation';
import { requireSession } from '@/app/_auth/session';

/** A denial's own address: the list with the denial opened over it. */
export default async function DenialPage({
  params,
}: {
  params: Promise<{ poolId: string; denialId: string }>;
}) {
  const { poolId, denialId } = await params;
  await requireSession();
  redirect(`/pools/${poolId}/denials?denial=${encodeURIComponent(denialId)}`);
}
