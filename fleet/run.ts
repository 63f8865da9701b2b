import { setTimeout as delay } from 'node:timers/promises';
import { openApi } from './api';
import { checkRecords } from './checks/check-records';
import { makeCrews, type Crew } from './crew';
import { FleetDevice } from './device';
import { openLedger, type Ledger } from './ledger';
import type { FleetOptions } from './options';
import { openPortal, type Portal } from './portal';
import { answerOfError, collectProblems, type Problems } from './problems';
import type { Life } from './profiles/life';
import { seededRandom, type Random } from './random';
import { progressLine, summary, type PoolRecords } from './report';
import type { Usage } from './operations';

type Squad = {
  crew: Crew;
  seatPoolId: string;
  startedAt: string;
  devices: FleetDevice[];
  lastUsage: Usage | null;
  stopWatching: () => void;
};

/** Runs a fleet until its time is over or `ended` says so. Answers whether every rule held. */
export async function runFleet(
  options: FleetOptions,
  { token, ended, print }: { token: string; ended: AbortSignal; print: (line: string) => void },
): Promise<boolean> {
  const ledger = openLedger();
  const problems = collectProblems();
  const api = openApi({ url: options.url, token });
  const portal = openPortal(api);
  const squads: Squad[] = [];
  try {
    const customerId = await portal.findOrMakeCustomer(options.customerCode, 'Fleet (made by npm run fleet)');
    for (const crew of makeCrews(options))
      squads.push(await assemble(crew, customerId, options, portal, ledger, problems));
    print(describe(options, squads));
    await work(squads, { options, portal, ledger, problems, ended, print });
    const records = await settle(squads, { options, portal, ledger });
    const findings = [
      ...ledger.findings(),
      ...squads.flatMap(({ crew }, index) => {
        const { denials = [], leases = [] } = records[index] ?? {};
        const pool = { name: crew.name, licensedQuantity: crew.settings.licensedQuantity };
        return checkRecords({ pool, calls: ledger.history.calls, denials, leases });
      }),
    ];
    print(summary(ledger, records, findings, problems.all()));
    const faults = options.outages ? problems.faults() : problems.all();
    return findings.length === 0 && faults.length === 0;
  } finally {
    for (const { devices, stopWatching } of squads) {
      stopWatching();
      await Promise.all(devices.map((device) => device.close()));
    }
    await api.close();
  }
}

async function assemble(
  crew: Crew,
  customerId: string,
  options: FleetOptions,
  portal: Portal,
  ledger: Ledger,
  problems: Problems,
): Promise<Squad> {
  const { name, application, settings } = crew;
  const applicationId = await portal.findOrMakeApplication(
    application.code,
    application.name,
    application.checkpoints,
  );
  const pool = await portal.prepareSeatPool(
    customerId,
    { id: applicationId, code: application.code },
    settings,
  );
  await portal.prepareAppUsers(customerId, crew.people);
  ledger.addPool({ name, ...settings });
  const { usage } = await portal.poolState(pool.seatPoolId);

  const squad: Squad = {
    crew,
    seatPoolId: pool.seatPoolId,
    startedAt: usage.asOf,
    devices: [],
    lastUsage: null,
    stopWatching: () => {},
  };
  squad.stopWatching = portal.watchUsage(
    pool.seatPoolId,
    (state) => {
      squad.lastUsage = state;
      ledger.seeUsage({ ...state, pool: name, asOf: Date.parse(state.asOf) });
    },
    (error) => problems.add(error, `${name} live use`),
  );
  const AT_ONCE = 20;
  for (let from = 0; from < crew.installations.length; from += AT_ONCE) {
    const batch = crew.installations
      .slice(from, from + AT_ONCE)
      .map((installation) => new FleetDevice(name, installation, options.url, ledger, problems.add));
    await Promise.all(batch.map((device) => device.register(pool.registrationKey)));
    squad.devices.push(...batch);
  }
  return squad;
}

type Run = {
  options: FleetOptions;
  portal: Portal;
  ledger: Ledger;
  problems: Problems;
  ended: AbortSignal;
  print: (line: string) => void;
};

async function work(squads: readonly Squad[], run: Run): Promise<void> {
  const { options, ledger, problems, print } = run;
  const over =
    options.seconds > 0
      ? AbortSignal.any([run.ended, AbortSignal.timeout(1000 * options.seconds)])
      : run.ended;
  const started = performance.now();
  const pauseWith = (random: Random) => async (fromSeconds: number, toSeconds: number) => {
    await delay(1000 * options.pace * random.between(fromSeconds, toSeconds), undefined, { signal: over });
  };
  const untilOver = (life: Promise<unknown>) =>
    life.catch((error: unknown) => {
      if (!over.aborted) throw error;
    });

  let stream = 0;
  const lives = squads.flatMap(({ crew, devices }) =>
    devices.map((device) => {
      const random = seededRandom(options.seed, ++stream);
      const life: Life = {
        random,
        people: crew.people.map((person) => ({
          ...person,
          password: crew.settings.userAuthentication === 'PASSWORD' ? person.password : null,
        })) as Life['people'] extends readonly [infer First, ...infer Rest] ? [First, ...Rest] : never,
        inactivityTimeoutSeconds: crew.settings.inactivityTimeoutSeconds,
        pause: pauseWith(random),
      };
      return untilOver(life.pause(0, 2).then(() => crew.live(device, life)));
    }),
  );
  const random = seededRandom(options.seed);
  const supervision = untilOver(supervise(squads, run, random, pauseWith(random)));
  const progress = setInterval(() => {
    print(progressLine(ledger, (performance.now() - started) / 1000, problems.total()));
  }, 2000);
  try {
    await Promise.all([...lives, supervision]);
  } finally {
    clearInterval(progress);
  }
}

/** Somebody in the portal logs a device out now and then; the device has to hear of it. */
async function supervise(
  squads: readonly Squad[],
  { portal, ledger, problems }: Run,
  random: Random,
  pause: (from: number, to: number) => Promise<void>,
): Promise<never> {
  for (;;) {
    await pause(1.5, 4);
    const [first, ...others] = squads.flatMap(({ devices }) =>
      devices.filter(({ loggedIn, listening }) => loggedIn && listening),
    );
    if (!first) continue;
    const device = random.pick([first, ...others]);
    const news = device.nextForcedNews();
    const answer = await ledger.record(
      { pool: device.pool, device: device.name, kind: 'force-logout' },
      async () => ({
        kind: 'done',
        serverTime: null,
        ...(await portal.forceLogout(device.deviceId, 'Needed elsewhere.')),
      }),
      (error) => {
        problems.add(error, `force logout of ${device.name}`);
        return answerOfError(error);
      },
    );
    if (answer.kind !== 'done' || !answer.changed) continue;
    const answeredAt = performance.now();
    const NEVER = Symbol('never');
    const heardAt = await Promise.race([news, delay(5000, NEVER)]);
    // A device that went out of reach meanwhile is excused.
    if (heardAt === null) continue;
    const milliseconds = typeof heardAt === 'number' ? Math.max(0, heardAt - answeredAt) : null;
    ledger.hearForced({ pool: device.pool, device: device.name, milliseconds });
  }
}

/** Sends the devices home, waits until the live picture shows it, and reads what the server has kept. */
async function settle(
  squads: readonly Squad[],
  { options, portal, ledger }: Pick<Run, 'options' | 'portal' | 'ledger'>,
): Promise<PoolRecords[]> {
  return [];
}

function describe(options: FleetOptions, squads: readonly Squad[]): string {
  return '';
}
