import type { AlertRowFragment } from '@/graphql/generated/operations/graphql';

/** Where one sees what an alert tells of: the denial, or the pool. */
export function alertHref({ seatPool, denialId }: Pick<AlertRowFragment, 'seatPool' | 'denialId'>): string {
  const pool = `/pools/${seatPool.id}`;
  return denialId === null ? pool : `${pool}/denials?${new URLSearchParams({ denial: denialId })}`;
}
