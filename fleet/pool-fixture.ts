import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from './batches';
import { checkRecords } from './checks/check-records';
import type { Finding } from './checks/finding';
import { noticeLimitMs } from './checks/notice-limit';
import type { PoolPlan } from './pool-plan';
import type { FleetDevice } from './device';
import type { Ledger } from './ledger';
import type { PoolSettings, Usage } from './operations';
import type { Portal } from './portal';
import type { Problems } from './problems';
import type { PoolRecords } from './report';

/** A planned pool, created on the server, with its devices. */
export type PoolFixture = {
  poolPlan: PoolPlan;
  seatPoolId: string;
  registrationKey: string;
  /** Server time before the first device call, ISO 8601. */
  startedAt: string;
  devices: FleetDevice[];
  latestUsage(): Usage | null;
  stopWatching(): void;
};

/** Shared objects of a run. */
export type RunContext = { urls: readonly string[]; portal: Portal; ledger: Ledger; problems: Problems };

type Parts = { watcher: Portal; makeDevice(poolPlan: PoolPlan, index: number): FleetDevice };

const REGISTRATION_TRIES = 20;

/** Creates the pool and its people and subscribes to its usage. The devices are not registered yet. */
export async function preparePoolFixture(
  poolPlan: PoolPlan,
  { portal, ledger, problems }: RunContext,
  { watcher, makeDevice }: Parts,
): Promise<PoolFixture> {
  const { name, application, settings, customer } = poolPlan;
  const customerId = await portal.findOrMakeCustomer(customer.code, customer.name);
  const { code, title, profile } = application;
  const applicationId = await portal.findOrMakeApplication(code, title, profile.checkpoints);
  const pool = await portal.prepareSeatPool(customerId, { id: applicationId, code }, settings);
  await portal.prepareAppUsers(customerId, poolPlan.people);
  ledger.addPool({ name, ...settings });
  const { usage } = await portal.poolState(pool.seatPoolId);

  let latest: Usage | null = null;
  const stopWatching = watcher.watchUsage(
    pool.seatPoolId,
    (state) => {
      latest = state;
      ledger.recordUsage({ ...state, pool: name, asOf: Date.parse(state.asOf) });
    },
    (error) => problems.add(error, `the live usage of ${name}`),
  );
  const devices = poolPlan.installations.map((_, index) => makeDevice(poolPlan, index));
  return { poolPlan, ...pool, startedAt: usage.asOf, devices, latestUsage: () => latest, stopWatching };
}

/** Registers a device; retries when the server demands a wait. */
export async function register(device: FleetDevice, registrationKey: string): Promise<void> {
  for (let tries = REGISTRATION_TRIES; tries > 0; tries--) {
    const waitSeconds = await device.register(registrationKey);
    if (waitSeconds === null) return;
    await delay(1000 * waitSeconds);
  }
  throw new Error(`${device.name} could not be registered: rate-limited too often`);
}

/**
 * Removes the devices unless `keep` is set, and checks the server's records against the recorded calls.
 */
export async function tearDownPoolFixture(
  { poolPlan, seatPoolId, startedAt, devices, latestUsage }: PoolFixture,
  { portal, ledger }: RunContext,
  keep: boolean,
): Promise<{ records: PoolRecords; findings: Finding[] }> {
  const { name, settings } = poolPlan;
  if (!keep) await inBatches(devices, (device) => portal.removeDevice(device.deviceId));
  const { usage, ...present } = await portal.poolState(seatPoolId);
  const findings: Finding[] = [];
  const report = (check: string, detail: string) => findings.push({ check, detail: `${name}: ${detail}` });

  if (!keep && usage.inUse > 0)
    report('L16 removed devices hold nothing', `${usage.inUse} seats are still in use`);
  const within = noticeLimitMs(ledger.history.calls);
  const deadline = performance.now() + within;
  while ((latestUsage()?.version ?? 0) < usage.version && performance.now() < deadline) await delay(10);
  const shown = latestUsage();
  if (!shown || shown.version < usage.version) {
    report(
      'L29 the last state is sent',
      `version ${shown?.version} was shown ${Math.round(within)} ms after ${usage.version} was reached`,
    );
  }
  for (const [setting, value] of Object.entries(settings)) {
    const now = present[setting as keyof PoolSettings];
    if (now !== value)
      report(
        'pool settings unchanged',
        `${setting} changed from ${value} to ${now}, so this run proves nothing`,
      );
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
