import type { Key } from '../ids';
import type { DeviceStatus } from '../outcomes';
import type { SeatUsage } from '../pool/seat-usage';
import {
  deviceSubscribers,
  poolGone,
  seatSubscribers,
  usageSubscribers,
  type UsageSink,
} from './subscribers';
import type { OutageLog } from './outage-log';
import type { Push } from './push-iterator';
import type { PoolToRead } from './read-pool-seats';
import type { PoolSeats, SeatChanges, SentState } from './seat-changes';
import type { WatchedDevice } from './watched-devices';

export type PoolWatchServices = {
  /** Reads the pool, with every difference from `sent` counted in its version. */
  readUsage: (key: Key, sent: SeatUsage | null) => Promise<SeatUsage | null>;
  readSeats: (asked: PoolToRead) => Promise<PoolSeats | null>;
  readDevice: (key: Key) => Promise<WatchedDevice | null>;
  outage: OutageLog;
  /** Minimum time between two states, to merge bursts. */
  mergeMs: number;
  /** Minimum time between two seat messages; shorter, because they contain only changes. */
  seatsMergeMs: number;
  /** Interval at which viewers of seats get renewals, which are not published. */
  renewalsMs: number;
  /** Maximum time between two reads of a pool, even without notifications. */
  safetyMs: number;
};

type Pace = { isChanged: boolean; mergeUntil: number };

const isFree = ({ mergeUntil }: Pace) => performance.now() >= mergeUntil;

type SeatViewers = Parameters<ReturnType<typeof seatSubscribers>['send']>[0];

const RETRY_MS = 500;
/* Instants are in milliseconds: read just after the lapse, never before it. */
const MARGIN_MS = 3;
const SAFETY_STEPS = 60;
const MOST_PAUSE_MS = 400;

/**
 * Watches one pool for all viewers and devices in this process, with one reader and one timer. The timer uses the
 * difference between two instants of the database's clock.
 */
