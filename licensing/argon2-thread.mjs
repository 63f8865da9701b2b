import { hashSync, verifySync } from '@node-rs/argon2';
import { parentPort } from 'node:worker_threads';
import { lowerThreadPriority } from './lower-thread-priority.mjs';

/* Hashes passwords one after the other at low priority. Not TypeScript, so that it starts at once from the sources too. */

/** @typedef {{ hash: [string, import('@node-rs/argon2').Options] } | { verify: [string, string] }} Argon2Job */
/** @typedef {{ result: string | boolean } | { error: unknown }} Argon2Reply */

lowerThreadPriority();
parentPort?.on('message', (/** @type {Argon2Job} */ job) => parentPort?.postMessage(answer(job)));

/**
 * @param {Argon2Job} job
 * @returns {Argon2Reply}
 */
function answer(job) {
  try {
    return { result: 'hash' in job ? hashSync(...job.hash) : verifySync(...job.verify) };
  } catch (error) {
    return { error };
  }
}
