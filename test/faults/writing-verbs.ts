import * as licensing from '../../licensing';
import type { Context } from '../../licensing';
import { portalVerbsOf } from '../verbs/portal-verbs';
import type { Scenario, ScenarioPool } from '../scenario';

/** Prepares on a separate connection, and returns the call to make with the given context. */
export type FaultyVerb = (on: (ctx: Context) => Context) => Promise<unknown>;

/** Verbs that read, and variants with the same statements. */
const LEFT_OUT = /^(get|list|find|watch|search|estimate|preview|count)|:/;

/** Every verb that writes, by name: those of the portal, of devices and of background jobs. */
export function writingVerbsOf(scenario: Scenario, pool: () => ScenarioPool): Record<string, FaultyVerb> {
  const portal = Object.entries(portalVerbsOf(scenario, pool))
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, { allowed, call }]): [string, FaultyVerb] => [
      name,
      async (on) => {
        const role = allowed[0] ?? 'VENDOR_ADMIN';
        const person = await scenario.person(
          role,
          role.startsWith('CUSTOMER') ? pool().customerId : undefined,
        );
        return call(on(person));
      },
    ]);

  const device = async (options: { loggedIn: boolean } = { loggedIn: true }) => {
    const made = await pool().device();
    if (options.loggedIn) await made.logsIn();
    return made;
  };
  const full = async () => {
    const one = await scenario.pool({ owner: pool().customer, licensedQuantity: 1 });
    const [holder, other] = await one.devices(2);
    await holder.logsIn();
    return other;
  };

  let fullPool: ReturnType<typeof full> | undefined;
  return {
    // First, because these two read all pools, and every trial of the others adds some.
    evaluateAlerts: async (on) => {
      await (fullPool ??= full());
      return licensing.evaluateAlerts({ runtime: on(scenario.anonymous) });
    },
    purge: async (on) => licensing.purgeExpiredRecords({ runtime: on(scenario.anonymous) }),
    ...Object.fromEntries(portal),
    registerDevice: (on) =>
      licensing.registerDevice({
        ctx: on(scenario.anonymous),
        input: {
          registrationKey: pool().registrationKey,
          installationId: `faulty-${unique()}`,
          name: 'Device',
        },
      }),
    login: async (on) => {
      const { ctx, user } = await device({ loggedIn: false });
      return licensing.login({ ctx: on(ctx), input: { userName: user.userName } });
    },
    'login: with a password': async (on) => {
      const one = await scenario.pool({ owner: pool().customer, userAuthentication: 'PASSWORD' });
      const { ctx } = await one.device();
      const user = await one.appUser({ password: 'correct horse' });
      return licensing.login({ ctx: on(ctx), input: { userName: user.userName, password: 'correct horse' } });
    },
    'login: denied': async (on) => {
      const { ctx, user } = await full();
      return licensing.login({ ctx: on(ctx), input: { userName: user.userName } });
    },
    checkLicense: async (on) =>
      licensing.checkLicense({ ctx: on((await device()).ctx), input: { action: 'START_JOB' } }),
    recordActivity: async (on) =>
      licensing.recordActivity({ ctx: on((await device()).ctx), input: { activity: 'SYNC' } }),
    logout: async (on) => licensing.logout({ ctx: on((await device()).ctx) }),
    'forceLogout: of a holder': async (on) => {
      const { opaqueId } = await device();
      return licensing.forceLogout({ ctx: on(pool().admin), input: { deviceId: opaqueId } });
    },
    'removeDevice: of a holder': async (on) => {
      const { opaqueId } = await device();
      return licensing.removeDevice({ ctx: on(pool().admin), input: { deviceId: opaqueId } });
    },
    'updateSeatPool: of holders': async (on) => {
      const one = await scenario.pool({ owner: pool().customer, licensedQuantity: 2 });
      for (const each of await one.devices(2)) await each.logsIn();
      return one.update(
        { mode: 'NAMED', licensedQuantity: 3, reregistrationDelayHours: 24 },
        on(scenario.vendor),
      );
    },
  };
}

let turn = 0;
const unique = () => ++turn;
