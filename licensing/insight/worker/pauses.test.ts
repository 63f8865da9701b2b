import { expect, it } from 'vitest';
import { clockTime } from './clock';
import { openPauses, type Pause } from './pauses';

const soon = () => clockTime() + 10_000;

it('questions under way take turns, a piece of work each', async () => {
  const pauses = openPauses();
  const done: string[] = [];
  const work = async (name: string, pieces: number, pause: Pause) => {
    for (let piece = 1; piece <= pieces; piece++) {
      await pause();
      done.push(`${name}${piece}`);
    }
  };
  await Promise.all([work('long', 4, pauses(soon())), work('short', 2, pauses(soon()))]);
  expect(done).toEqual(['long1', 'short1', 'long2', 'short2', 'long3', 'long4']);
});

it('what has been read meanwhile comes between any two pieces of work', async () => {
  const pauses = openPauses();
  const done: string[] = [];
  const work = async (name: string, pause: Pause) => {
    await pause();
    done.push(name);
    setTimeout(() => done.push(`event after ${name}`), 1);
    for (const until = performance.now() + 5; performance.now() < until;) continue;
  };
  await Promise.all(['a', 'b'].map((name) => work(name, pauses(soon()))));
  expect(done).toEqual(['a', 'event after a', 'b']);
});

it('a question that nobody waits for any more ends at the next pause, and the others go on', async () => {
  const pauses = openPauses();
  const late = pauses(clockTime() - 1)();
  const other = pauses(soon())();
  await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
  await expect(other).resolves.toBeUndefined();
});
