import type { Calls } from './calls';
import type { Failure } from './failure';
import { Logout } from './generated/operations';
import { notAnswered, notRegistered } from './outcomes';
import { backoffMs } from './retry';
import type { Store } from './store';
import type { Turns } from './turns';
import type { Outcome, Timers } from './types';

type Parts = {
  store: Store;
  calls: Calls;
  turns: Turns;
  failure: Failure;
  timers: Timers;
  random: () => number;
  closing: AbortSignal;
};

const AGAIN = { attempts: Infinity, firstDelayMs: 1000, maxDelayMs: 60_000 };
/** However the dice fall. */
const SHORTEST_WAIT_MS = 500;

/** L14: a person is logged out here at once, and there as soon as it can be told. */
export function createLoggingOut({ store, calls, turns, failure, timers, random, closing }: Parts) {
  let asked = 0;
  let failures = 0;
  let alarm: unknown = null;
  closing.addEventListener('abort', () => timers.clearTimeout(alarm));

  return {
    /** How often it was asked for. */
    get asked() {
      return asked;
    },
    logout(): Promise<Outcome> {
      asked += 1;
      store.dispatch({ type: 'LOGOUT_ASKED' });
      return turns.run(() => send({ mayGoOn: () => turns.waiting === 0 }));
    },
    tell,
  };

  /** Sends a logout that could not be sent, unless somebody is just logging in. */
  function tell(): void {
    if (!isOwed()) return;
    if (turns.waiting > 0) return tellLater();
    void turns.run(async () => {
      // Another client may have the device by now: a write finds that out.
      await store.flush();
      if (!isOwed()) return;
      if (turns.waiting > 0) return tellLater();
      await send({ attempts: 1 });
    });
  }

  function isOwed(): boolean {
    return store.model.logoutPending && !store.isTaken && !closing.aborted;
  }

  function tellLater(): void {
    timers.clearTimeout(alarm);
    if (isOwed())
      alarm = timers.setTimeout(tell, SHORTEST_WAIT_MS + backoffMs(AGAIN, Math.max(1, failures), random));
  }

  async function send(options: Parameters<Calls['ask']>[2]): Promise<Outcome> {
    if (store.identity.token === null) return notRegistered(store.model);
    const { reply, attempts, sent } = await calls.ask(Logout, {}, options);
    if (reply.kind === 'data') {
      failures = 0;
      timers.clearTimeout(alarm);
      const { changed, serverTime } = reply.data.logout;
      store.dispatch({ type: 'LOGOUT_DONE' });
      return { outcome: 'done', mayProceed: true, changed, lease: null, serverTime };
    }
    const outcome = reply.kind === 'fault' ? notAnswered(reply, attempts, true) : failure(reply, sent);
    failures += 1;
    // Without a token that is taken it waits for the device to be registered again.
    if (reply.kind === 'fault' || reply.code !== 'UNAUTHENTICATED') tellLater();
    return outcome;
  }
}
