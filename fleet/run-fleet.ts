import { setMaxListeners } from 'node:events';
import { openApi, type Api } from './api';
import { inBatches } from './batches';
import type { Finding } from './checks/finding';
import { inconclusiveReasons } from './checks/inconclusive-reasons';
import { makePoolPlans, type PoolPlan } from './pool-plan';
import { FleetDevice } from './device';
import type { Display } from './display';
import { openLedger } from './ledger';
import { runPlan, startClock } from './run-plan';
import type { FleetOptions } from './options';
import { openPortal, type Portal } from './portal';
import { collectProblems } from './problems';
import { progressLines } from './progress';
import { seededRandom } from './random';
import { passes, summary, type PoolRecords } from './report';
import {
  preparePoolFixture,
  tearDownPoolFixture,
  register,
  type RunContext,
  type PoolFixture,
} from './pool-fixture';
import { runForceLogoutLoop } from './force-logout-loop';

const PROGRESS_INTERVAL_MS = 500;
/** The server allows twenty subscriptions per socket. */
const POOLS_PER_SOCKET = 15;
const LIVE_VIEW_TIMEOUT_MS = 15_000;
/** Random streams of the seed: one for force logouts, then two per device. */
const streamOf = {
  supervisor: 0,
  plan: (device: number) => 2 * device + 1,
  network: (device: number) => 2 * device + 2,
};

type RunEnvironment = { token: string; interrupted: AbortSignal; display: Display };

/** Runs a fleet until its time is over or it is interrupted. True if the run passed. */
export async function runFleet(options: FleetOptions, environment: RunEnvironment): Promise<boolean> {
  const { urls, keep } = options;
  const { token, display, interrupted } = environment;
  const apis: Api[] = [];
  const open = (): Portal => {
    const api = openApi({ url: urls[0], token });
    apis.push(api);
    return openPortal(api);
  };
  const context = { urls, portal: open(), ledger: openLedger(), problems: collectProblems() };
  const { ledger, problems } = context;
  const fixtures: PoolFixture[] = [];
  try {
    const makeDevice = deviceMaker(options, context);
    let watcher = context.portal;
    for (const [index, poolPlan] of makePoolPlans(options).entries()) {
      if (index % POOLS_PER_SOCKET === 0) watcher = open();
      display.progress(`Preparing pool ${index + 1} of ${options.pools}: ${poolPlan.name}`);
      fixtures.push(await preparePoolFixture(poolPlan, context, { watcher, makeDevice }));
      if (interrupted.aborted) {
        display.print('Interrupted before the run had started.');
        return false;
      }
    }
    await registerAll(fixtures, context, environment);
    display.print(announcement(options, fixtures));
    await work(fixtures, context, options, environment);

    const records: PoolRecords[] = [];
    const findings: Finding[] = ledger.findings();
    for (const fixture of fixtures) {
      display.progress(`Removing devices and checking the records: ${fixture.poolPlan.name}`);
      try {
        const dismissed = await tearDownPoolFixture(fixture, context, keep);
        records.push(dismissed.records);
        findings.push(...dismissed.findings);
      } catch (error) {
        const detail = `${fixture.poolPlan.name}: ${error instanceof Error ? error.message : String(error)}`;
        findings.push({ check: 'devices removed and records checked', detail });
      }
    }
    const { calls } = ledger.history;
    const devices = fixtures.flatMap((fixture) => fixture.devices);
    const outcome = {
      records,
      findings,
      doubts: inconclusiveReasons(calls, options),
      problems: problems.all(),
      excused: problems.areExcused({
        calls: calls.length,
        p95: ledger.statistics.latency().p95,
        outages: options.outages,
      }),
      devices: {
        count: devices.length,
        retrying: devices.filter(({ retries }) => retries).length,
        callsLost: devices.reduce((sum, { callsLost }) => sum + callsLost, 0),
      },
    };
    display.print(summary(ledger, outcome));
    return passes(outcome);
  } finally {
    for (const { devices, stopWatching } of fixtures) {
      stopWatching();
      await Promise.all(devices.map((device) => device.close()));
    }
    await Promise.all(apis.map((api) => api.close()));
  }
}

/** Returns a function that creates the next device, each with its own random stream. */
function deviceMaker({ profile, seed }: FleetOptions, { urls, ledger, problems }: RunContext) {
  let made = 0;
  return (poolPlan: PoolPlan, index: number): FleetDevice => {
    const installation = poolPlan.installations[index];
    if (!installation) throw new RangeError(`${poolPlan.name} has no device ${index}`);
    const number = made++;
    return new FleetDevice({
      pool: poolPlan.name,
      installation,
      people: poolPlan.people,
      profile: poolPlan.application.profile,
      url: urls[number % urls.length] ?? '',
      // Half of each process's devices use the client's retries, as apps do.
      retries: Math.floor(number / urls.length) % 2 === 0,
      lossShare: profile.lossShare,
      random: seededRandom(seed, streamOf.network(number)),
      ledger,
      problem: problems.add,
    });
  };
}

