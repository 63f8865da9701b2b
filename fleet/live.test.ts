import { describe, expect, it } from 'vitest';
import { live, type Actor, type Reply } from './live';
import type { Visit } from './profiles/plan';

const YES: Reply = { mayProceed: true, retryAfterSeconds: null };
const NO: Reply = { mayProceed: false, retryAfterSeconds: null };
const LATER: Reply = { mayProceed: false, retryAfterSeconds: 7 };
/** Refused because somebody in the portal has logged the device out. */
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

/** Lives these visits with a device that is answered so, and tells what was done in order. */
async function lived(
  visits: readonly Visit[],
  replies: readonly (Reply | typeof OUT)[] = [],
): Promise<string[]> {
  const story: string[] = [];
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
      story.push(`login ${person}`);
      const reply = answer();
      device.loggedIn = reply.mayProceed;
      return reply;
    },
    async check(action) {
      story.push(action);
      return answer();
    },
    async synchronise() {
      story.push('sync');
    },
    async logout() {
      story.push('logout');
      device.loggedIn = false;
    },
    goOffline() {
      story.push('offline');
      device.online = false;
    },
    comeBack() {
      story.push('online');
      device.online = true;
    },
  };
  const over = new Error('the run is over');
  const tell = (what: string) => async (seconds: number) => void story.push(`${what} ${seconds}`);
  function* plan(): Generator<Visit, never> {
    yield* visits;
    throw over;
  }
  await live(actor, plan(), { pause: tell('pause'), until: tell('until'), obey: tell('obey') }).catch(
    (error) => {
      if (error !== over) throw error;
    },
  );
  return story;
}

describe('a device lives its plan', () => {
  it('in order: waits for its moment, logs in, works, ends', async () => {
    const acts = [check('A'), { do: 'wait', seconds: 2 }, { do: 'synchronise' }] as const;
    expect(await lived([visit({ at: 9, person: 3, acts, ending: [{ do: 'log-out' }] })])).toEqual([
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

  it('tries again as long as it has patience, then gives up and does nothing of the visit', async () => {
    const plan = [visit({ patience: [3, 4], acts: [check('A')] })];
    expect(await lived(plan, [NO, NO, NO])).toEqual([
      'pause 1',
      'login 0',
      'pause 3',
      'login 0',
      'pause 4',
      'login 0',
      'pause 50',
    ]);
    expect(await lived(plan, [NO, YES])).toEqual(['pause 1', 'login 0', 'pause 3', 'login 0', 'A']);
  });

  it('waits as long as the server says before it waits as long as it likes', async () => {
    expect(await lived([visit({ patience: [3] })], [LATER])).toEqual([
      'pause 1',
      'login 0',
      'obey 7',
      'pause 3',
      'login 0',
    ]);
  });

  it('ends in order when somebody gives up at a check-point', async () => {
    const plan = [visit({ acts: [check('A', [2]), check('B')], ending: [{ do: 'log-out' }] })];
    expect(await lived(plan, [YES, NO, NO])).toEqual([
      'pause 1',
      'login 0',
      'A',
      'pause 2',
      'A',
      'logout',
      'pause 50',
    ]);
  });

  it('stops where it is when it was logged out, and is back within reach for the next visit', async () => {
    const acts = [{ do: 'go-offline' }, check('A', [2, 2]), { do: 'come-back' }] as const;
    expect(await lived([visit({ acts, ending: [{ do: 'log-out' }] })], [YES, OUT])).toEqual([
      'pause 1',
      'login 0',
      'offline',
      'A',
      'online',
      'pause 50',
    ]);
  });

  it('goes on without logging in where somebody still is, if the plan says so', async () => {
    const goOn = visit({ login: 'IF_NEEDED', acts: [check('B')] });
    expect(await lived([goOn, goOn, visit({ person: 1 })])).toEqual([
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
