import { beforeAll, describe, expect, it } from 'vitest';
import { forceLogout, isForced, removeDevice } from '..';
import { logoutReasons } from '../../db/schema';
import { lapse } from '../../test/factories';
import { testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';
import { readWatchedDevices } from '../live/watched-devices';

const scenario = testScenario();

type Step = { pool: ScenarioPool; tom: ScenarioDevice };
/** What can happen to a device and its pool; any of them together. */
const STEPS = {
  'logged in': ({ tom }) => tom.logsIn(),
  'forced out': async ({ tom }) => {
    await tom.logsIn();
    await forceLogout({ ctx: scenario.support, input: { deviceId: tom.opaqueId, reason: 'end of shift' } });
  },
  lapsed: ({ tom }) => lapse(scenario.sql, tom),
  suspended: ({ pool }) => pool.update({ suspended: true }),
  removed: ({ tom, pool }) => removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } }),
} satisfies Record<string, (step: Step) => Promise<unknown>>;
const names = Object.keys(STEPS) as (keyof typeof STEPS)[];
const combinations = Array.from({ length: 2 ** names.length }, (_, bits) =>
  names.filter((_name, index) => bits & (1 << index)),
);

describe.each(['CONCURRENT', 'NAMED'] as const)('the status of a device: %s', (mode) => {
  let application: Awaited<ReturnType<typeof scenario.application>>;
  beforeAll(async () => {
    application = await scenario.application();
  });

  it.each(combinations.map((happened) => [happened.join(', ') || 'nothing', happened] as const))(
    'L9, L16, L19, L33: gives the reason for which a check is refused: %s',
    async (_, happened) => {
      const pool = await scenario.pool({ mode, app: application, licensedQuantity: 2 });
      const tom = await pool.device();
      for (const name of happened) await STEPS[name]({ pool, tom });
      const [watched] = await readWatchedDevices(scenario.vendor.db, [
        { customerId: tom.customerId, id: tom.deviceId },
      ]);
      const { reason, message, byName, note } = watched!.status;
      const answer = await tom.asks();
      const refusal = answer.kind === 'refused' ? answer : { reason: null, message: null };
      expect({ reason, message, byName, note }).toEqual({
        byName: null,
        note: null,
        ...pick(refusal),
      });
    },
  );
});

it.each(logoutReasons)(
  'L16: after %s a check reports a forced logout only if the portal ended the login',
  async (reason) => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const tom = await pool.device();
    await tom.logsIn();
    await forceLogout({ ctx: scenario.support, input: { deviceId: tom.opaqueId, reason: 'end of shift' } });
    await scenario.sql`update devices set logout_reason = ${reason} where id = ${tom.deviceId}`;
    expect(await tom.asks()).toMatchObject({ reason: isForced(reason) ? 'FORCED_LOGOUT' : 'LOGGED_OUT' });
  },
);

/** Fields that a refusal and a status have in common. */
function pick(refusal: object) {
  const common = ['reason', 'message', 'byName', 'note'];
  return Object.fromEntries(Object.entries(refusal).filter(([key]) => common.includes(key)));
}
