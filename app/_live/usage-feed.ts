import { SeatUsageDocument, type UsageFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Client } from 'urql';
import { noteServerInstant } from './server-clock';

export type Usage = UsageFieldsFragment;

/** The last known use of a pool, and the connection it was learnt on: null if by a query. */
export type LiveUsage = { usage: Usage; epoch: number | null };

type Watch = { watchers: number; stop: (() => void) | null };

/** The server takes twenty subscriptions on a socket; pools beyond these wait for one to be free. */
const MOST_SUBSCRIPTIONS = 18;

/**
 * The use of every pool the page has heard of, by pool id. Pools that somebody watches are kept up to date by a
 * subscription each; of two states the newer one stays, whichever way it came.
 */
export class UsageFeed {
  private usages: ReadonlyMap<string, LiveUsage> = new Map();
  private readonly watches = new Map<string, Watch>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly client: Client,
    private readonly currentEpoch: () => number,
  ) {}

  readonly getUsages = () => this.usages;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Keeps a pool up to date until the returned function is called. */
  watch(seatPoolId: string): () => void {
    const watch = this.watches.get(seatPoolId) ?? { watchers: 0, stop: null };
    this.watches.set(seatPoolId, watch);
    watch.watchers += 1;
    this.startWaiting();
    return () => {
      watch.watchers -= 1;
      if (watch.watchers > 0) return;
      watch.stop?.();
      this.watches.delete(seatPoolId);
      this.startWaiting();
    };
  }

  /** Takes note of states that came with a query. */
  learn(usages: readonly Usage[]): void {
    this.take(usages, null);
  }

  private startWaiting(): void {
    const watches = [...this.watches];
    const room = MOST_SUBSCRIPTIONS - watches.filter(([, watch]) => watch.stop).length;
    for (const [seatPoolId, watch] of watches.filter(([, { stop }]) => !stop).slice(0, Math.max(0, room))) {
      watch.stop = this.client
        .subscription(SeatUsageDocument, { seatPoolId })
        .subscribe(({ data }) => data && this.take([data.seatUsage], this.currentEpoch())).unsubscribe;
    }
  }

  private take(usages: readonly Usage[], epoch: number | null): void {
    const next = new Map(this.usages);
    for (const usage of usages) {
      const known = next.get(usage.seatPoolId);
      const latest = known && isOlder(usage, known.usage) ? known.usage : usage;
      next.set(usage.seatPoolId, { usage: latest, epoch: epoch ?? known?.epoch ?? null });
      noteServerInstant(usage.asOf);
    }
    this.usages = next;
    for (const notify of this.listeners) notify();
  }
}

const isOlder = (usage: Usage, known: Usage) =>
  usage.version < known.version || (usage.version === known.version && usage.asOf < known.asOf);
