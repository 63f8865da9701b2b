import { and, eq } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import {
  checkLicense,
  forceLogout,
  LicensingError,
  login,
  logout,
  parseToken,
  recordActivity,
  registerDevice,
  rotateRegistrationKey,
  type Context,
  type LicenseDecision,
  type Runtime,
} from '../../licensing';
import type { CustomerEntities, DeviceEntity } from './customer-entities';
import { contextOf, portalSessionOf } from './portal-session';
import { withOverriddenClock, type ClockedTransaction } from './overridden-clock';
import { MINUTES, SECONDS, type Act, type Outcome, type Script, type Step } from './script';

const APP_VERSION = '4.2.0';
/* More acts per transaction would be slower: dead row versions pile up until it ends. */
const ACTS_PER_TRANSACTION = 40;
/** Minimum idle time before a portal user logs a device out. */
const MIN_IDLE_MS = 6 * MINUTES;

/** State of a customer between acts. */
export type RunnerState = {
  entities: CustomerEntities;
  /** Known registration keys by application; the server shows each only once. */
  keys: Map<string, string>;
  /** Last granted call of each logged-in device, in milliseconds. */
  lastGrantAt: Map<string, number>;
  /** Time of the last act; each act is at least a millisecond later. */
  lastAt: number;
};

export const openRunnerState = (entities: CustomerEntities): RunnerState => ({
  entities,
  keys: new Map(),
  lastGrantAt: new Map(),
  lastAt: 0,
});

/**
 * Runs scripts in the order of time until `until`. Returns the devices with unfinished scripts.
 */
export async function runScripts(
  state: RunnerState,
  runtime: Runtime,
  scripts: Script[],
  until: number,
): Promise<string[]> {
  const pending = scripts.flatMap((script) => next(script, script.next()));
  for (let isOver = false; !isOver;) isOver = await withOverriddenClock(runtime, runBatch);
  return pending.flatMap(({ step: { act } }) => ('device' in act ? [act.device] : []));

  /** True when no act is left before `until`. */
  async function runBatch(clocked: ClockedTransaction): Promise<boolean> {
    for (let acts = 0; acts < ACTS_PER_TRANSACTION; acts++) {
      const first = pending.reduce<(typeof pending)[number] | undefined>(
        (soonest, other) => (soonest && soonest.step.at <= other.step.at ? soonest : other),
        undefined,
      );
      if (!first || first.step.at > until) return true;
      pending.splice(pending.indexOf(first), 1);
      const outcome = await performStep(state, clocked, first.step);
      pending.push(...next(first.script, first.script.next(outcome)));
    }
    return false;
  }
}

const next = (script: Script, { done, value }: IteratorResult<Step, void>) =>
  done || !value ? [] : [{ script, step: value }];

async function performStep(
  state: RunnerState,
  clocked: ClockedTransaction,
  { at, act }: Step,
): Promise<Outcome> {
  state.lastAt = Math.max(at, state.lastAt + 1);
  clocked.set(new Date(state.lastAt));
  try {
    const outcome = await perform(state, clocked.runtime, act);
    if ('device' in act) remember(state, act, outcome);
    return outcome;
  } catch (error) {
    // A rule of the product forbids the act: part of the history. Other errors are faults.
    if (error instanceof LicensingError) return 'IMPOSSIBLE';
    throw error;
  }
}

function remember(
  { lastGrantAt, lastAt }: RunnerState,
  act: Extract<Act, { device: string }>,
  outcome: Outcome,
) {
  if (act.verb === 'logout' || outcome === 'LOGGED_OUT') lastGrantAt.delete(act.device);
  else if (outcome === 'IN') lastGrantAt.set(act.device, lastAt);
}

async function perform(state: RunnerState, runtime: Runtime, act: Act): Promise<Outcome> {
  switch (act.verb) {
    case 'portal-action':
      await act.perform(portalSessionOf(state.entities, runtime, act.by));
      return 'IN';
    case 'free-a-seat':
      return freeASeat(state, runtime, act);
    case 'register':
      return register(state, runtime, act);
    default: {
      const device = state.entities.devices.get(act.device)?.actor;
      if (!device) return 'IMPOSSIBLE';
      return call(contextOf(runtime, device), act);
    }
  }
}

