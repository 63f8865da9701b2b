import { setTimeout as delay } from 'node:timers/promises';
import type { Act, Visit } from './profiles/plan';

/** The part of an outcome that decides the user's next step. */
export type Reply = { mayProceed: boolean; retryAfterSeconds: number | null };

/** A device, as its user operates it. */
export type Actor = {
  readonly loggedIn: boolean;
  readonly online: boolean;
  login(person: number): Promise<Reply>;
  check(action: string): Promise<Reply>;
  synchronise(): Promise<void>;
  logout(): Promise<void>;
  goOffline(): void;
  goOnline(): void;
};

/** Times are seconds at pace 1 except for `sleep`. All methods reject when the run is over. */
export type RunClock = {
  pause(seconds: number): Promise<void>;
  /** Waits until this time of the run. */
  until(moment: number): Promise<void>;
  /** Waits real seconds, for times that the server demands. */
  sleep(seconds: number): Promise<void>;
};

/** Runs a device's plan until the run is over. After a refusal it waits as the server demands, then as planned. */
export async function runPlan(actor: Actor, plan: Generator<Visit, never>, clock: RunClock): Promise<never> {
  for (;;) {
    const visit = plan.next().value;
    if (visit.at !== null) await clock.until(visit.at);
    await clock.pause(visit.idle);
    const goesOn = visit.login === 'IF_NEEDED' && actor.loggedIn;
    if (goesOn || (await retryWithPatience(() => actor.login(visit.person), visit.patience, clock))) {
      await perform(visit.acts);
      await perform(visit.ending);
    }
    // A visit that was cut short may have left the device offline.
    if (!actor.online) actor.goOnline();
    if (!actor.loggedIn) await clock.pause(visit.afterFailure);
  }

  /** Stops when the user gives up or is logged out. */
  async function perform(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      if (!actor.loggedIn || !(await performOne(act))) return;
    }
  }

  async function performOne(act: Act): Promise<boolean> {
    switch (act.do) {
      case 'check':
        return retryWithPatience(
          () => actor.check(act.action),
          act.patience,
          clock,
          () => actor.loggedIn,
        );
      case 'wait':
        await clock.pause(act.seconds);
        return true;
      case 'synchronise':
        await actor.synchronise();
        return true;
      case 'log-out':
        await actor.logout();
        return true;
      case 'go-offline':
        actor.goOffline();
        return true;
      case 'go-online':
        actor.goOnline();
        return true;
    }
  }
}

/** Calls again after each planned wait until it succeeds. False when the waits are used up. */
async function retryWithPatience(
  ask: () => Promise<Reply>,
  patience: readonly number[],
  clock: RunClock,
  isWorthwhile = () => true,
): Promise<boolean> {
  for (const wait of [...patience, null]) {
    const { mayProceed, retryAfterSeconds } = await ask();
    if (mayProceed) return true;
    if (wait === null || !isWorthwhile()) return false;
    if (retryAfterSeconds !== null) await clock.sleep(retryAfterSeconds);
    await clock.pause(wait);
  }
  return false;
}

/** The clock of a run that starts now. Its waits reject when `over` is aborted. */
export function startClock({ pace, over }: { pace: number; over: AbortSignal }) {
  const started = performance.now();
  const wait = (milliseconds: number) => delay(milliseconds, undefined, { signal: over });
  const elapsedSeconds = () => (performance.now() - started) / 1000;
  const clock: RunClock = {
    pause: (seconds) => wait(1000 * pace * seconds),
    until: (moment) => wait(Math.max(0, 1000 * (pace * moment - elapsedSeconds()))),
    sleep: (seconds) => wait(1000 * seconds),
  };
  return { ...clock, elapsedSeconds };
}
