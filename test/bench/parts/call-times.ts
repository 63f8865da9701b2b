import { addPopulation, callForEach, expectOutcome } from '../harness/call-seats';
import type { Line } from '../harness/lines';
import { onePool } from '../harness/population';
import { addFloor } from '../harness/references';
import { cpuOf, interleave, latency, median, ratioOf, rates, type Bench } from '../harness/rounds';

const SEATS = 250;
const HOLDERS = 200;
const BATCH = 100;

/** What a call takes on a connection that sends one after the other, to an update of one row. */
export async function benchCallTimes(bench: Bench): Promise<Line[]> {
  const population = onePool('CALLS', { devices: SEATS, seats: SEATS });
  const calls = await addPopulation(bench, population);
  await callForEach(bench, population, calls.login, [0, SEATS]);
  const update = await addFloor(bench, population);
  await callForEach(bench, population, calls.logout, [HOLDERS, SEATS], 'DONE');

  const holder = { first: 0, each: HOLDERS };
  const batch = calls.renewal(Array.from({ length: BATCH }, (_, n) => n));
  const slices = await interleave(
    bench,
    {
      floor: { population, calls: [update], choice: holder },
      renewal: { population, calls: [calls.renewal()], choice: holder },
      batch: { population, calls: [batch], choice: holder },
      check: { population, calls: [calls.check], choice: holder },
      pair: {
        population,
        calls: [calls.login, calls.logout],
        choice: { first: HOLDERS, each: SEATS - HOLDERS },
      },
    },
    { connections: 1 },
  );
  await expectOutcome(bench, population, calls.check, 0, 'GRANTED');

  const line = (what: string, of: keyof typeof slices, to: keyof typeof slices): Line => ({
    what,
    figure: 1_000_000 / median(rates(slices[of])),
    unit: 'µs',
    ...latency(slices[of]),
    ...cpuOf(slices[of], of === to ? [] : slices[to]),
    ...(of !== to && { ratio: ratioOf(rates(slices[to]), rates(slices[of])), to: NAMES[to] }),
  });
  return [
    line('update of one row (floor)', 'floor', 'floor'),
    line('renewal of one device', 'renewal', 'floor'),
    line(`renewal of ${BATCH} devices at once`, 'batch', 'floor'),
    line('check of one device', 'check', 'floor'),
    line('login and logout', 'pair', 'floor'),
  ];
}

const NAMES: Record<string, string> = { floor: 'update of one row' };
