import { createCalls } from './calls';
import { createStatusSync } from './status-sync';
import type { Model, Settings } from './model';
import { failedWith } from './outcomes';
import type { Instant } from './offline-grace';
import type { Profile } from './profiles';
import { DEFAULT_RETRY } from './retry';
import { createServerErrorHandler } from './handle-server-error';
import { createLogoutSender } from './logout-sender';
import { createRegistration } from './registration';
import { createSession } from './session';
import { createStore } from './store';
import { endpointOf } from './server-address';
import { SeatwiseStorageError } from './storage-error';
import { createPost } from './transport';
import { TEXTS } from './texts';
import { createSerialQueue } from './serial-queue';
import type {
  ClientOptions,
  FetchFunction,
  LoginInput,
  MonotonicClock,
  Outcome,
  RegisterInput,
  SeatwiseClient,
  Timers,
  WebSocketClass,
  WorkPermit,
} from './types';
import { seatSecondsLeft, workPermitOf } from './work-permit';

/**
 * Creates the client of one device: its registration, its logged-in user and its seat. Calls return an `Outcome` and do
 * not throw for server or network faults. `open()` rejects with `SeatwiseStorageError` if the storage cannot be read.
 * Throws `TypeError` for a malformed `url`.
 */
export function createSeatwiseClient<const P extends Profile>(options: ClientOptions<P>): SeatwiseClient<P> {
  const { profile, listen = true, requestTimeoutMs: timeoutMs = 8000, random = Math.random } = options;
  const { clock = platformClock, timers = platformTimers, warnBeforeSeconds = 120 } = options;
  const { keepAliveMs = 10_000 } = options;
  const fetch: FetchFunction = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const endpoint = endpointOf(options.url);
  const bootId = () => clock.bootId ?? null;
  const now = (): Instant => ({ monoMs: clock.nowMs(), wallMs: Date.now() });
  const settings: Settings = { warnBeforeSeconds, countsSleep: bootId() !== null };
  const closing = new AbortController();

  const store = createStore({
    storage: options.storage,
    settings,
    timers,
    now,
    bootId,
    timeoutMs,
    onChange(before) {
      statusSync.follow(before);
      if (hasAbandonedLogin(before, store.model)) logoutSender.sendPending();
    },
    // Another client uses this storage now: stop acting on the device's behalf.
    onTaken: () => statusSync.stop(),
  });
  const post = createPost({ endpoint, fetch, timers, closing: closing.signal });
  const retry = { ...DEFAULT_RETRY, ...options.retry };
  const calls = createCalls({ store, post, retry, random, timers, timeoutMs, closing: closing.signal });
  const queue = createSerialQueue();
  const workPermit = (): WorkPermit =>
    workPermitOf(store.model, now(), { countsSleep: settings.countsSleep, offline: profile.offline });
  const statusSync = createStatusSync({
    store,
    listen,
    WebSocket: options.WebSocket ?? (globalThis as { WebSocket?: WebSocketClass }).WebSocket,
    endpoint,
    timers,
    random,
    firstStatusTimeoutMs: timeoutMs,
    keepAliveMs,
    onStatus: () => logoutSender.sendPending(),
    onLive: () => logoutSender.sendPending(),
  });
  const registration = createRegistration({
    store,
    calls,
    appVersion: options.appVersion,
    pauseStatusSync() {
      statusSync.stop();
      return () => !closing.signal.aborted && !store.isTaken && statusSync.start();
    },
  });
  const handleServerError = createServerErrorHandler(store, registration);
  const logoutSender = createLogoutSender({
    store,
    calls,
    queue,
    handleServerError,
    timers,
    random,
    closing: closing.signal,
  });
  const session = createSession({
    store,
    calls,
    queue,
    logoutSender,
    handleServerError,
    profile,
    appVersion: options.appVersion,
    timeoutMs,
    workPermit,
    fetchMissingGrace: statusSync.fetchMissingGrace,
    refreshStatus: statusSync.refresh,
  });

  async function register(input: RegisterInput): Promise<Outcome> {
    const outcome = await queue.run(() => registration.register(input));
    logoutSender.sendPending();
    return outcome;
  }

  let opening: Promise<void> | null = null;
  let isOpen = false;
  let closed: Promise<void> | null = null;

  function open(): Promise<void> {
    opening ??= store.open().then(
      () => {
        isOpen = true;
        if (closing.signal.aborted) return;
        statusSync.start();
        logoutSender.sendPending();
      },
      (error: unknown) => {
        opening = null;
        throw error;
      },
    );
    return opening;
  }

  const whenOpen =
    <Input extends unknown[]>(call: (...input: Input) => Promise<Outcome>, mayProceed = false) =>
    async (...input: Input): Promise<Outcome> => {
      if (isOpen) return call(...input);
      try {
        await open();
      } catch (error) {
        if (!(error instanceof SeatwiseStorageError)) throw error;
        return failedWith(
          { code: error.code, message: TEXTS[error.code], retryAfterSeconds: null },
          mayProceed,
        );
      }
      return call(...input);
    };

  const client = {
    open,
    getState: () => store.model.view,
    subscribe: store.subscribe,
    seatRemainingSeconds: () => seatSecondsLeft(store.model, now()),
    workPermit,
    register: whenOpen(register),
    recordActivity: whenOpen((activity: string) => session.recordActivity(activity), true),
    logout: whenOpen(logoutSender.logout),
    isOnlineHint(online: boolean) {
      if (!online || closing.signal.aborted) return;
      calls.retryNow();
      statusSync.refreshOrReconnect();
      logoutSender.sendPending();
    },
    close() {
      closing.abort();
      calls.retryNow();
      statusSync.stop();
      closed ??= (opening ?? Promise.resolve()).then(store.close, () => {});
      return closed;
    },
  };
  const isNamedOnly = !profile.modes.includes('CONCURRENT');
  const sessions = {
    login: whenOpen((input: LoginInput) => session.login(input)),
    checkpoint: whenOpen((action: string) => session.checkpoint(action)),
  };
  // The conditional type SeatwiseClient<P> cannot follow this condition, hence the cast.
  return (isNamedOnly ? client : { ...client, ...sessions }) as unknown as SeatwiseClient<P>;
}

/** An unanswered login was abandoned, so a logout is now pending. */
const hasAbandonedLogin = (before: Model, now: Model) =>
  before.loginPending !== null && now.loginPending === null && now.logoutPending && !before.logoutPending;

const platformClock: MonotonicClock = { nowMs: () => performance.now() };

const platformTimers: Timers = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
