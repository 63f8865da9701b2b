import type { Options } from '@node-rs/argon2';
import { Worker } from 'node:worker_threads';
import type { Argon2Job, Argon2Reply } from './argon2-thread.mjs';

/* Hashing takes a processor for a while. It runs in threads of low priority, so that device calls go first. */

const idle: Worker[] = [];

/** Hashes a password with argon2id, in a thread of its own for each call at once. */
export const hash = (password: string, options: Options) => run<string>({ hash: [password, options] });

/** Whether the password matches the hash. */
export const verify = (passwordHash: string, password: string) =>
  run<boolean>({ verify: [passwordHash, password] });

function run<Result extends string | boolean>(job: Argon2Job): Promise<Result> {
  const worker = idle.pop() ?? new Worker(new URL('./argon2-thread.mjs', import.meta.url));
  worker.ref();
  return new Promise((resolve, reject) => {
    const onMessage = (reply: Argon2Reply) => {
      release();
      idle.push(worker);
      if ('error' in reply) reject(asError(reply.error));
      else resolve(reply.result as Result);
    };
    // A thread that ends is not used again.
    const onError = (error: unknown) => {
      release();
      reject(asError(error));
    };
    const onExit = () => onError(new Error('the thread that hashes passwords ended'));
    const release = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // An idle thread does not keep the process alive.
      worker.unref();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(job);
  });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
