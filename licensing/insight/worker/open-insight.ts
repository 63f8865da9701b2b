import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Sql } from 'postgres';
import { addressOf } from '../../../db/client';
import { LicensingError } from '../../errors';
import { openFairQueue, type Requester } from '../../fair-queue';
import type { Log } from '../../log';
import { clockTime } from './clock';
import type { InsightJob, InsightJobs, InsightReply } from './insight-jobs';

/** Client of the worker thread that reads and replays histories. Starts it with the first job. */
export type Insight = {
  /**
   * `UNAVAILABLE` if the thread fails (the next job starts a new one), or if there is no result by the requester's
   * deadline.
   */
  run<Name extends keyof InsightJobs>(
    job: Extract<InsightJob, { name: Name }>,
    requester: Requester,
  ): Promise<InsightJobs[Name]['answer']>;
  /** Runs a device call, during which the worker thread pauses. */
  before<Result>(deviceCall: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** Limits of concurrent jobs, which share the thread. */
const PLACES = { inAll: 4, perCustomer: 2, perPerson: 1 };

type Pending = { resolve: (answer: unknown) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; pending: Map<number, Pending>; ready: Promise<unknown> };

export function openInsight({ client, log }: { client: Sql; log: Log }): Insight {
  let thread: Thread | undefined;
  const queue = openFairQueue(PLACES);
  const deviceCalls = new Int32Array(new SharedArrayBuffer(4));
  let closed = false;
  let lastId = 0;

  function start() {
    const worker = startWorker({ address: addressOf(client), deviceCalls });
    const pending = new Map<number, Pending>();
    const ready = Promise.race([once(worker, 'message'), once(worker, 'exit')]).catch(() => {});
    const started = { worker, pending, ready };
    // An idle worker does not keep the process alive.
    worker.unref();
    worker.on('message', (reply: InsightReply) => reply !== 'ready' && settle(pending, reply));
    worker.on('error', (err) => log.error({ err }, 'the insight thread failed'));
    worker.on('exit', () => {
      if (thread === started) thread = undefined;
      for (const { reject } of pending.values()) reject(unavailable());
    });
    return started;
  }

  function settle(pending: Map<number, Pending>, reply: Exclude<InsightReply, 'ready'>): void {
    const request = pending.get(reply.id);
    pending.delete(reply.id);
    if ('answer' in reply) request?.resolve(reply.answer);
    else if ('failure' in reply) {
      const { code, message, ...options } = reply.failure;
      request?.reject(new LicensingError(code, message, options));
    } else request?.reject(new Error(`the insight thread could not answer: ${reply.fault}`));
  }

  async function post<Name extends keyof InsightJobs>(
    job: Extract<InsightJob, { name: Name }>,
    giveUpAt: number,
  ): Promise<InsightJobs[Name]['answer']> {
    const requestedAt = performance.now();
    if (closed) throw unavailable();
    const { worker, pending, ready } = (thread ??= start());
    const id = ++lastId;
    const answer = new Promise<InsightJobs[Name]['answer']>((resolve, reject) => {
      pending.set(id, { resolve: (given) => resolve(given as InsightJobs[Name]['answer']), reject });
    });
    // The deadline of the first job starts when the thread is ready.
    void ready.then(() =>
      worker.postMessage({ id, job, giveUpAt: clockTime(giveUpAt + performance.now() - requestedAt) }),
    );
    return answer;
  }

  return {
    run: (job, requester) => queue.run(requester, () => post(job, requester.giveUpAt)),
    async before(deviceCall) {
      Atomics.add(deviceCalls, 0, 1);
      try {
        return await deviceCall();
      } finally {
        Atomics.sub(deviceCalls, 0, 1);
        Atomics.notify(deviceCalls, 0);
      }
    },
    async close() {
      closed = true;
      await thread?.worker.terminate();
    },
  };
}

/** Starts the worker from the sources with tsx, or from the bundle beside the server. */
function startWorker(workerData: object): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  if (!isSource) return new Worker(new URL('./insight-worker.mjs', import.meta.url), { workerData });
  const entry = new URL('./insight-worker.ts', import.meta.url);
  const bootstrap = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); });`;
  return new Worker(bootstrap, { eval: true, workerData, execArgv: [] });
}

const unavailable = () =>
  new LicensingError('UNAVAILABLE', 'The report is not available right now. Try again.', {
    retryAfterSeconds: 1,
  });
