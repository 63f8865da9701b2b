import { setMaxListeners } from 'node:events';
import { openApi, type Api } from './api';
import { inBatches } from './batches';
import type { Finding } from './checks/finding';
import { judgeRun } from './checks/judge-run';
import { startClock } from './clock';
import { makeCrews, type Crew } from './crew';
import { FleetDevice } from './device';
import type { Display } from './display';
import { openLedger } from './ledger';
import { live } from './live';
import type { FleetOptions } from './options';
import { openPortal, type Portal } from './portal';
import { collectProblems } from './problems';
import { openProgress } from './progress';
import { seededRandom } from './random';
import { passes, summary, type PoolRecords } from './report';
import { assembleSquad, dismissSquad, register, type Equipment, type Squad } from './squad';
import { supervise } from './supervise';

const PROGRESS_EVERY_MILLISECONDS = 500;
/** The server lets a socket have twenty subscriptions. */
const POOLS_WATCHED_ON_A_SOCKET = 15;
const LISTENING_WITHIN_MILLISECONDS = 15_000;
/** Streams of chance of a seed: the supervisor's, then two for each device. */
const streamOf = {
  supervisor: 0,
  plan: (device: number) => 2 * device + 1,
  radio: (device: number) => 2 * device + 2,
};

type RunEnvironment = { token: string; interrupted: AbortSignal; display: Display };

