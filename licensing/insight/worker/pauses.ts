import { setImmediate } from 'node:timers/promises';
import { LicensingError } from '../../errors';
import { clockTime } from './clock';

/** Called between two pieces of work: lets others have the thread, and throws when nobody waits for the answer any more. */
export type Pause = () => Promise<void>;

/** Makes the pauses of all questions under way: they take turns, and what has been read meanwhile comes in between. */
export function openPauses(): (giveUpAt: number) => Pause {
  let last: Promise<unknown> = Promise.resolve();
  return (giveUpAt) => async () => {
    await (last = last.then(() => setImmediate()));
    if (clockTime() >= giveUpAt) throw tooLate();
  };
}

const tooLate = () =>
  new LicensingError('UNAVAILABLE', 'This takes longer than a call may. Ask again, or for less.', {
    retryAfterSeconds: 5,
  });
