import { createCalls } from './calls';
import { createLink } from './link';
import type { Model, Settings } from './model';
import { failedWith } from './outcomes';
import type { Instant } from './permit';
import type { Profile } from './profiles';
import { DEFAULT_RETRY } from './retry';
import { createFailure } from './failure';
import { createLoggingOut } from './logging-out';
import { createRegistering } from './registering';
import { createSession } from './session';
import { createStore } from './store';
import { endpointOf } from './server-address';
import { SeatwiseStorageError } from './storage-error';
import { createPost } from './transport';
import { TEXTS } from './texts';
import { createTurns } from './turns';
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
 * One device: its registration, the person at work on it, and the seat. Nothing that the server or the network does
 * is thrown; `open()` rejects with `SeatwiseStorageError` if the storage cannot be read. Throws for a `url` that cannot be right.
 */
export function createSeatwiseClient<const P extends Profile>(options: ClientOptions<P>): SeatwiseClient<P> {
  const { profile, listen = true, requestTimeoutMs: timeoutMs = 8000, random = Math.random } = options;
  const { clock = platformClock, timers = platformTimers, warnBeforeSeconds = 120 } = options;
  const { keepAliveMs = 10_000 } = options;
  const fetch: FetchFunction = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const endpoint = endpointOf(options.url);
  const bootId = () => clock.bootId ?? null;
  const now = (): Instant => ({ mono: clock.nowMs(), wall: Date.now() });
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
      link.follow(before);
      if (hasGivenUp(before, store.model)) loggingOut.tell();
    },
    // Another client has the device now: this one does nothing by itself any more.
    onTaken: () => link.stop(),
  });
  const post = createPost({ endpoint, fetch, timers, closing: closing.signal });
  const retry = { ...DEFAULT_RETRY, ...options.retry };
  const calls = createCalls({ store, post, retry, random, timers, timeoutMs, closing: closing.signal });
  const turns = createTurns();
  const permit = (): WorkPermit =>
    workPermitOf(store.model, now(), { countsSleep: settings.countsSleep, offline: profile.offline });
  const link = createLink({
    store,
    listen,
    WebSocket: options.WebSocket ?? (globalThis as { WebSocket?: WebSocketClass }).WebSocket,
    endpoint,
    timers,
    random,
    patienceMs: timeoutMs,
    keepAliveMs,
    onStatus: () => loggingOut.tell(),
    onLive: () => loggingOut.tell(),
  });
  const registering = createRegistering({
    store,
    calls,
    appVersion: options.appVersion,
    pauseLink() {
      link.stop();
      return () => !closing.signal.aborted && !store.isTaken && link.start();
    },
  });
  const failure = createFailure(store, registering);
  const loggingOut = createLoggingOut({
    store,
    calls,
    turns,
    failure,
    timers,
    random,
    closing: closing.signal,
  });
  const session = createSession({
    store,
    calls,
    turns,
    loggingOut,
    failure,
    profile,
    appVersion: options.appVersion,
    timeoutMs,
    permit,
    afterGrant: link.learnPermit,
    afterSilence: link.refresh,
  });

  async function register(input: RegisterInput): Promise<Outcome> {
    const outcome = await turns.run(() => registering.register(input));
    loggingOut.tell();
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
        link.start();
        loggingOut.tell();
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
    workPermit: permit,
    register: whenOpen(register),
    recordActivity: whenOpen((activity: string) => session.recordActivity(activity), true),
    logout: whenOpen(loggingOut.logout),
    isOnlineHint(online: boolean) {
      if (!online || closing.signal.aborted) return;
      calls.wake();
      link.lookAgain();
      loggingOut.tell();
    },
    close() {
      closing.abort();
      calls.wake();
      link.stop();
      closed ??= (opening ?? Promise.resolve()).then(store.close, () => {});
      return closed;
    },
  };
  const isNamedOnly = !profile.modes.includes('CONCURRENT');
  const sessions = {
    login: whenOpen((input: LoginInput) => session.login(input)),
    checkpoint: whenOpen((action: string) => session.checkpoint(action)),
  };
  // What the type says by a condition on the profile, this says by another.
  return (isNamedOnly ? client : { ...client, ...sessions }) as unknown as SeatwiseClient<P>;
}

/** Nobody waits for a login any more that was not answered. */
const hasGivenUp = (before: Model, now: Model) =>
  before.loginPending !== null && now.loginPending === null && now.logoutPending && !before.logoutPending;

const platformClock: MonotonicClock = { nowMs: () => performance.now() };

const platformTimers: Timers = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};
