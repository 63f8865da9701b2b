import type { Act, Visit } from './profiles/plan';

/** What became of a call, as far as it decides what a person does next. */
export type Reply = { mayProceed: boolean; retryAfterSeconds: number | null };

/** A device, as the person holding it uses it. */
export type Actor = {
  readonly loggedIn: boolean;
  readonly online: boolean;
  login(person: number): Promise<Reply>;
  check(action: string): Promise<Reply>;
  synchronise(): Promise<void>;
  logout(): Promise<void>;
  goOffline(): void;
  comeBack(): void;
};

/** All of them throw when the run is over. */
export type RunClock = {
  /** Seconds at pace 1. */
  pause(seconds: number): Promise<void>;
  /** Until this moment of the run, in seconds at pace 1. */
  until(moment: number): Promise<void>;
  /** Seconds of the server's, whatever the pace. */
  obey(seconds: number): Promise<void>;
};

/** Lives a plan with a device until the run is over. Whoever is refused waits as long as the server says, or they like. */
export async function live(actor: Actor, plan: Generator<Visit, never>, clock: RunClock): Promise<never> {
  for (;;) {
    const visit = plan.next().value;
    if (visit.at !== null) await clock.until(visit.at);
    await clock.pause(visit.idle);
    const goesOn = visit.login === 'IF_NEEDED' && actor.loggedIn;
    if (goesOn || (await insist(() => actor.login(visit.person), visit.patience, clock))) {
      await perform(visit.acts);
      await perform(visit.ending);
    }
    // Whatever came between, the next visit begins within reach.
    if (!actor.online) actor.comeBack();
    if (!actor.loggedIn) await clock.pause(visit.afterFailure);
  }

  /** Until somebody gives up or is logged out. */
  async function perform(acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      if (!actor.loggedIn || !(await performOne(act))) return;
    }
  }

  async function performOne(act: Act): Promise<boolean> {
    switch (act.do) {
      case 'check':
        return insist(
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
      case 'come-back':
        actor.comeBack();
        return true;
    }
  }
}

/** Tries until it may go on or patience is at its end. */
async function insist(
  ask: () => Promise<Reply>,
  patience: readonly number[],
  clock: RunClock,
  isWorthwhile = () => true,
): Promise<boolean> {
  for (const wait of [...patience, null]) {
    const { mayProceed, retryAfterSeconds } = await ask();
    if (mayProceed) return true;
    if (wait === null || !isWorthwhile()) return false;
    if (retryAfterSeconds !== null) await clock.obey(retryAfterSeconds);
    await clock.pause(wait);
  }
  return false;
}
