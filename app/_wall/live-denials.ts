import type { Usage, UsageFeed } from '@/app/_live/usage-feed';

type Read = { usage: Usage; denialsLastHour: number };

/**
 * The denials of the last hour: those counted when the pool was read, and those that have come since by its live use.
 * Denials that have left the hour, or the day, since then are only seen when it is read again.
 */
export function liveDenials({ usage, denialsLastHour }: Read, live: Usage): number {
  return denialsLastHour + Math.max(0, live.denialsLast24Hours - usage.denialsLast24Hours);
}

/** Notices when the live use of pools says that their settings have changed: that has to be read. */
export function readSettings(usageFeed: UsageFeed) {
  const known = new Map<string, number>();
  return {
    note(usages: readonly Usage[]): void {
      for (const { seatPoolId, settingsVersion } of usages) known.set(seatPoolId, settingsVersion);
    },
    areOutdated: (): boolean =>
      [...known].some(([id, version]) => {
        const live = usageFeed.getUsages().get(id)?.usage;
        return live !== undefined && live.settingsVersion > version;
      }),
  };
}
