import { describe, expect, it } from 'vitest';
import { runPlan, type Actor, type Reply } from './run-plan';
import type { Visit } from './profiles/plan';

const YES: Reply = { mayProceed: true, retryAfterSeconds: null };
const NO: Reply = { mayProceed: false, retryAfterSeconds: null };
const LATER: Reply = { mayProceed: false, retryAfterSeconds: 7 };
/** Refused because a portal user has logged the device out. */
const OUT = 'out' as const;

const visit = (more: Partial<Visit>): Visit => ({
  at: null,
  idle: 1,
  person: 0,
  login: 'ALWAYS',
  patience: [],
  acts: [],
  ending: [],
  afterFailure: 50,
  ...more,
});
const check = (action: string, patience: number[] = []) => ({ do: 'check', action, patience }) as const;

/** Runs these visits on a device with these replies; returns what it did, in order. */
async function runVisits(
  visits: readonly Visit[],
  replies: readonly (Reply | typeof OUT)[] = [],
): Promise<string[]> {
  const log: string[] = [];
  const left = [...replies];
  const device = { loggedIn: false, online: true };
  const answer = (): Reply => {
    const reply = left.shift() ?? YES;
    if (reply !== OUT) return reply;
    device.loggedIn = false;
    return NO;
  };
  const actor: Actor = {
    get loggedIn() {
      return device.loggedIn;
    },
    get online() {
      return device.online;
    },
    async login(person) {
      log.push(`login ${person}`);
      const reply = answer();
      device.loggedIn = reply.mayProceed;
      return reply;
    },
    async check(action) {
      log.push(action);
      return answer();
    },
    async synchronise() {
      log.push('sync');
    },
    async logout() {
      log.push('logout');
      device.loggedIn = false;
    },
    goOffline() {
      log.push('offline');
      device.online = false;
    },
    goOnline() {
      log.push('online');
      device.online = true;
    },
  };
  const over = new Error('the run is over');
  const tell = (what: string) => async (seconds: number) => void log.push(`${what} ${seconds}`);
  function* plan(): Generator<Visit, never> {
    yield* visits;
    throw over;
  }
  await runPlan(actor, plan(), { pause: tell('pause'), until: tell('until'), sleep: tell('sleep') }).catch(
    (error) => {
      if (error !== over) throw error;
    },
  );
  return log;
}

describe('a plan', () => {
  it('runs in order: waits for its start, logs in, works, ends', async () => {
    const acts = [check('A'), { do: 'wait', seconds: 2 }, { do: 'synchronise' }] as const;
    expect(await runVisits([visit({ at: 9, person: 3, acts, ending: [{ do: 'log-out' }] })])).toEqual([
      'until 9',
      'pause 1',
      'login 3',
      'A',
      'pause 2',
      'sync',
      'logout',
      'pause 50',
    ]);
  });

  it('retries the login as often as planned, then skips the visit', async () => {
    const plan = [visit({ patience: [3, 4], acts: [check('A')] })];
    expect(await runVisits(plan, [NO, NO, NO])).toEqual([
      'pause 1',
      'login 0',
      'pause 3',
      'login 0',
      'pause 4',
      'login 0',
      'pause 50',
    ]);
    expect(await runVisits(plan, [NO, YES])).toEqual(['pause 1', 'login 0', 'pause 3', 'login 0', 'A']);
  });

  it("waits for the server's retry time, then for the planned time", async () => {
    expect(await runVisits([visit({ patience: [3] })], [LATER])).toEqual([
      'pause 1',
      'login 0',
      'sleep 7',
      'pause 3',
      'login 0',
    ]);
  });

  it('runs the ending after giving up at a check-point', async () => {
    const plan = [visit({ acts: [check('A', [2]), check('B')], ending: [{ do: 'log-out' }] })];
    expect(await runVisits(plan, [YES, NO, NO])).toEqual([
      'pause 1',
      'login 0',
      'A',
      'pause 2',
      'A',
      'logout',
      'pause 50',
    ]);
  });

  it('stops after a force logout and is online again for the next visit', async () => {
    const acts = [{ do: 'go-offline' }, check('A', [2, 2]), { do: 'go-online' }] as const;
    expect(await runVisits([visit({ acts, ending: [{ do: 'log-out' }] })], [YES, OUT])).toEqual([
      'pause 1',
      'login 0',
      'offline',
      'A',
      'online',
      'pause 50',
    ]);
  });

  it('continues without a login if someone is logged in and the visit allows it', async () => {
    const goOn = visit({ login: 'IF_NEEDED', acts: [check('B')] });
    expect(await runVisits([goOn, goOn, visit({ person: 1 })])).toEqual([
      'pause 1',
      'login 0',
      'B',
      'pause 1',
      'B',
      'pause 1',
      'login 1',
    ]);
  });
});
