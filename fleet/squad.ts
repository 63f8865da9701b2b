import { setTimeout as delay } from 'node:timers/promises';
import { checkRecords } from './checks/check-records';
import type { Finding } from './checks/finding';
import type { Crew } from './crew';
import { FleetDevice } from './device';
import type { Ledger } from './ledger';
import type { PoolSettings, Usage } from './operations';
import type { Portal } from './portal';
import type { Problems } from './problems';
import type { PoolRecords } from './report';

/** A crew with its pool and its devices at the server. */
export type Squad = {
  crew: Crew;
  seatPoolId: string;
  /** The server's time before the first of its calls. */
  startedAt: string;
  devices: FleetDevice[];
  latestUsage(): Usage | null;
  stopWatching(): void;
};

/** What the parts of a run share. */
export type Equipment = { urls: readonly string[]; portal: Portal; ledger: Ledger; problems: Problems };

const AT_ONCE = 20;
const SHOWN_WITHIN_MILLISECONDS = 1000;

/** Prepares a crew's pool and people, watches its live use and registers its devices. */
export async function assembleSquad(crew: Crew, customerId: string, equipment: Equipment): Promise<Squad> {
  const { urls, portal, ledger, problems } = equipment;
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

  let latest: Usage | null = null;
  const stopWatching = portal.watchUsage(
    pool.seatPoolId,
    (state) => {
      latest = state;
      ledger.seeUsage({ ...state, pool: name, asOf: Date.parse(state.asOf) });
    },
    (error) => problems.add(error, `the live use of ${name}`),
  );
  const devices = crew.installations.map(
    (installation, index) =>
      new FleetDevice(name, installation, urls[index % urls.length] ?? '', ledger, problems.add),
  );
  await inBatches(devices, (device) => device.register(pool.registrationKey));
  const { seatPoolId } = pool;
  return { crew, seatPoolId, startedAt: usage.asOf, devices, latestUsage: () => latest, stopWatching };
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
  const patience = performance.now() + SHOWN_WITHIN_MILLISECONDS;
  while ((latestUsage()?.version ?? 0) < usage.version && performance.now() < patience) await delay(10);
  const shown = latestUsage();
  if (!shown || shown.version < usage.version) {
    say(
      'L29 the last state is sent',
      `version ${shown?.version} was shown a second after ${usage.version} was reached`,
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

async function inBatches<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(act));
}
