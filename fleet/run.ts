import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { openApi } from './api';
import type { Finding } from './checks/finding';
import { makeCrews } from './crew';
import { openLedger } from './ledger';
import type { FleetOptions } from './options';
import { openPortal } from './portal';
import { collectProblems } from './problems';
import { seededRandom, type Random } from './random';
import { progressLine, summary, type PoolRecords } from './report';
import { assembleSquad, dismissSquad, type Equipment, type Squad } from './squad';
import { supervise } from './supervise';

const PROGRESS_EVERY_MILLISECONDS = 2000;

type RunEnvironment = { token: string; interrupted: AbortSignal; print(line: string): void };

/** Runs a fleet until its time is over or it is interrupted. Answers whether every rule held. */
export async function runFleet(options: FleetOptions, environment: RunEnvironment): Promise<boolean> {
  const { urls, customerCode, keep } = options;
  const api = openApi({ url: urls[0], token: environment.token });
  const equipment = { urls, portal: openPortal(api), ledger: openLedger(), problems: collectProblems() };
  const { portal, ledger, problems } = equipment;
  const squads: Squad[] = [];
  try {
    const customerId = await portal.findOrMakeCustomer(customerCode, 'Fleet (made by npm run fleet)');
    for (const crew of makeCrews(options)) squads.push(await assembleSquad(crew, customerId, equipment));
    environment.print(announcement(options, squads));
    await work(squads, equipment, options, environment);

    const records: PoolRecords[] = [];
    const findings: Finding[] = ledger.findings();
    for (const squad of squads) {
      try {
        const dismissed = await dismissSquad(squad, equipment, keep);
        records.push(dismissed.records);
        findings.push(...dismissed.findings);
      } catch (error) {
        const detail = `${squad.crew.name}: ${error instanceof Error ? error.message : String(error)}`;
        findings.push({ check: 'sent home and compared with the records', detail });
      }
    }
    const excused = problems.areExcused({ calls: ledger.history.calls.length, outages: options.outages });
    environment.print(summary(ledger, records, findings, problems.all(), excused));
    return findings.length === 0 && excused;
  } finally {
    for (const { devices, stopWatching } of squads) {
      stopWatching();
      await Promise.all(devices.map((device) => device.close()));
    }
    await api.close();
  }
}

async function work(
  squads: readonly Squad[],
  equipment: Equipment,
  { seconds, pace, seed }: FleetOptions,
  { interrupted, print }: RunEnvironment,
): Promise<void> {
  const over = endOf(interrupted, seconds);
  const started = performance.now();
  const pauseBy = (random: Random) => async (fromSeconds: number, toSeconds: number) => {
    await delay(1000 * pace * random.between(fromSeconds, toSeconds), undefined, { signal: over });
  };
  const untilOver = (life: Promise<never>) =>
    life.catch((error: unknown) => {
      if (!over.aborted) throw error;
    });

  const lives = squads
    .flatMap(({ crew, devices }) => devices.map((device) => ({ crew, device })))
    .map(async ({ crew, device }, index) => {
      const random = seededRandom(seed, index + 1);
      const { people, settings } = crew;
      const pause = pauseBy(random);
      const life = { random, people, inactivityTimeoutSeconds: settings.inactivityTimeoutSeconds, pause };
      await untilOver(pause(0, 2).then(() => crew.live(device, life)));
    });
  const chief = seededRandom(seed);
  const supervision = untilOver(supervise(squads, equipment, { random: chief, pause: pauseBy(chief) }));
  const progress = setInterval(() => {
    print(progressLine(equipment.ledger, (performance.now() - started) / 1000, equipment.problems.total()));
  }, PROGRESS_EVERY_MILLISECONDS);
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

function announcement({ urls, customerCode, seconds, seed }: FleetOptions, squads: readonly Squad[]): string {
  const crews = squads.map(({ crew, devices }) => {
    const { licensedQuantity, inactivityTimeoutSeconds } = crew.settings;
    return `${devices.length} devices of ${crew.name} on ${licensedQuantity} seats (time-out ${inactivityTimeoutSeconds} s)`;
  });
  const duration = seconds > 0 ? `for ${seconds} s` : 'until Ctrl-C';
  const pages = squads.map(
    ({ crew, seatPoolId }) => `  ${crew.name}: ${new URL(`/pools/${seatPoolId}`, urls[0]).href}`,
  );
  return [
    `${crews.join(', ')} at ${urls.join(' and ')}, customer ${customerCode}, seed ${seed}, ${duration}.`,
    'Watch, signed in as somebody of the vendor:',
    ...pages,
  ].join('\n');
}
