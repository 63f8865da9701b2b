import { setImmediate } from 'node:timers/promises';
import { LicensingError } from '../../errors';
import { clockTime } from './clock';

/** Called between two pieces of work: yields the thread, and throws when the deadline has passed. */
export type Pause = () => Promise<void>;

/** Creates the pauses of all jobs in progress, which alternate, with the event loop in between. */
export function openPauses(): (giveUpAt: number) => Pause {
  let last: Promise<unknown> = Promise.resolve();
  return (giveUpAt) => async () => {
    await (last = last.then(() => setImmediate()));
    if (clockTime() >= giveUpAt) throw tooLate();
  };
}

const tooLate = () =>
  new LicensingError('UNAVAILABLE', 'The report took too long. Try again, or choose a shorter period.', {
    retryAfterSeconds: 5,
  });