/** Runs a fleet until its time is over or it is interrupted. Answers whether every rule held. */
export async function runFleet(options: FleetOptions, environment: RunEnvironment): Promise<boolean> {
  const { urls, keep } = options;
  const { token, display, interrupted } = environment;
  const apis: Api[] = [];
  const open = (): Portal => {
    const api = openApi({ url: urls[0], token });
    apis.push(api);
    return openPortal(api);
  };
  const equipment = { urls, portal: open(), ledger: openLedger(), problems: collectProblems() };
  const { ledger, problems } = equipment;
  const squads: Squad[] = [];
  try {
    const makeDevice = deviceMaker(options, equipment);
    let watcher = equipment.portal;
    for (const [index, crew] of makeCrews(options).entries()) {
      if (index % POOLS_WATCHED_ON_A_SOCKET === 0) watcher = open();
      display.progress(`Preparing pool ${index + 1} of ${options.pools}: ${crew.name}`);
      squads.push(await assembleSquad(crew, equipment, { watcher, makeDevice }));
      if (interrupted.aborted) {
        display.print('Interrupted before anything had begun.');
        return false;
      }
    }
    await registerAll(squads, equipment, environment);
    display.print(announcement(options, squads));
    await work(squads, equipment, options, environment);

    const records: PoolRecords[] = [];
    const findings: Finding[] = ledger.findings();
    for (const squad of squads) {
      display.progress(`Sending home and comparing with the records: ${squad.crew.name}`);
      try {
        const dismissed = await dismissSquad(squad, equipment, keep);
        records.push(dismissed.records);
        findings.push(...dismissed.findings);
      } catch (error) {
        const detail = `${squad.crew.name}: ${error instanceof Error ? error.message : String(error)}`;
        findings.push({ check: 'sent home and compared with the records', detail });
      }
    }
    const { calls } = ledger.history;
    const devices = squads.flatMap((squad) => squad.devices);
    const outcome = {
      records,
      findings,
      doubts: judgeRun(calls, options),
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
    for (const { devices, stopWatching } of squads) {
      stopWatching();
      await Promise.all(devices.map((device) => device.close()));
    }
    await Promise.all(apis.map((api) => api.close()));
  }
}

/** Makes the devices of a run one after the other, each with chances of its own. */
function deviceMaker({ profile, seed }: FleetOptions, { urls, ledger, problems }: Equipment) {
  let made = 0;
  return (crew: Crew, index: number): FleetDevice => {
    const installation = crew.installations[index];
    if (!installation) throw new RangeError(`${crew.name} has no device ${index}`);
    const number = made++;
    return new FleetDevice({
      pool: crew.name,
      installation,
      people: crew.people,
      profile: crew.application.profile,
      url: urls[number % urls.length] ?? '',
      // Every second one of each process's: with the library's retries, as an app has them, and without.
      retries: Math.floor(number / urls.length) % 2 === 0,
      lossShare: profile.lossShare,
      random: seededRandom(seed, streamOf.radio(number)),
      ledger,
      problem: problems.add,
    });
  };
}

async function registerAll(
  squads: readonly Squad[],
  { problems }: Equipment,
  { display, interrupted }: RunEnvironment,
): Promise<void> {
  const waiting = squads.flatMap(({ devices, registrationKey }) =>
    devices.map((device) => ({ device, registrationKey })),
  );
  let registered = 0;
  await inBatches(waiting, async ({ device, registrationKey }) => {
    if (interrupted.aborted) return;
    await register(device, registrationKey);
    display.progress(`Registering: ${++registered} of ${waiting.length} devices`);
  });
  const deaf = () => waiting.filter(({ device }) => !device.listening);
  const patience = performance.now() + LISTENING_WITHIN_MILLISECONDS;
  while (deaf().length > 0 && performance.now() < patience && !interrupted.aborted) {
    display.progress(`Listening: ${waiting.length - deaf().length} of ${waiting.length} devices`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const { device } of deaf())
    problems.add(new Error('the live view could not be opened'), `${device.name} listening`);
}

async function work(
  squads: readonly Squad[],
  equipment: Equipment,
  { seconds, pace, seed, profile }: FleetOptions,
  { interrupted, display }: RunEnvironment,
): Promise<void> {
  const over = endOf(interrupted, seconds);
  const clock = startClock({ pace, over });
  const untilOver = (life: Promise<never>) =>
    life.catch((error: unknown) => {
      if (!over.aborted) throw error;
    });
  const lives = squads
    .flatMap(({ crew, devices }) => devices.map((device) => ({ crew, device })))
    .map(({ crew, device }, index) => {
      const plan = profile.plan({
        random: seededRandom(seed, streamOf.plan(index)),
        application: crew.application.name,
        people: crew.people.length,
        inactivityTimeoutSeconds: crew.settings.inactivityTimeoutSeconds,
        seconds: seconds / pace,
      });
      return untilOver(live(device, plan, clock));
    });
  const chief = seededRandom(seed, streamOf.supervisor);
  const supervision = untilOver(supervise(squads, equipment, { random: chief, clock }));
  const tell = openProgress(equipment);
  const progress = setInterval(
    () => display.progress(tell(clock.elapsedSeconds())),
    PROGRESS_EVERY_MILLISECONDS,
  );
  try {
    await Promise.all([...lives, supervision]);
  } finally {
    clearInterval(progress);
  }
}

/** Aborts after these seconds (0: never) or when interrupted. Node 20 may forget combined signals, hence by hand. */
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

function announcement({ urls, profile, seconds, seed }: FleetOptions, squads: readonly Squad[]): string {
  const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const devices = total(squads.map((squad) => squad.devices.length));
  const seats = total(squads.map(({ crew }) => crew.settings.licensedQuantity));
  const duration = seconds > 0 ? `for ${seconds} s` : 'until Ctrl-C';
  const pages = squads.slice(0, SHOWN_POOLS).map(({ crew, seatPoolId, devices: own }) => {
    const { licensedQuantity, inactivityTimeoutSeconds } = crew.settings;
    const page = new URL(`/pools/${seatPoolId}`, urls[0]).href;
    return `  ${crew.name}: ${own.length} devices on ${licensedQuantity} licences, time-out ${inactivityTimeoutSeconds} s: ${page}`;
  });
  return [
    `Profile ${profile.name}: ${devices} devices of ${squads.length} pools with ${seats} licences at ${urls.join(' and ')}, seed ${seed}, ${duration}.`,
    'Watch, signed in as somebody of the vendor:',
    ...pages,
    ...(squads.length > SHOWN_POOLS ? [`  and ${squads.length - SHOWN_POOLS} more`] : []),
  ].join('\n');
}
