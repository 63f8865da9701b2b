import type { Calls } from './calls';
import type { HandleServerError } from './handle-server-error';
import { Logout } from './generated/operations';
import { notAnswered, notRegistered } from './outcomes';
import { backoffMs } from './retry';
import type { Store } from './store';
import type { SerialQueue } from './serial-queue';
import type { Outcome, Timers } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  queue: SerialQueue;
  handleServerError: HandleServerError;
  timers: Timers;
  random: () => number;
  closing: AbortSignal;
};

const RETRY = { attempts: Infinity, firstDelayMs: 1000, maxDelayMs: 60_000 };
/** Minimum back-off after jitter. */
const MIN_RETRY_MS = 500;

/** L14: logs out on the device at once, and on the server as soon as it can be reached. */
export function createLogoutSender({
  store,
  calls,
  queue,
  handleServerError,
  timers,
  random,
  closing,
}: Parts) {
  let requestCount = 0;
  let failures = 0;
  let retryTimer: unknown = null;
  closing.addEventListener('abort', () => timers.clearTimeout(retryTimer));

  return {
    /** Number of calls of `logout`. */
    get requestCount() {
      return requestCount;
    },
    logout(): Promise<Outcome> {
      requestCount += 1;
      store.dispatch({ type: 'LOGOUT_REQUESTED' });
      return queue.run(() => send({ shouldRetry: () => queue.pendingCount === 0 }));
    },
    sendPending,
  };

  /** Sends a logout that the server has not received, unless a login is queued. */
  function sendPending(): void {
    if (!isPending()) return;
    if (queue.pendingCount > 0) return retryLater();
    void queue.run(async () => {
      // A write detects whether another client uses this storage by now.
      await store.flush();
      if (!isPending()) return;
      if (queue.pendingCount > 0) return retryLater();
      await send({ attempts: 1 });
    });
  }

  function isPending(): boolean {
    return store.model.logoutPending && !store.isTaken && !closing.aborted;
  }

  function retryLater(): void {
    timers.clearTimeout(retryTimer);
    if (isPending())
      retryTimer = timers.setTimeout(
        sendPending,
        MIN_RETRY_MS + backoffMs(RETRY, Math.max(1, failures), random),
      );
  }

  async function send(options: Parameters<Calls['send']>[2]): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.send(Logout, {}, options);
    if (reply.kind === 'data') {
      failures = 0;
      timers.clearTimeout(retryTimer);
      const { changed, serverTime } = reply.data.logout;
      store.dispatch({ type: 'LOGOUT_DONE' });
      return { outcome: 'done', mayProceed: true, changed, lease: null, serverTime };
    }
    const outcome =
      reply.kind === 'fault' ? notAnswered(reply, attempts, true) : handleServerError(reply, sent);
    failures += 1;
    // With a rejected token, retrying is useless until the device registers again.
    if (reply.kind === 'fault' || reply.code !== 'UNAUTHENTICATED') retryLater();
    return outcome;
  }
}
