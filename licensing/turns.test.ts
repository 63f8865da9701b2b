import { expect, it } from 'vitest';
import { openTurns, type Places } from './turns';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Jobs of people, who are called like their customer and a number, that say when they began. */
function jobsWith(places: Places) {
  const turns = openTurns(places);
  const begun: string[] = [];
  const running: (() => void)[] = [];
  return {
    begun,
    ask: (...people: string[]) =>
      people.map((person) =>
        turns.run({ person, customer: person.slice(0, 1), giveUpAt: performance.now() + 2000 }, () => {
          begun.push(person);
          return new Promise<void>((resolve) => running.push(resolve));
        }),
      ),
    async end() {
      running.shift()?.();
      await settled();
    },
  };
}

it('however many people of one customer ask, the place of another is not theirs', async () => {
  const { ask, begun, end } = jobsWith({ inAll: 4, perCustomer: 2, perPerson: 1 });
  const jobs = ask('a1', 'a1', 'a2', 'a3', 'a4');
  await settled();
  expect(begun).toEqual(['a1', 'a2']);
  jobs.push(...ask('b1'));
  await settled();
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  for (let n = 0; n < 6; n++) await end();
  await Promise.all(jobs);
  expect(begun.slice(3).sort()).toEqual(['a1', 'a3', 'a4']);
});

it('whose customer runs the fewest is next, then who runs the fewest, then who has waited longest', async () => {
  const { ask, begun, end } = jobsWith({ inAll: 2, perCustomer: 2, perPerson: 2 });
  const jobs = ask('a1', 'a1', 'a1', 'a2', 'a3', 'b1');
  await settled();
  await end();
  expect(begun).toEqual(['a1', 'a1', 'b1']);
  await end();
  expect(begun).toEqual(['a1', 'a1', 'b1', 'a1']);
  await end();
  expect(begun.at(-1)).toBe('a2');
  for (let n = 0; n < 4; n++) await end();
  await Promise.all(jobs);
  expect(begun.at(-1)).toBe('a3');
});
