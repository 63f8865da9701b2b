import {
  SeatUsageDocument,
  SeatUsagesDocument,
  type UsageFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import type { Client } from 'urql';
import { noteServerInstant } from './server-clock';

export type Usage = UsageFieldsFragment;

/** Latest usage of a pool, and the connection it came over; null for a query. */
export type LiveUsage = { usage: Usage; epoch: number | null };

/** Watched pools: one, those of a customer, or all the reader may see. */
export type Scope = { seatPoolId: string } | { customerId: string } | 'all';

type WatchedScope = { scope: Scope; watchers: number };

/** The server allows twenty subscriptions per socket. */
const MAX_SUBSCRIPTIONS = 18;

/**
 * Latest usage of every known pool, by id. Watched pools are kept current with as few subscriptions as possible: one
 * for all pools also serves single ones. The newer of two states is kept, whatever its source.
 */
export class UsageFeed {
  private usages: ReadonlyMap<string, LiveUsage> = new Map();
  private readonly watchedScopes = new Map<string, WatchedScope>();
  private readonly running = new Map<string, () => void>();
  private readonly listeners = new Set<() => void>();
  /** Pools that a subscription for several has returned. */
  private readonly named = new Map<string, Set<string>>();
  private isScheduled = false;

  constructor(
    private readonly client: Pick<Client, 'subscription'>,
    private readonly currentEpoch: () => number,
  ) {}

  readonly getUsages = () => this.usages;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Pools of a customer, or all, as far as a subscription has returned them. */
  idsOf(customerId: string | null): ReadonlySet<string> {
    return this.named.get(keyOf(customerId === null ? 'all' : { customerId })) ?? NONE;
  }

  /** Keeps a scope current until the returned function is called. */
  watch(scope: Scope): () => void {
    const key = keyOf(scope);
    const watched = this.watchedScopes.get(key) ?? { scope, watchers: 0 };
    this.watchedScopes.set(key, watched);
    watched.watchers += 1;
    this.scheduleSubscriptions();
    return () => {
      watched.watchers -= 1;
      if (watched.watchers === 0) this.watchedScopes.delete(key);
      this.scheduleSubscriptions();
    };
  }

  /** Adds usage from a query, or from another subscription of the page. */
  learn(usages: readonly Usage[], epoch: number | null = null): void {
    this.take(usages, epoch);
  }

  /** Delayed, so that scopes watched by both the old and the new page are not subscribed again. */
  private scheduleSubscriptions(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      this.settle();
    });
  }

  private settle(): void {
    const all = this.watchedScopes.get('all');
    const wanted = all ? [all] : [...this.watchedScopes.values()].slice(0, MAX_SUBSCRIPTIONS);
    const keys = new Set(wanted.map(({ scope }) => keyOf(scope)));
    for (const [key, stop] of this.running) {
      if (keys.has(key)) continue;
      stop();
      this.running.delete(key);
    }
    for (const { scope } of wanted) {
      const key = keyOf(scope);
      if (!this.running.has(key)) this.running.set(key, this.start(scope));
    }
  }

  private start(scope: Scope): () => void {
    const take = (usages: readonly Usage[]) => this.take(usages, this.currentEpoch());
    if (scope !== 'all' && 'seatPoolId' in scope)
      return this.client
        .subscription(SeatUsageDocument, scope)
        .subscribe(({ data }) => data && take([data.seatUsage])).unsubscribe;
    const named = this.named.get(keyOf(scope)) ?? new Set();
    this.named.set(keyOf(scope), named);
    return this.client
      .subscription(SeatUsagesDocument, { customerId: scope === 'all' ? null : scope.customerId })
      .subscribe(({ data }) => {
        if (!data) return;
        for (const { seatPoolId } of data.seatUsages) named.add(seatPoolId);
        take(data.seatUsages);
      }).unsubscribe;
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

const NONE: ReadonlySet<string> = new Set();

const keyOf = (scope: Scope) =>
  scope === 'all'
    ? scope
    : 'seatPoolId' in scope
      ? `pool ${scope.seatPoolId}`
      : `customer ${scope.customerId}`;

const isOlder = (usage: Usage, known: Usage) =>
  usage.version < known.version || (usage.version === known.version && usage.asOf < known.asOf);
