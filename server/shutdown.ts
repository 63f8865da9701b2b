import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isTransientError } from '../db/transient-error';
import { StartError } from '../db/start-error';

/** Thrown by `open` once stopping has begun. */
export class StopRequested extends Error {
  override name = 'StopRequested';
}

type Step = { name: string; timeoutMs: number; close: () => Promise<unknown> | unknown };

const OPENING_TIMEOUT_MS = 8000;
/** Without the delay for load balancers. */
const WHOLE_STOP_MS = 19_000;

export type Shutdown = ReturnType<typeof createShutdown>;

/**
 * Opens the parts of the process in order and closes them in the opposite order: on SIGTERM and SIGINT with exit code
 * 0, after a fault with 1. Each step has a time limit, and a failing one does not prevent the next. Further signals
 * have no effect.
 */
export function createShutdown({
  log,
  exit = process.exit,
  delayMs = 0,
}: {
  log: Logger;
  exit?: (code: number) => void;
  /** Time for which requests are still served after a signal; stopping may take this much longer. */
  delayMs?: number;
}) {
  const steps: Step[] = [];
  let opening: Promise<unknown> = Promise.resolve();
  let stopping: Promise<void> | undefined;
  let failed = false;

  return {
    get isStopping() {
      return stopping !== undefined;
    },

    /** Whether the process stops because of a fault. */
    get hasFailed() {
      return failed;
    },

    /** Opens one part and registers how to close it. */
    async open<T>(
      name: string,
      start: () => Promise<T> | T,
      stop: (part: T) => Promise<unknown> | unknown,
      { timeoutMs }: { timeoutMs: number },
    ): Promise<T> {
      if (stopping) throw new StopRequested();
      const started = (async () => start())();
      const remembered = started.then((part) => steps.push({ name, timeoutMs, close: () => stop(part) }));
      opening = remembered.catch(() => {});
      const part = await started;
      if (stopping) throw new StopRequested();
      return part;
    },

    /** Handles the signals and faults that end the process. */
    watchProcess() {
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.on(signal, () => void stop(0, `Got ${signal}`));
      // Closing the terminal. Not handled elsewhere, because a listener would undo nohup.
      if (process.stdout.isTTY) process.on('SIGHUP', () => void stop(0, 'Got SIGHUP'));
      process.on('uncaughtException', (err) => fail(err, 'Uncaught exception'));
      process.on('unhandledRejection', failUnlessPassing);
    },

    stop,
    fail,
    failUnlessPassing,
  };

  /** An unhandled rejection. Temporary database faults never end the process. */
  function failUnlessPassing(err: unknown) {
    if (isTransientError(err)) log.error({ err }, 'Unhandled fault of the database');
    else void fail(err, 'Unhandled rejection');
  }

  function fail(err: unknown, message: string) {
    if (err instanceof StartError) log.fatal(err.message);
    else log.fatal({ err }, message);
    return stop(1, message);
  }

  function stop(code: number, reason: string) {
    if (stopping) log.info({ reason }, 'Already stopping');
    failed ||= code !== 0;
    return (stopping ??= closeAll(code, reason));
  }

  async function closeAll(code: number, reason: string) {
    const startedAt = performance.now();
    log.info({ reason }, 'Stopping');
    const overdue = setTimeout(() => {
      log.error('Stopping took too long; exiting now');
      exit(code);
    }, WHOLE_STOP_MS + delayMs);
    // A part being opened is awaited, so that it is closed like the others.
    await Promise.race([opening, delay(OPENING_TIMEOUT_MS)]);
    for (const step of steps.reverse()) await close(step);
    clearTimeout(overdue);
    log.info({ ms: Math.round(performance.now() - startedAt) }, 'Stopped');
    exit(code);
  }

  async function close({ name, timeoutMs, close: run }: Step) {
    const limit = new AbortController();
    const late = delay(timeoutMs, 'late' as const, { signal: limit.signal }).catch(() => undefined);
    try {
      const outcome = await Promise.race([(async () => void (await run()))(), late]);
      if (outcome === 'late') log.error({ step: name, timeoutMs }, 'A step of stopping took too long');
      else log.debug({ step: name }, 'Closed');
    } catch (err) {
      log.error({ err, step: name }, 'A step of stopping failed');
    } finally {
      limit.abort();
    }
  }
}
