import { ApiError, openApi, type Api } from './api';
import type { Answer, CallKind } from './history';
import type { Ledger } from './ledger';
import {
  checkLicense,
  deviceStatus,
  login,
  logout,
  recordActivity,
  registerDevice,
  type Decision,
  type Lease,
  type Operation,
} from './operations';
import { answerOfError } from './problems';

export type Person = { userName: string; displayName: string; password: string | null };
export type Installation = { installationId: string; name: string; platform: string; appVersion: string };

/** One device of the fleet: calls the API with its own token, and writes down all it is told. */
export class FleetDevice {
  deviceId = '';
  /** Whether somebody is logged in, as far as the device knows. */
  loggedIn = false;
  /** Whether it has a live view of its own state. */
  listening = false;

  private api: Api;
  private stopListening: (() => void) | null = null;
  private forcedNews: ((heardAt: number | null) => void) | null = null;

  constructor(
    readonly pool: string,
    readonly installation: Installation,
    private readonly url: string,
    private readonly ledger: Ledger,
    private readonly problem: (error: unknown, where: string) => void,
  ) {
    this.api = openApi({ url });
  }

  get name(): string {
    return this.installation.name;
  }

  /** Registers and starts to listen. */
  async register(registrationKey: string): Promise<void> {
    const input = { registrationKey, ...this.installation };
    const { result } = await this.api.call(registerDevice, { input });
    if (result.__typename === 'LicenseRefused') throw new ApiError(result.reason, result.message);
    this.deviceId = result.device.id;
    await this.api.close();
    this.api = openApi({ url: this.url, token: result.deviceToken });
    this.listen();
  }

  async login({ userName, password }: Person): Promise<Answer> {
    const answer = await this.record('login', login, { input: { userName, password } }, ({ result }) =>
      answerOfDecision(result),
    );
    if (answer.kind === 'holding') this.loggedIn = true;
    return answer;
  }

  async reachCheckpoint(action: string): Promise<Answer> {
    const answer = await this.record('checkpoint', checkLicense, { input: { action } }, ({ result }) =>
      answerOfDecision(result),
    );
    if (answer.kind === 'refused' && answer.reason !== 'NO_LICENSE_AVAILABLE') this.loggedIn = false;
    return answer;
  }

  async synchronise(): Promise<Answer> {
    return this.record('activity', recordActivity, { input: { activity: 'SYNC' } }, ({ result }) => {
      const serverTime = Date.parse(result.serverTime);
      return result.lease ? holding(null, result.lease, serverTime) : { kind: 'not-holding', serverTime };
    });
  }

  async logout(): Promise<Answer> {
    const answer = await this.record('logout', logout, {}, ({ result }) => ({
      kind: 'done',
      changed: result.changed,
      serverTime: Date.parse(result.serverTime),
    }));
    if (answer.kind === 'done') this.loggedIn = false;
    return answer;
  }

  /** Back in reach: hears of its own state again. */
  listen(): void {
    this.stopListening ??= this.api.watch(
      deviceStatus,
      {},
      {
        next: ({ deviceStatus: { state, reason } }) => {
          this.listening = true;
          if (state === 'LAPSED') this.ledger.hearLapse();
          if (state === 'LOGGED_OUT' && reason === 'FORCED_LOGOUT') {
            this.loggedIn = false;
            this.hearForced(performance.now());
          }
        },
        lost: (error) => {
          this.listening = false;
          this.hearForced(null);
          this.problem(error, `${this.name} listening`);
        },
        error: (error) => this.problem(error, `${this.name} listening`),
      },
    );
  }

  /** Out of reach, or its battery is empty: hears nothing and says nothing. */
  vanish(): void {
    this.stopListening?.();
    this.stopListening = null;
    this.listening = false;
    this.hearForced(null);
  }

  /** The moment at which the device next hears that it was logged out in the portal; null if it goes out of reach first. */
  nextForcedNews(): Promise<number | null> {
    return new Promise((resolve) => (this.forcedNews = resolve));
  }

  async close(): Promise<void> {
    this.vanish();
    await this.api.close();
  }

  private hearForced(heardAt: number | null): void {
    this.forcedNews?.(heardAt);
    this.forcedNews = null;
  }

  private async record<Result, Variables>(
    kind: CallKind,
    operation: Operation<Result, Variables>,
    variables: Variables,
    read: (result: Result) => Answer,
  ): Promise<Answer> {
    return this.ledger.record(
      { pool: this.pool, device: this.name, kind },
      async () => read(await this.api.call(operation, variables)),
      (error) => {
        this.problem(error, `${this.name} ${kind}`);
        return answerOfError(error);
      },
    );
  }
}

function answerOfDecision(decision: Decision): Answer {
  const serverTime = Date.parse(decision.serverTime);
  if (decision.__typename === 'LicenseRefused') {
    const { reason, message, retryAfterSeconds } = decision;
    return { kind: 'refused', reason, message, retryAfterSeconds, serverTime };
  }
  if (!decision.lease || decision.grant === 'NOT_REQUIRED') {
    throw new ApiError('BAD_RESPONSE', `granted ${decision.grant} without a seat in a concurrent pool`);
  }
  return holding(decision.grant, decision.lease, serverTime);
}

const holding = (grant: 'NEW' | 'RENEWED' | 'REGAINED' | null, lease: Lease, serverTime: number): Answer => ({
  kind: 'holding',
  grant,
  grantNumber: lease.grantNumber,
  expiresAt: Date.parse(lease.expiresAt),
  serverTime,
});
