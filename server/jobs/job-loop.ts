import type { Logger } from 'pino';

export type JobSteps = {
  /** Each looks at something and fills the outboxes, by what the log calls it. */
  evaluate: Readonly<Record<string, () => Promise<unknown>>>;
  /** Each sees whether its work of the day is due, and does it then. */
  daily: Readonly<Record<string, () => Promise<unknown>>>;
  /** Each empties an outbox a little, and answers how many messages it tried. */
  deliver: Readonly<Record<string, (isStopped: () => boolean) => Promise<number>>>;
};

const EVERY_MS = 10_000;
const DAILY_CHECK_MS = 60_000;
const DELIVER_EVERY_MS = 2_000;
const STOP_WITHIN_MS = 2_000;

/**
 * Runs all steps over and over, each by itself and never twice at once in this process; which process evaluates and who
 * takes which message is settled in the database. A failure is logged once and ends nothing, no other step either.
 */
export function startJobLoop({
  steps,
  log,
  everyMs = EVERY_MS,
  deliverEveryMs = DELIVER_EVERY_MS,
}: {
  steps: JobSteps;
  log: Logger;
  everyMs?: number;
  deliverEveryMs?: number;
}) {
  const loops = [
    ...Object.entries(steps.evaluate).map(([what, step]) => repeat(what, everyMs, step, log)),
    ...Object.entries(steps.daily).map(([what, step]) => repeat(what, DAILY_CHECK_MS, step, log)),
    ...Object.entries(steps.deliver).map(([what, step]) =>
      repeat(what, deliverEveryMs, untilEmpty(step), log),
    ),
  ];
  return {
    /** Nothing new is begun; what is under way is waited for, not for long: another process does it again. */
    async stop() {
      const ended = Promise.all(loops.map((loop) => loop.stop()));
      const limit = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
      await Promise.race([ended, limit]);
    },
  };
}

/** As long as there is something due, without a pause. */
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
    try {
      await step(() => stopped);
      if (isFailing) log.info(`${what} works again`);
      isFailing = false;
    } catch (err) {
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
