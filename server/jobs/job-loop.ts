import type { Logger } from 'pino';

export type JobSteps = {
  /** Steps that fill the outboxes, by their name in the log. */
  evaluate: Readonly<Record<string, () => Promise<unknown>>>;
  /** Steps that check whether their daily work is due, and do it if so. */
  daily: Readonly<Record<string, () => Promise<unknown>>>;
  /** Steps that deliver from an outbox; each returns the number of messages tried. */
  deliver: Readonly<Record<string, (isStopped: () => boolean) => Promise<number>>>;
};

/** Receives the end of each run of a step. */
type OnRun = (step: string, succeeded: boolean, seconds: number) => void;

const EVERY_MS = 10_000;
const DAILY_CHECK_MS = 60_000;
const DELIVER_EVERY_MS = 2_000;
const STOP_WITHIN_MS = 2_000;

/**
 * Runs each step repeatedly, never twice at once in this process; locks in the database decide between processes. A
 * failure is logged once and stops no step.
 */
export function startJobLoop({
  steps,
  log,
  everyMs = EVERY_MS,
  deliverEveryMs = DELIVER_EVERY_MS,
  onRun = () => {},
}: {
  steps: JobSteps;
  log: Logger;
  everyMs?: number;
  deliverEveryMs?: number;
  onRun?: OnRun;
}) {
  const loops = [
    ...Object.entries(steps.evaluate).map(([what, step]) => repeat(what, everyMs, step, log, onRun)),
    ...Object.entries(steps.daily).map(([what, step]) => repeat(what, DAILY_CHECK_MS, step, log, onRun)),
    ...Object.entries(steps.deliver).map(([what, step]) =>
      repeat(what, deliverEveryMs, untilEmpty(step), log, onRun),
    ),
  ];
  return {
    /** Starts nothing new and waits briefly for running steps, which another process would repeat. */
    async stop() {
      const ended = Promise.all(loops.map((loop) => loop.stop()));
      const limit = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
      await Promise.race([ended, limit]);
    },
  };
}

/** Repeats without a pause while messages are due. */
function untilEmpty(deliver: JobSteps['deliver'][string]) {
  return async (isStopped: () => boolean) => {
    while (!isStopped() && (await deliver(isStopped)) > 0);
  };
}

function repeat(
  what: string,
  pauseMs: number,
  step: (isStopped: () => boolean) => Promise<unknown>,
  log: Logger,
  onRun: OnRun,
) {
  let stopped = false;
  let isFailing = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();

  function schedule() {
    if (!stopped)
      timer = setTimeout(() => {
        underWay = run().finally(schedule);
      }, pauseMs).unref();
  }

  async function run() {
    const startedAt = performance.now();
    const report = (succeeded: boolean) => onRun(what, succeeded, (performance.now() - startedAt) / 1000);
    try {
      await step(() => stopped);
      report(true);
      if (isFailing) log.info(`${what} works again`);
      isFailing = false;
    } catch (err) {
      report(false);
      if (!isFailing) log.error({ err }, `${what} failed; trying again until it works`);
      isFailing = true;
    }
  }

  schedule();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
