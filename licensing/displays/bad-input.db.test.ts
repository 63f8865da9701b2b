import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import { makeDisplayLink } from '../../test/verbs/display-verbs';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;

beforeAll(async () => {
  pool = await scenario.pool();
});

const broken = ['\0', 'a\0b', '\ud800', 'a\udfffb', 'a\nb', '\u2028'];
const badIds = ['', ' ', 'x', 'dsp_', 'pool_', '\0', '\ud800', 'x'.repeat(100_000), "' or 1=1 --"];

const inputs: Record<string, { attempt: (value: string) => Promise<unknown>; values: string[] }> = {
  'createDisplayLink.customerId': {
    attempt: (customerId) => makeDisplayLink(pool, { customerId }, scenario.vendor),
    values: badIds,
  },
  'createDisplayLink.name': {
    attempt: (name) => makeDisplayLink(pool, { name }),
    values: ['', ' ', 'x'.repeat(101), ...broken],
  },
  'createDisplayLink.seatPoolIds': {
    attempt: (id) => makeDisplayLink(pool, { seatPoolIds: [pool.opaqueId, id] }),
    values: badIds,
  },
  'updateDisplayLink.displayLinkId': {
    attempt: (displayLinkId) =>
      licensing.updateDisplayLink({ ctx: scenario.vendor, input: { displayLinkId } }),
    values: badIds,
  },
  'updateDisplayLink.name': {
    attempt: async (name) => {
      const { displayLinkId } = await makeDisplayLink(await scenario.pool());
      return licensing.updateDisplayLink({ ctx: scenario.vendor, input: { displayLinkId, name } });
    },
    values: ['', ' ', 'x'.repeat(101)],
  },
  'revokeDisplayLink.displayLinkId': {
    attempt: (displayLinkId) =>
      licensing.revokeDisplayLink({ ctx: scenario.vendor, input: { displayLinkId } }),
    values: badIds,
  },
};

describe('bad input about display links is named as such', () => {
  it.each(Object.entries(inputs))('%s', async (_, { attempt, values }) => {
    for (const value of values)
      await expect(attempt(value), JSON.stringify(value.slice(0, 40))).rejects.toMatchObject({
        name: 'LicensingError',
        code: 'BAD_USER_INPUT',
      });
  });
});