async function call(ctx: Context, act: Extract<Act, { device: string }>): Promise<Outcome> {
  switch (act.verb) {
    case 'login': {
      const { user, password = null } = act;
      return outcomeOf(await login({ ctx, input: { userName: user, password, appVersion: APP_VERSION } }));
    }
    case 'check':
      return outcomeOf(await checkLicense({ ctx, input: { action: act.action } }));
    case 'sync':
      await recordActivity({ ctx, input: { activity: act.activity } });
      return 'IN';
    default:
      await logout({ ctx });
      return 'IN';
  }
}

function outcomeOf(decision: LicenseDecision): Outcome {
  if (decision.kind === 'granted') return 'IN';
  switch (decision.reason) {
    case 'NO_LICENSE_AVAILABLE':
      return 'REFUSED';
    case 'HELD_OFF':
      return 'HELD_OFF';
    case 'LOGGED_OUT':
    case 'FORCED_LOGOUT':
      return 'LOGGED_OUT';
    default:
      return 'IMPOSSIBLE';
  }
}

async function register(
  state: RunnerState,
  runtime: Runtime,
  act: { device: string; isReplacement?: boolean },
): Promise<Outcome> {
  const device = state.entities.devices.get(act.device);
  if (!device) throw new Error(`The demo data has no device ${act.device}`);
  const { application, platform } = device;
  const installationId = act.isReplacement ? `${device.installationId}b` : device.installationId;
  const registered = await registerDevice({
    ctx: contextOf(runtime, { kind: 'anonymous' }),
    input: {
      registrationKey: await keyOf(state, runtime, application),
      installationId,
      name: act.device,
      platform,
      appVersion: APP_VERSION,
    },
  });
  if (registered.kind === 'refused') return 'REFUSED';
  state.entities.devices.set(act.device, {
    ...device,
    installationId,
    actor: actorOf(registered.deviceToken),
  });
  return 'IN';
}

/** The pool's registration key; a new one after a restart, because keys are not stored in plain text. */
async function keyOf(state: RunnerState, runtime: Runtime, application: string): Promise<string> {
  const known = state.keys.get(application);
  if (known) return known;
  const { ctx, seatPoolId } = portalSessionOf(state.entities, runtime, 'admin@seatwise.example');
  const { registrationKey } = await rotateRegistrationKey({
    ctx,
    input: { seatPoolId: seatPoolId(application) },
  });
  state.keys.set(application, registrationKey);
  return registrationKey;
}

function actorOf(deviceToken: string): NonNullable<DeviceEntity['actor']> {
  const token = parseToken('device', deviceToken);
  if (!token) throw new Error('registerDevice returned a malformed token');
  return { kind: 'device', customerId: token.customerId, deviceId: token.id, tokenHash: token.hash };
}

async function freeASeat(
  state: RunnerState,
  runtime: Runtime,
  { application, by, reason }: { application: string; by: string; reason: string },
): Promise<Outcome> {
  const { entities, lastGrantAt, lastAt } = state;
  const [pool] = await runtime.db
    .select({ timeoutSeconds: seatPools.inactivityTimeoutSeconds })
    .from(seatPools)
    .where(
      and(
        eq(seatPools.customerId, entities.customerId),
        eq(seatPools.id, entities.poolIds.get(application) ?? ''),
      ),
    );
  const holding = [...lastGrantAt]
    .filter(([name, at]) => {
      const idle = lastAt - at;
      const isOfPool = entities.devices.get(name)?.application === application;
      return isOfPool && idle > MIN_IDLE_MS && idle < (pool?.timeoutSeconds ?? 0) * SECONDS;
    })
    .toSorted(([, a], [, b]) => a - b);
  const [longest] = holding;
  if (!longest) return 'IMPOSSIBLE';

  const { ctx, deviceId } = portalSessionOf(state.entities, runtime, by);
  const [name] = longest;
  await forceLogout({ ctx, input: { deviceId: deviceId(name), reason } });
  lastGrantAt.delete(name);
  return 'IN';
}
