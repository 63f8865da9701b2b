import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openWorkerDatabase, type ConnectionOptions } from '../../../db/worker-client';
import { LicensingError } from '../../errors';
import type { InsightJob, InsightReply } from './insight-jobs';
import { openPoolCache } from './pool-cache';
import { runJob } from './run-job';

/* The thread that reads and replays histories, so that the one that answers devices is not held up. */

const LOW_PRIORITY = 4;

const { connection } = workerData as { connection: ConnectionOptions };
const pools = openPoolCache(openWorkerDatabase(connection));

giveWay();
parentPort?.on('message', ({ id, job }: { id: number; job: InsightJob }) => void answer(id, job));

async function answer(id: number, job: InsightJob): Promise<void> {
  const reply: InsightReply = await runJob(pools, job).then(
    (result) => ({ id, answer: result }),
    (error: unknown) => ({ id, ...failureOf(error) }),
  );
  parentPort?.postMessage(reply);
}

function failureOf(error: unknown) {
  if (error instanceof LicensingError && (error.code === 'BAD_USER_INPUT' || error.code === 'NOT_FOUND'))
    return { failure: { code: error.code, message: error.message, field: error.field } };
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return { fault: `${error instanceof Error ? error.stack : String(error)}${cause}` };
}

/** Where processors are scarce, devices come first. Linux has priorities for threads, and says which one this is. */
function giveWay(): void {
  try {
    const thread = Number(/\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0]);
    if (thread > 0) setPriority(thread, LOW_PRIORITY);
  } catch {
    // Elsewhere all threads are alike.
  }
}
