import type { AlertRowFragment } from '@/graphql/generated/operations/graphql';

/** Where one sees what an alert tells of: the denial, the devices that were registered, or the pool. */
export function alertHref({
  kind,
  seatPool,
  denialId,
}: Pick<AlertRowFragment, 'kind' | 'seatPool' | 'denialId'>): string {
  const pool = `/pools/${seatPool.id}`;
  if (kind === 'REGISTRATION_LIMIT') return `${pool}/devices?registered=day&sort=REGISTERED.DESC`;
  return denialId === null ? pool : `${pool}/denials?${new URLSearchParams({ denial: denialId })}`;
}
