import { describe, expect, it } from 'vitest';
import { openFairQueue, type Limits } from './fair-queue';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Jobs of people named after their customer and a number. A job records its start and runs until ended. */
function jobsWith(limits: Limits) {
  const queue = openFairQueue(limits);
  const started: string[] = [];
  const running: (() => void)[] = [];
  const ask = (person: string, bounds: { giveUpAt?: number; signal?: AbortSignal; alone?: boolean } = {}) =>
    queue.run({ person, customer: person.slice(0, 1), giveUpAt: performance.now() + 2000, ...bounds }, () => {
      started.push(person);
      return new Promise<void>((resolve) => running.push(resolve));
    });
  return {
    started,
    ask,
    askAll: (...people: string[]) => people.map((person) => ask(person)),
    async end() {
      running.shift()?.();
      await settled();
    },
  };
}

describe('the fair queue', () => {
  it('leaves a place for other customers, however many people of one customer have jobs', async () => {
    const { askAll, started, end } = jobsWith({ inAll: 4, perCustomer: 2, perPerson: 1 });
    const jobs = askAll('a1', 'a1', 'a2', 'a3', 'a4');
    await settled();
    expect(started).toEqual(['a1', 'a2']);
    jobs.push(...askAll('b1'));
    await settled();
    expect(started).toEqual(['a1', 'a2', 'b1']);
    for (let n = 0; n < 6; n++) await end();
    await Promise.all(jobs);
    expect(started.slice(3).sort()).toEqual(['a1', 'a3', 'a4']);
  });

  it('starts the job of the customer, then of the person, with the fewest running, then longest not served', async () => {
    const { askAll, started, end } = jobsWith({ inAll: 2, perCustomer: 2, perPerson: 2 });
    const jobs = askAll('a1', 'a1', 'a1', 'a2', 'a3', 'b1');
    await settled();
    await end();
    expect(started).toEqual(['a1', 'a1', 'b1']);
    await end();
    expect(started).toEqual(['a1', 'a1', 'b1', 'a2']);
    for (let n = 0; n < 4; n++) await end();
    await Promise.all(jobs);
    expect(started.slice(4)).toEqual(['a3', 'a1']);
  });

  it('starts a job that runs alone when no other job of the person runs', async () => {
    const { ask, started, end } = jobsWith({ inAll: 4, perCustomer: 4, perPerson: 2 });
    const jobs = [ask('a1'), ask('a1', { alone: true }), ask('a2', { alone: true })];
    await settled();
    expect(started).toEqual(['a1', 'a2']);
    await end();
    expect(started).toEqual(['a1', 'a2', 'a1']);
    for (let n = 0; n < 2; n++) await end();
    await Promise.all(jobs);
  });

  it('does not start a job after its deadline or after its caller disconnected', async () => {
    const { ask, started, end } = jobsWith({ inAll: 1, perCustomer: 1, perPerson: 1 });
    const running = ask('a1');
    const gone = new AbortController();
    const late = ask('b1', { giveUpAt: performance.now() + 20 });
    const left = ask('c1', { signal: gone.signal });
    gone.abort();
    await expect(left).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
    await expect(ask('d1', { giveUpAt: performance.now() })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await end();
    await running;
    expect(started).toEqual(['a1']);
  });

  it('refuses more than a number of waiting jobs of one person, and takes those of others', async () => {
    const { ask, started, end } = jobsWith({ inAll: 1, perCustomer: 1, perPerson: 1, waitingPerPerson: 2 });
    const jobs = [ask('a1'), ask('a1'), ask('a1')];
    await expect(ask('a1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    jobs.push(ask('b1'));
    for (let n = 0; n < 4; n++) await end();
    await Promise.all(jobs);
    expect(started).toEqual(['a1', 'b1', 'a1', 'a1']);
  });

  it('refuses a job that cannot start at once if none may wait, and starts it once there is room', async () => {
    const { ask, started, end } = jobsWith({ inAll: 3, perCustomer: 2, perPerson: 1, waitingPerPerson: 0 });
    const jobs = [ask('a1')];
    await expect(ask('a1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    jobs.push(ask('a2'));
    await expect(ask('a3')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    jobs.push(ask('b1'));
    await expect(ask('c1')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await end();
    jobs.push(ask('a1'));
    for (let n = 0; n < 3; n++) await end();
    await Promise.all(jobs);
    expect(started).toEqual(['a1', 'a2', 'b1', 'a1']);
  });

  it('frees the place of a job that fails', async () => {
    const queue = openFairQueue({ inAll: 1, perCustomer: 1, perPerson: 1 });
    const requester = { person: 'a', customer: 'a', giveUpAt: performance.now() + 2000 };
    for (let n = 0; n < 3; n++)
      await expect(queue.run(requester, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
