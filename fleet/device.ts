import {
  createSeatwiseClient,
  memoryStorage,
  type ClientEvent,
  type Outcome,
  type Profile,
} from '../client/src';
import { ApiError } from './api';
import { compareWithReply } from './checks/compare-with-reply';
import type { CallKind } from './history';
import type { Ledger } from './ledger';
import type { Actor, Reply } from './run-plan';
import { createFlakyNetwork } from './flaky-network';
import type { Random } from './random';
import { createRecordingFetch } from './recording-fetch';

export type Person = { userName: string; displayName: string; password: string | null };
export type Installation = { installationId: string; name: string; platform: string; appVersion: string };

export type FleetDeviceOptions = {
  pool: string;
  installation: Installation;
  /** People who may use the device. */
  people: readonly Person[];
  profile: Profile;
  url: string;
  /** Whether the client retries after network faults. */
  retries: boolean;
  lossShare: number;
  random: Random;
  ledger: Ledger;
  problem(error: unknown, where: string): void;
};

/** A simulated device: a real client, with every call and answer recorded as it passes the network. */
export class FleetDevice implements Actor {
  readonly pool: string;
  private readonly recorder;
  private readonly network;
  private readonly client;
  private resolveNotice: ((noticedAt: number | null) => void) | null = null;
  /** Number of actions done offline and not synchronised yet. */
  private unsentCount = 0;
  private logoutCount = 0;

  constructor(private readonly options: FleetDeviceOptions) {
    const { pool, installation, ledger, problem, lossShare, random, retries, url, profile } = options;
    this.pool = pool;
    this.recorder = createRecordingFetch({ device: { pool, device: installation.name }, ledger, problem });
    this.network = createFlakyNetwork(this.recorder.fetch, {
      lossShare,
      random,
      onLost: this.recorder.forget,
    });
    this.client = createSeatwiseClient<Profile>({
      url,
      profile,
      storage: memoryStorage(),
      fetch: this.network.fetch,
      WebSocket: this.network.WebSocket,
      ...(!retries && { retry: { attempts: 1 } }),
    });
    this.client.subscribe((event) => event && this.onEvent(event));
  }

  get name(): string {
    return this.options.installation.name;
  }
  get deviceId(): string {
    return this.client.getState().device?.id ?? '';
  }
  get loggedIn(): boolean {
    return this.client.getState().session === 'LOGGED_IN';
  }
  get listening(): boolean {
    return this.client.getState().link === 'LIVE';
  }
  get online(): boolean {
    return this.network.online;
  }
  get retries(): boolean {
    return this.options.retries;
  }
  get callsLost(): number {
    return this.network.lost;
  }

  /** Registers the device. Returns the seconds to wait before another try; null when done. */
  async register(registrationKey: string): Promise<number | null> {
    await this.client.open();
    const { installationId, name, platform, appVersion } = this.options.installation;
    const input = { registrationKey, installationId, name, platform, appVersion };
    const outcome = await this.client.register(input);
    if (outcome.outcome === 'done') return null;
    if (outcome.outcome === 'unreachable') return 1;
    if (outcome.outcome === 'failed' && outcome.retryAfterSeconds !== null) return outcome.retryAfterSeconds;
    const { code, message } = { code: outcome.outcome.toUpperCase(), message: '', ...outcome };
    throw new ApiError(code, `${name} could not be registered: ${message}`);
  }

  async login(person: number): Promise<Reply> {
    const { userName, password } = this.person(person);
    return this.call('login', () => this.client.login({ userName, ...(password !== null && { password }) }));
  }

  async check(action: string): Promise<Reply> {
    const reply = await this.call('checkpoint', () => this.client.checkpoint(action));
    if (!this.online && reply.mayProceed) this.unsentCount++;
    return reply;
  }

  async synchronise(): Promise<void> {
    for (let parts = this.unsentCount + 1; parts > 0; parts--) {
      await this.call('activity', () => this.client.recordActivity('SYNC'));
    }
    if (this.online) this.unsentCount = 0;
  }

  async logout(): Promise<void> {
    await this.call('logout', () => this.client.logout());
  }

  goOffline(): void {
    this.network.goOffline();
    this.client.isOnlineHint(false);
    this.settleNotice(null);
  }

  goOnline(): void {
    this.network.goOnline();
    this.client.isOnlineHint(true);
  }

  /** Resolves to the `performance.now()` of the next force logout notice; null if the device goes offline first. */
  nextForceLogoutNotice(): Promise<number | null> {
    return new Promise((resolve) => (this.resolveNotice = resolve));
  }

  async close(): Promise<void> {
    this.network.goOffline();
    await this.client.close();
  }

  private async call(kind: CallKind, ask: () => Promise<Outcome>): Promise<Reply> {
    const { logoutCount } = this;
    this.recorder.forget();
    const outcome = await ask();
    this.settleNoticeByOutcome(kind, outcome);
    // A logout that overtook the answer changes the outcome.
    if (logoutCount === this.logoutCount) {
      const difference = compareWithReply(outcome, this.recorder.latest(kind));
      if (difference) this.options.ledger.recordDisagreement(this.name, difference);
    }
    return { mayProceed: outcome.mayProceed, retryAfterSeconds: requiredWaitSeconds(outcome) };
  }

  /** An answer may arrive before the notice of the live view. After the device's own logout no notice is expected. */
  private settleNoticeByOutcome(kind: CallKind, outcome: Outcome): void {
    if (kind === 'logout') this.settleNotice(null);
    if (outcome.outcome === 'refused' && FORCE_LOGOUT_REASONS.has(outcome.reason))
      this.settleNotice(performance.now());
  }

  private onEvent(event: ClientEvent): void {
    if (event.type === 'SEAT_LAPSED') this.options.ledger.recordLapse();
    if (event.type === 'LOGGED_OUT') {
      this.logoutCount++;
      if (event.reason === 'FORCED_LOGOUT') this.settleNotice(performance.now());
    }
    if (event.type === 'LINK_LOST' && this.online) {
      this.settleNotice(null);
      this.options.problem(
        new ApiError('CLOSED', 'the live view was disconnected'),
        `the live view of ${this.name}`,
      );
    }
  }

  private settleNotice(noticedAt: number | null): void {
    this.resolveNotice?.(noticedAt);
    this.resolveNotice = null;
  }

  private person(number: number): Person {
    const person = this.options.people[number];
    if (!person) throw new RangeError(`${this.pool} has no person ${number}`);
    return person;
  }
}

const FORCE_LOGOUT_REASONS = new Set(['FORCED_LOGOUT', 'HELD_OFF']);

/** Null after a denial: a seat may become free at any moment. */
function requiredWaitSeconds(outcome: Outcome): number | null {
  if (outcome.outcome === 'failed') return outcome.retryAfterSeconds;
  if (outcome.outcome === 'refused' && outcome.reason === 'HELD_OFF') return outcome.retryAfterSeconds;
  return null;
}
