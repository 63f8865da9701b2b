import type { InsightPoolRow } from '../../../db/queries/insight-records';
import type { PoolSettings } from '../replay/replay-recorded';

/** Settings of a pool since the beginning of its records, ascending. Before its creation the pool owned nothing. */
export function settingsOverTime(pool: InsightPoolRow): PoolSettings[] {
  let present: PoolSettings = {
    at: pool.asOf,
    licensedQuantity: pool.licensedQuantity,
    timeoutMicros: pool.inactivityTimeoutSeconds * 1_000_000,
  };
  const settings: PoolSettings[] = [];
  // Each change holds the value until then.
  for (const { at, field, from } of [...pool.changes].reverse()) {
    if (field !== 'licensedQuantity' && field !== 'inactivityTimeoutSeconds') continue;
    settings.push({ ...present, at });
    present =
      field === 'licensedQuantity'
        ? { ...present, licensedQuantity: Number(from ?? 0) }
        : { ...present, timeoutMicros: from === null ? present.timeoutMicros : Number(from) * 1_000_000 };
  }
  return [{ ...present, at: pool.since }, ...settings.reverse()];
}

/** Licences owned at an instant. */
export function licensedAt(settings: readonly PoolSettings[], at: number): number {
  return (settings.findLast((each) => each.at <= at) ?? settings[0])?.licensedQuantity ?? 0;
}

/** Past events that make a replay unreliable. */
export function accuracyFactorsOf(pool: InsightPoolRow, since: number, until: number) {
  const changedMode = pool.changes.some(
    ({ at, field, from }) => field === 'mode' && from !== null && at > since && at <= until,
  );
  return { wasSuspended: wasSuspended(pool, since, until), changedMode };
}

/** Each change holds the state until then; after the last one the current state applies. */
function wasSuspended({ changes, isSuspended }: InsightPoolRow, since: number, until: number): boolean {
  const spells: { from: number; to: number; isSuspended: boolean }[] = [];
  let from = -Infinity;
  for (const change of changes) {
    if (change.field !== 'suspended') continue;
    spells.push({ from, to: change.at, isSuspended: change.from === 'true' });
    from = change.at;
  }
  spells.push({ from, to: Infinity, isSuspended });
  return spells.some((spell) => spell.isSuspended && spell.from < until && spell.to > since);
}