async function registerAll(
  fixtures: readonly PoolFixture[],
  { problems }: RunContext,
  { display, interrupted }: RunEnvironment,
): Promise<void> {
  const waiting = fixtures.flatMap(({ devices, registrationKey }) =>
    devices.map((device) => ({ device, registrationKey })),
  );
  let registered = 0;
  await inBatches(waiting, async ({ device, registrationKey }) => {
    if (interrupted.aborted) return;
    await register(device, registrationKey);
    display.progress(`Registering: ${++registered} of ${waiting.length} devices`);
  });
  const notListening = () => waiting.filter(({ device }) => !device.listening);
  const deadline = performance.now() + LIVE_VIEW_TIMEOUT_MS;
  while (notListening().length > 0 && performance.now() < deadline && !interrupted.aborted) {
    display.progress(
      `Opening live views: ${waiting.length - notListening().length} of ${waiting.length} devices`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const { device } of notListening())
    problems.add(new Error('the live view could not be opened'), `the live view of ${device.name}`);
}

async function work(
  fixtures: readonly PoolFixture[],
  context: RunContext,
  { seconds, pace, seed, profile }: FleetOptions,
  { interrupted, display }: RunEnvironment,
): Promise<void> {
  const over = endOf(interrupted, seconds);
  const clock = startClock({ pace, over });
  const untilOver = (life: Promise<never>) =>
    life.catch((error: unknown) => {
      if (!over.aborted) throw error;
    });
  const plans = fixtures
    .flatMap(({ poolPlan, devices }) => devices.map((device) => ({ poolPlan, device })))
    .map(({ poolPlan, device }, index) => {
      const plan = profile.plan({
        random: seededRandom(seed, streamOf.plan(index)),
        application: poolPlan.application.name,
        people: poolPlan.people.length,
        inactivityTimeoutSeconds: poolPlan.settings.inactivityTimeoutSeconds,
        seconds: seconds / pace,
      });
      return untilOver(runPlan(device, plan, clock));
    });
  const supervisorRandom = seededRandom(seed, streamOf.supervisor);
  const forceLogouts = untilOver(runForceLogoutLoop(fixtures, context, { random: supervisorRandom, clock }));
  const progressLine = progressLines(context);
  const progress = setInterval(
    () => display.progress(progressLine(clock.elapsedSeconds())),
    PROGRESS_INTERVAL_MS,
  );
  try {
    await Promise.all([...plans, forceLogouts]);
  } finally {
    clearInterval(progress);
  }
}

/** Aborts after `seconds` (0: never) or when interrupted. Node 20 may garbage-collect `AbortSignal.any()` too early. */
function endOf(interrupted: AbortSignal, seconds: number): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const end = () => controller.abort();
  if (interrupted.aborted) end();
  interrupted.addEventListener('abort', end, { once: true });
  if (seconds > 0) setTimeout(end, 1000 * seconds).unref();
  return controller.signal;
}

const SHOWN_POOLS = 4;

function announcement(
  { urls, profile, seconds, seed }: FleetOptions,
  fixtures: readonly PoolFixture[],
): string {
  const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const devices = total(fixtures.map((fixture) => fixture.devices.length));
  const seats = total(fixtures.map(({ poolPlan }) => poolPlan.settings.licensedQuantity));
  const duration = seconds > 0 ? `for ${seconds} s` : 'until Ctrl-C';
  const pages = fixtures.slice(0, SHOWN_POOLS).map(({ poolPlan, seatPoolId, devices: own }) => {
    const { licensedQuantity, inactivityTimeoutSeconds } = poolPlan.settings;
    const page = new URL(`/pools/${seatPoolId}`, urls[0]).href;
    return `  ${poolPlan.name}: ${own.length} devices on ${licensedQuantity} licences, time-out ${inactivityTimeoutSeconds} s: ${page}`;
  });
  return [
    `Profile ${profile.name}: ${devices} devices of ${fixtures.length} pools with ${seats} licences at ${urls.join(' and ')}, seed ${seed}, ${duration}.`,
    'Watch in the portal, signed in as a vendor user:',
    ...pages,
    ...(fixtures.length > SHOWN_POOLS ? [`  and ${fixtures.length - SHOWN_POOLS} more`] : []),
  ].join('\n');
}
