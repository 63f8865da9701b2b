import type { Usage, UsageFeed } from '@/app/_live/usage-feed';

type Read = { usage: Usage; denialsLastHour: number };

/**
 * Denials in the last hour: those counted when the pool was read, and later ones from live usage. Denials that have
 * left the hour or the day since are subtracted at the next read.
 */
export function liveDenials({ usage, denialsLastHour }: Read, live: Usage): number {
  return denialsLastHour + Math.max(0, live.denialsLast24Hours - usage.denialsLast24Hours);
}

/** Detects in live usage that the settings of pools have changed and must be read. */
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
