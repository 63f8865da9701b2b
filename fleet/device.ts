import {
  createSeatwiseClient,
  memoryStorage,
  type ClientEvent,
  type Outcome,
  type Profile,
} from '../client/src';
import { ApiError } from './api';
import { compareWithWire } from './checks/compare-with-wire';
import type { CallKind } from './history';
import type { Ledger } from './ledger';
import type { Actor, Reply } from './live';
import { openRadio } from './radio';
import type { Random } from './random';
import { openWire } from './wire';

export type Person = { userName: string; displayName: string; password: string | null };
export type Installation = { installationId: string; name: string; platform: string; appVersion: string };

export type FleetDeviceOptions = {
  pool: string;
  installation: Installation;
  /** Who may pick it up. */
  people: readonly Person[];
  profile: Profile;
  url: string;
  /** Whether the library tries again by itself when the network fails. */
  retries: boolean;
  lossShare: number;
  random: Random;
  ledger: Ledger;
  problem(error: unknown, where: string): void;
};

/** One device of the fleet: a real client, whose every call and answer is written down as it goes over the network. */
export class FleetDevice implements Actor {
  readonly pool: string;
  private readonly wire;
  private readonly radio;
  private readonly client;
  private forcedNews: ((heardAt: number | null) => void) | null = null;
  /** What was done without network and is still to be sent. */
  private queued = 0;
  private timesLoggedOut = 0;

  constructor(private readonly options: FleetDeviceOptions) {
    const { pool, installation, ledger, problem, lossShare, random, retries, url, profile } = options;
    this.pool = pool;
    this.wire = openWire({ device: { pool, device: installation.name }, ledger, problem });
    this.radio = openRadio(this.wire.fetch, { lossShare, random, onLost: this.wire.forget });
    this.client = createSeatwiseClient<Profile>({
      url,
      profile,
      storage: memoryStorage(),
      fetch: this.radio.fetch,
      WebSocket: this.radio.WebSocket,
      ...(!retries && { retry: { attempts: 1 } }),
    });
    this.client.subscribe((event) => event && this.hear(event));
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
  /** Whether it has a live view of its own state. */
  get listening(): boolean {
    return this.client.getState().link === 'LIVE';
  }
  get online(): boolean {
    return this.radio.online;
  }
  get retries(): boolean {
    return this.options.retries;
  }
  get callsLost(): number {
    return this.radio.lost;
  }

  /** Registers and starts to listen. Says how long to wait where the server wants that first; null: done. */
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
    if (!this.online && reply.mayProceed) this.queued++;
    return reply;
  }

  async synchronise(): Promise<void> {
    for (let parts = this.queued + 1; parts > 0; parts--) {
      await this.call('activity', () => this.client.recordActivity('SYNC'));
    }
    if (this.online) this.queued = 0;
  }

  async logout(): Promise<void> {
    await this.call('logout', () => this.client.logout());
  }

  /** Out of reach, or its battery is empty: hears nothing and says nothing. */
  goOffline(): void {
    this.radio.goOffline();
    this.client.isOnlineHint(false);
    this.hearForced(null);
  }

  comeBack(): void {
    this.radio.comeBack();
    this.client.isOnlineHint(true);
  }

  /** The moment at which the device next hears that it was logged out in the portal; null if it goes out of reach first. */
  nextForcedNews(): Promise<number | null> {
    return new Promise((resolve) => (this.forcedNews = resolve));
  }

  async close(): Promise<void> {
    this.radio.goOffline();
    await this.client.close();
  }

  private async call(kind: CallKind, ask: () => Promise<Outcome>): Promise<Reply> {
    const { timesLoggedOut } = this;
    this.wire.forget();
    const outcome = await ask();
    this.hearOf(kind, outcome);
    // News of a logout that overtook the answer wins over it.
    if (timesLoggedOut === this.timesLoggedOut) {
      const difference = compareWithWire(outcome, this.wire.latest(kind));
      if (difference) this.options.ledger.disagree(this.name, difference);
    }
    return { mayProceed: outcome.mayProceed, retryAfterSeconds: orderedWait(outcome) };
  }

  /** An answer may tell before the live view does; and whoever has logged out by themselves is told nothing more. */
  private hearOf(kind: CallKind, outcome: Outcome): void {
    if (kind === 'logout') this.hearForced(null);
    if (outcome.outcome === 'refused' && TELLS_OF_FORCED_LOGOUT.has(outcome.reason))
      this.hearForced(performance.now());
  }

  private hear(event: ClientEvent): void {
    if (event.type === 'SEAT_LAPSED') this.options.ledger.hearLapse();
    if (event.type === 'LOGGED_OUT') {
      this.timesLoggedOut++;
      if (event.reason === 'FORCED_LOGOUT') this.hearForced(performance.now());
    }
    if (event.type === 'LINK_LOST' && this.online) {
      this.hearForced(null);
      this.options.problem(new ApiError('CLOSED', 'the live view was lost'), `${this.name} listening`);
    }
  }

  private hearForced(heardAt: number | null): void {
    this.forcedNews?.(heardAt);
    this.forcedNews = null;
  }

  private person(number: number): Person {
    const person = this.options.people[number];
    if (!person) throw new RangeError(`there is no person ${number} in ${this.pool}`);
    return person;
  }
}

const TELLS_OF_FORCED_LOGOUT = new Set(['FORCED_LOGOUT', 'HELD_OFF']);

/** For want of a seat nobody has to wait: a seat may be free at any moment. */
function orderedWait(outcome: Outcome): number | null {
  if (outcome.outcome === 'failed') return outcome.retryAfterSeconds;
  if (outcome.outcome === 'refused' && outcome.reason === 'HELD_OFF') return outcome.retryAfterSeconds;
  return null;
}
