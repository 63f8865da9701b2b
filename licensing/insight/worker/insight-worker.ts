import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseAddress } from '../../../db/database-url';
import { isTransientError } from '../../../db/transient-error';
import { openWorkerDatabase } from '../../../db/worker-client';
import { LicensingError } from '../../errors';
import { lowerThreadPriority } from '../../lower-thread-priority.mjs';
import type { InsightFailure, InsightMessage, InsightReply } from './insight-jobs';
import { openPauses } from './pauses';
import { openPoolCache } from './pool-cache';
import { setYield } from '../replay/yield-to-device-calls';
import { waitForDeviceCalls } from './wait-for-device-calls';
import { runJob } from './run-job';

/* Replays run in a thread of their own, so that they do not block device calls. */

const { address, deviceCalls } = workerData as { address: DatabaseAddress; deviceCalls: Int32Array };
const pools = openPoolCache(openWorkerDatabase(address));
const pauses = openPauses();

lowerThreadPriority();
setYield(waitForDeviceCalls(deviceCalls));
parentPort?.on('message', (message: InsightMessage) => void answer(message));
parentPort?.postMessage('ready' satisfies InsightReply);

async function answer({ id, job, giveUpAt }: InsightMessage): Promise<void> {
  const reply: InsightReply = await runJob(pools, job, pauses(giveUpAt)).then(
    (result) => ({ id, answer: result }),
    (error: unknown) => ({ id, ...failureOf(error) }),
  );
  parentPort?.postMessage(reply);
}

function failureOf(error: unknown): { failure: InsightFailure } | { fault: string } {
  if (error instanceof LicensingError) {
    const { code, message, field, reason, values, retryAfterSeconds } = error;
    if (code === 'BAD_USER_INPUT' || code === 'NOT_FOUND' || code === 'UNAVAILABLE')
      return { failure: { code, message, field, reason, values, retryAfterSeconds } };
  }
  if (isTransientError(error))
    return {
      failure: {
        code: 'UNAVAILABLE',
        message: 'The database is unavailable right now. Try again.',
        retryAfterSeconds: 1,
      },
    };
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return { fault: `${error instanceof Error ? error.stack : String(error)}${cause}` };
}
