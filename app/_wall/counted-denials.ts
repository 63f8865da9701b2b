import type { Usage, UsageFeed } from '@/app/_live/usage-feed';

/** Notices when the live use of pools says that there is more to read: a denial, or a change of settings. */
export function countedDenials(usageFeed: UsageFeed) {
  const known = new Map<string, Usage>();
  return {
    note(usages: readonly Usage[]): void {
      for (const usage of usages) known.set(usage.seatPoolId, usage);
    },
    areOutdated: (): boolean =>
      [...known].some(([id, read]) => {
        const live = usageFeed.getUsages().get(id)?.usage;
        return (
          live !== undefined &&
          live.version > read.version &&
          (live.denialsLast24Hours !== read.denialsLast24Hours ||
            live.settingsVersion !== read.settingsVersion)
        );
      }),
  };
}
