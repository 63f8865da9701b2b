import { and, eq } from 'drizzle-orm';
import { seatPools } from '../../db/schema';
import {
  checkLicense,
  encodeKey,
  forceLogout,
  LicensingError,
  login,
  logout,
  parseToken,
  recordActivity,
  registerDevice,
  rotateRegistrationKey,
  type Actor,
  type Context,
  type LicenseDecision,
  type Runtime,
} from '../../licensing';
import type { Cast, CastDevice } from './cast';
import type { Desk } from './desk';
import { inPast, type Past } from './past';
import { MINUTES, SECONDS, type Act, type Outcome, type Script, type Step } from './steps';

const APP_VERSION = '4.2.0';
/* In one transaction. The versions of a row that it leaves behind slow it down until it ends. */
const ACTS_TOGETHER = 40;
/** Nobody is logged out by IT sooner after their last call. */
const IDLE_AT_LEAST_MS = 6 * MINUTES;

/** What is remembered of a customer from one act to the next. */
export type Stage = {
  cast: Cast;
  /** Registration keys that are known, by application: they are shown once. */
  keys: Map<string, string>;
  /** When each device that is logged in was last let in. */
  lastLetIn: Map<string, number>;
  /** Time never goes back, and no two things happen at once. */
  lastAt: number;
};

export const openStage = (cast: Cast): Stage => ({
  cast,
  keys: new Map(),
  lastLetIn: new Map(),
  lastAt: 0,
});

/**
 * Plays everybody's doings in the order of time until then. Answers the devices on which somebody was still at it.
 */
export async function play(
  stage: Stage,
  runtime: Runtime,
  scripts: Script[],
  until: number,
): Promise<string[]> {
  const waiting = scripts.flatMap((script) => next(script, script.next()));
  for (let isOver = false; !isOver;) isOver = await inPast(runtime, playSome);
  return waiting.flatMap(({ step: { act } }) => ('device' in act ? [act.device] : []));

  /** Whether it is over. */
  async function playSome(past: Past): Promise<boolean> {
    for (let acts = 0; acts < ACTS_TOGETHER; acts++) {
      const first = waiting.reduce<(typeof waiting)[number] | undefined>(
        (soonest, other) => (soonest && soonest.step.at <= other.step.at ? soonest : other),
        undefined,
      );
      if (!first || first.step.at > until) return true;
      waiting.splice(waiting.indexOf(first), 1);
      const outcome = await perform(stage, past, first.step);
      waiting.push(...next(first.script, first.script.next(outcome)));
    }
    return false;
  }
}

const next = (script: Script, { done, value }: IteratorResult<Step, void>) =>
  done || !value ? [] : [{ script, step: value }];

async function perform(stage: Stage, past: Past, { at, act }: Step): Promise<Outcome> {
  stage.lastAt = Math.max(at, stage.lastAt + 1);
  past.set(new Date(stage.lastAt));
  try {
    const outcome = await doIt(stage, past.runtime, act);
    if ('device' in act) remember(stage, act, outcome);
    return outcome;
  } catch (error) {
    // What a rule of the product forbids is part of the story; anything else is not.
    if (error instanceof LicensingError) return 'IMPOSSIBLE';
    throw error;
  }
}

function remember({ lastLetIn, lastAt }: Stage, act: Extract<Act, { device: string }>, outcome: Outcome) {
  if (act.verb === 'logout' || outcome === 'LOGGED_OUT') lastLetIn.delete(act.device);
  else if (outcome === 'IN') lastLetIn.set(act.device, lastAt);
}

async function doIt(stage: Stage, runtime: Runtime, act: Act): Promise<Outcome> {
  switch (act.verb) {
    case 'deed':
      await act.deed(deskOf(stage, runtime, act.by));
      return 'IN';
    case 'free-a-seat':
      return freeASeat(stage, runtime, act);
    case 'register':
      return register(stage, runtime, act);
    default: {
      const device = stage.cast.devices.get(act.device)?.actor;
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
  stage: Stage,
  runtime: Runtime,
  act: { device: string; isReplacement?: boolean },
): Promise<Outcome> {
  const device = stage.cast.devices.get(act.device);
  if (!device) throw new Error(`${act.device} is no device of the demo data`);
  const { application, platform } = device;
  const installationId = act.isReplacement ? `${device.installationId}b` : device.installationId;
  const registered = await registerDevice({
    ctx: contextOf(runtime, { kind: 'anonymous' }),
    input: {
      registrationKey: await keyOf(stage, runtime, application),
      installationId,
      name: act.device,
      platform,
      appVersion: APP_VERSION,
    },
  });
  if (registered.kind === 'refused') return 'REFUSED';
  stage.cast.devices.set(act.device, { ...device, installationId, actor: actorOf(registered.deviceToken) });
  return 'IN';
}

/** The pool's registration key; a new one where it was known to an earlier process only. */
async function keyOf(stage: Stage, runtime: Runtime, application: string): Promise<string> {
  const known = stage.keys.get(application);
  if (known) return known;
  const { ctx, seatPoolId } = deskOf(stage, runtime, 'admin@seatwise.example');
  const { registrationKey } = await rotateRegistrationKey({
    ctx,
    input: { seatPoolId: seatPoolId(application) },
  });
  stage.keys.set(application, registrationKey);
  return registrationKey;
}

function actorOf(deviceToken: string): NonNullable<CastDevice['actor']> {
  const token = parseToken('device', deviceToken);
  if (!token) throw new Error('a device was given a token that is none');
  return { kind: 'device', customerId: token.customerId, deviceId: token.id, tokenHash: token.hash };
}

async function freeASeat(
  stage: Stage,
  runtime: Runtime,
  { application, by, reason }: { application: string; by: string; reason: string },
): Promise<Outcome> {
  const { cast, lastLetIn, lastAt } = stage;
  const [pool] = await runtime.db
    .select({ timeoutSeconds: seatPools.inactivityTimeoutSeconds })
    .from(seatPools)
    .where(
      and(eq(seatPools.customerId, cast.customerId), eq(seatPools.id, cast.poolIds.get(application) ?? '')),
    );
  const holding = [...lastLetIn]
    .filter(([name, at]) => {
      const idle = lastAt - at;
      const isOfPool = cast.devices.get(name)?.application === application;
      return isOfPool && idle > IDLE_AT_LEAST_MS && idle < (pool?.timeoutSeconds ?? 0) * SECONDS;
    })
    .toSorted(([, a], [, b]) => a - b);
  const [longest] = holding;
  if (!longest) return 'IMPOSSIBLE';

  const { ctx, deviceId } = deskOf(stage, runtime, by);
  const [name] = longest;
  await forceLogout({ ctx, input: { deviceId: deviceId(name), reason } });
  lastLetIn.delete(name);
  return 'IN';
}

function deskOf({ cast }: Stage, runtime: Runtime, email: string): Desk {
  const { customerId } = cast;
  const person = found(cast.people.get(email), email);
  return {
    ctx: contextOf(runtime, person),
    seatPoolId: (application) =>
      encodeKey('seatPool', { customerId, id: found(cast.poolIds.get(application), application) }),
    deviceId: (name) =>
      encodeKey('device', { customerId, id: found(cast.devices.get(name)?.actor, name).deviceId }),
    appUserId: (userName) =>
      encodeKey('appUser', { customerId, id: found(cast.appUserIds.get(userName), userName) }),
  };
}

function found<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`${name} is not part of the demo data`);
  return thing;
}

export const contextOf = (runtime: Runtime, actor: Actor): Context => ({
  ...runtime,
  address: '127.0.0.1',
  actor,
});