export class PoolWatch {
  readonly #key: Key;
  readonly #services: PoolWatchServices;
  readonly #viewers = usageSubscribers(() => this.#left());
  readonly #seats = seatSubscribers(() => this.#left());
  readonly #devices = deviceSubscribers(() => this.#left());
  readonly #onEmpty: () => void;
  /** Newest state sent to viewers. */
  #sent: SeatUsage | null = null;
  #lastVersion = 0;
  #seatsRead: SentState | null = null;
  #readInFullAt = -Infinity;
  #reading = false;
  readonly #usagePace: Pace = { isChanged: false, mergeUntil: 0 };
  readonly #seatsPace: Pace = { isChanged: false, mergeUntil: 0 };
  #readAgainAt = 0;
  #renewalsDueAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(key: Key, services: PoolWatchServices, onEmpty: () => void) {
    this.#key = key;
    this.#services = services;
    this.#onEmpty = onEmpty;
  }

  /** Adds a viewer of the pool's use. Returns a function that removes it. */
  joinViewer(sink: UsageSink): () => void {
    const leave = this.#viewers.join(sink);
    void this.#run();
    return leave;
  }

  /** Adds a viewer of the pool's seats and events. */
  joinSeats(onDetach: () => void): Push<SeatChanges> {
    const push = this.#seats.join(onDetach);
    void this.#run();
    return push;
  }

  /** Adds a device that is subscribed to its own state. */
  joinDevice(key: Key, tokenHash: Buffer): Push<DeviceStatus> {
    const push = this.#devices.join(key, tokenHash);
    void this.#run();
    return push;
  }

  /** Reads the pool again, because it may have changed. */
  look(): void {
    this.#noteChange();
    void this.#run();
  }

  /** Ends all streams. */
  end(error?: Error): void {
    this.#viewers.endAll(error);
    this.#seats.endAll(error);
    this.#devices.endAll(error);
  }

  get #isEmpty() {
    return !this.#isViewed && this.#devices.listeners.size === 0;
  }

  get #isViewed() {
    return this.#viewers.viewers.size > 0 || this.#seats.viewers.size > 0;
  }

  /* Earliest time at which a known change may be sent; Infinity if there is none. */
  get #sendAt() {
    const hasOthers = this.#viewers.viewers.size > 0 || this.#devices.listeners.size > 0;
    return Math.min(
      hasOthers && this.#usagePace.isChanged ? this.#usagePace.mergeUntil : Infinity,
      this.#seats.viewers.size > 0 && this.#seatsPace.isChanged ? this.#seatsPace.mergeUntil : Infinity,
    );
  }

  get #isDue() {
    if (this.#isEmpty) return false;
    if (performance.now() >= this.#sendAt) return true;
    return (
      this.#viewers.newcomers().length > 0 ||
      this.#seats.hasNewcomers() ||
      this.#devices.newcomers().length > 0
    );
  }

  #noteChange() {
    this.#usagePace.isChanged = true;
    this.#seatsPace.isChanged = true;
  }

  #left() {
    if (!this.#isEmpty) return;
    clearTimeout(this.#timer);
    this.#onEmpty();
  }

  async #run() {
    if (this.#reading) return;
    this.#reading = true;
    clearTimeout(this.#timer);
    let failed = false;
    try {
      while (this.#isDue) await this.#readAndSend();
    } catch (error) {
      failed = true;
      this.#noteChange();
      if (!this.#isEmpty) this.#services.outage.failed(error);
    }
    this.#reading = false;
    if (!this.#isEmpty) this.#arm(failed);
  }

  #arm(failed: boolean) {
    const renewalsAt = this.#seats.viewers.size > 0 ? this.#renewalsDueAt : Infinity;
    const sendAt = this.#sendAt;
    const wakeAt = sendAt < Infinity ? sendAt : Math.min(this.#readAgainAt, renewalsAt);
    const delayMs = failed ? RETRY_MS : Math.max(0, Math.ceil(wakeAt - performance.now()));
    this.#timer = setTimeout(() => this.look(), delayMs).unref();
  }

  async #readAndSend() {
    const { readUsage, readSeats, readDevice, outage, mergeMs, seatsMergeMs, safetyMs } = this.#services;
    const forAll = isFree(this.#usagePace);
    // Viewers that join during the query get the next result, because theirs may already be newer.
    const viewers = forAll ? [...this.#viewers.viewers] : this.#viewers.newcomers();
    const forSeats = this.#seats.hasNewcomers() || isFree(this.#seatsPace);
    const seatViewers = forSeats ? [...this.#seats.viewers] : [];
    const devices = forAll ? [...this.#devices.listeners] : this.#devices.newcomers();
    if (forAll) this.#usagePace.isChanged = false;
    if (forSeats) this.#seatsPace.isChanged = false;

    // In parallel, because with a distant database each round trip adds delay.
    const [usage, ...states] = await Promise.all([
      readUsage(this.#key, this.#isViewed ? this.#sent : null),
      ...devices.map(({ key }) => readDevice(key)),
    ]);
    if (!usage) return this.end(poolGone());
    outage.worked();

    if (!this.#isViewed) this.#sent = null;
    else if (!this.#sent || usage.version > this.#sent.version) this.#sent = usage;
    this.#readAgainAt = Math.min(performance.now() + this.#untilNextChangeMs(usage), safetyInstant(safetyMs));
    // A state just sent to new viewers is still new to the others.
    const isNews = usage.version !== this.#lastVersion;
    if (forAll) this.#usagePace.mergeUntil = performance.now() + mergeMs;
    else if (isNews) this.#usagePace.isChanged = true;
    if (forSeats) this.#seatsPace.mergeUntil = performance.now() + seatsMergeMs;
    else if (isNews) this.#seatsPace.isChanged = true;
    this.#lastVersion = usage.version;
    const startedAt = performance.now();
    await this.#viewers.send(viewers, usage);
    if (forAll) this.#usagePace.mergeUntil += pauseAfter(startedAt);
    devices.forEach((device, index) => this.#devices.send(device, states[index] ?? null));

    if (seatViewers.length === 0) return;
    // Read after the usage, so that the seats are at least as new as the version sent with them.
    const before = this.#needsFullRead(usage) ? null : this.#seatsRead;
    const seats = await readSeats({ key: this.#key, before });
    if (!seats) return;
    this.#seatsRead = { ...seats, usage };
    if (!before) this.#readInFullAt = performance.now();
    await this.#sendSeats(seatViewers, this.#seatsRead);
  }

  /* Settings change numbers and time-outs of seats, and a removed device stays on its NAMED licence. */
  #needsFullRead({ settingsVersion, registeredDevices }: SeatUsage): boolean {
    const before = this.#seatsRead?.usage;
    return (
      before?.settingsVersion !== settingsVersion ||
      before.registeredDevices !== registeredDevices ||
      performance.now() - this.#readInFullAt >= this.#services.safetyMs / 2
    );
  }

  async #sendSeats(viewers: SeatViewers, read: SentState) {
    const startedAt = performance.now();
    const withRenewals = startedAt >= this.#renewalsDueAt;
    if (withRenewals) this.#renewalsDueAt = startedAt + this.#services.renewalsMs;
    await this.#seats.send(viewers, read, { withRenewals });
    this.#seatsPace.mergeUntil += pauseAfter(startedAt);
  }

  /* Milliseconds until the clock alone changes the pool, or what was sent about it. */
  #untilNextChangeMs(usage: SeatUsage): number {
    const promised = this.#sent?.nextLapseAt;
    const instants = [usage.nextLapseAt, usage.nextDenialAgesAt, promised].filter(
      (instant) => instant != null,
    );
    const soonest = Math.min(...instants.map((instant) => instant.getTime()));
    return Math.max(0, soonest - usage.asOf.getTime()) + MARGIN_MS;
  }
}

/* After sending to thousands the process needs a pause of twice the time; a state still comes within a second. */
const pauseAfter = (startedAt: number) => Math.min(2 * (performance.now() - startedAt), MOST_PAUSE_MS);

/* Randomised, so that a thousand pools are not read at once; in steps, so that pools of a step share a query. */
function safetyInstant(safetyMs: number): number {
  const stepMs = safetyMs / SAFETY_STEPS;
  return Math.floor((performance.now() + safetyMs * (0.5 + Math.random() / 2)) / stepMs) * stepMs;
}
