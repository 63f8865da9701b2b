import { fillPopulation } from './fill-population';
import { runOnce } from './node-driver';
import type { Population } from './population';
import { recordProductCalls, type ProductCalls } from './product-calls';
import type { Bench } from './rounds';
import type { Call } from './work';

/** Adds a population to the database of the bench, and records what the product sends for its last device. */
export async function addPopulation(bench: Bench, population: Population): Promise<ProductCalls> {
  await fillPopulation(bench.sql, population);
  return recordProductCalls(bench.url, population, population.devicesPerPool * population.pools - 1);
}

const AT_ONCE = 8;

/** Sends a call for each of the devices `from` to `to - 1`. Fails unless all get `outcome`. */
export async function callForEach(
  bench: Bench,
  population: Population,
  call: Call,
  [from, to]: [number, number],
  outcome = 'GRANTED',
): Promise<void> {
  let next = from;
  const work = async () => {
    while (next < to) await expectOutcome(bench, population, call, next++, outcome);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** So that no call is measured that is answered otherwise than the line says. */
export async function expectOutcome(
  bench: Bench,
  population: Population,
  call: Call,
  n: number,
  outcome: string,
): Promise<void> {
  const [answer] = await runOnce(bench.sql, { calls: [call], population }, n);
  if (answer?.outcome !== outcome)
    throw new Error(`${call.text} answered ${JSON.stringify(answer)}, not ${outcome}`);
}
