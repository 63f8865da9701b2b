import type { PoolSettings } from './pool-settings';

/** Who changed a setting last; null if nobody is known to have. */
export const whoChanged = (pool: PoolSettings, field: string): string | null =>
  pool.auditEntries.edges.find(({ node }) => node.changes.some((change) => change.field === field))?.node
    .actorName ?? null;
