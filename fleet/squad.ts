import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from './batches';
import { checkRecords } from './checks/check-records';
import type { Finding } from './checks/finding';
import { newsWithinMilliseconds } from './checks/news-within';
import type { Crew } from './crew';
import type { FleetDevice } from './device';
import type { Ledger } from './ledger';
import type { PoolSettings, Usage } from './operations';
import type { Portal } from './portal';
import type { Problems } from './problems';
import type { PoolRecords } from './report';

/** A crew with its pool and its devices at the server. */
export type Squad = {
  crew: Crew;
  seatPoolId: string;
  registrationKey: string;
  /** The server's time before the first of its calls. */
  startedAt: string;
  devices: FleetDevice[];
  latestUsage(): Usage | null;
  stopWatching(): void;
};

/** What the parts of a run share. */
export type Equipment = { urls: readonly string[]; portal: Portal; ledger: Ledger; problems: Problems };

/** Who watches the pool, and what the devices are. */
type Parts = { watcher: Portal; makeDevice(crew: Crew, index: number): FleetDevice };

const REGISTERING_TRIES = 20;

/** Prepares a crew's pool and people, and watches its live use. Its devices are still to be registered. */
export async function assembleSquad(
  crew: Crew,
  { portal, ledger, problems }: Equipment,
  { watcher, makeDevice }: Parts,
): Promise<Squad> {
  const { name, application, settings, customer } = crew;
  const customerId = await portal.findOrMakeCustomer(customer.code, customer.name);
  const { code, title, profile } = application;
  const applicationId = await portal.findOrMakeApplication(code, title, profile.checkpoints);
  const pool = await portal.prepareSeatPool(customerId, { id: applicationId, code }, settings);
  await portal.prepareAppUsers(customerId, crew.people);
  ledger.addPool({ name, ...settings });
  const { usage } = await portal.poolState(pool.seatPoolId);

  let latest: Usage | null = null;
  const stopWatching = watcher.watchUsage(
    pool.seatPoolId,
    (state) => {
      latest = state;
      ledger.seeUsage({ ...state, pool: name, asOf: Date.parse(state.asOf) });
    },
    (error) => problems.add(error, `the live use of ${name}`),
  );
  const devices = crew.installations.map((_, index) => makeDevice(crew, index));
  return { crew, ...pool, startedAt: usage.asOf, devices, latestUsage: () => latest, stopWatching };
}

/** Registers a device, at the pace the server allows. */
export async function register(device: FleetDevice, registrationKey: string): Promise<void> {
  for (let tries = REGISTERING_TRIES; tries > 0; tries--) {
    const waitSeconds = await device.register(registrationKey);
    if (waitSeconds === null) return;
    await delay(1000 * waitSeconds);
  }
  throw new Error(`${device.name} could not be registered: the server asked it to wait again and again`);
}

/**
 * Sends a squad home, reads what the server has kept, and says what of it does not agree with what the squad saw.
 */
export async function dismissSquad(
  { crew, seatPoolId, startedAt, devices, latestUsage }: Squad,
  { portal, ledger }: Equipment,
  keep: boolean,
): Promise<{ records: PoolRecords; findings: Finding[] }> {
  const { name, settings } = crew;
  if (!keep) await inBatches(devices, (device) => portal.removeDevice(device.deviceId));
  const { usage, ...present } = await portal.poolState(seatPoolId);
  const findings: Finding[] = [];
  const say = (check: string, detail: string) => findings.push({ check, detail: `${name}: ${detail}` });

  if (!keep && usage.inUse > 0)
    say('L16 removed devices hold nothing', `${usage.inUse} seats are still in use`);
  const within = newsWithinMilliseconds(ledger.history.calls);
  const patience = performance.now() + within;
  while ((latestUsage()?.version ?? 0) < usage.version && performance.now() < patience) await delay(10);
  const shown = latestUsage();
  if (!shown || shown.version < usage.version) {
    say(
      'L29 the last state is sent',
      `version ${shown?.version} was shown ${Math.round(within)} ms after ${usage.version} was reached`,
    );
  }
  for (const [setting, value] of Object.entries(settings)) {
    const now = present[setting as keyof PoolSettings];
    if (now !== value)
      say('nobody changed the pool', `${setting} was ${value} and is ${now}: nothing here is proved`);
  }

  const records = {
    name,
    denials: await portal.denialsSince(seatPoolId, startedAt),
    leases: await portal.leasesSince(seatPoolId, startedAt),
  };
  const pool = { name, licensedQuantity: settings.licensedQuantity };
  findings.push(...checkRecords({ pool, calls: ledger.history.calls, ...records }));
  return { records, findings };
}
