import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;
let device: licensing.Key;

beforeAll(async () => {
  pool = await scenario.pool();
  const [tom, ann] = await pool.devices(2);
  await tom.logsIn();
  await ann.logsIn();
  device = { customerId: tom.customerId, id: tom.deviceId };
});

const instants = [
  'infinity',
  'now',
  '0000-01-01 00:00:00+00',
  '2026-02-30 00:00:00+00',
  '2026-11-22 24:00:00+00',
  '2026-11-22 23:59:60+00',
  '9999-12-31 23:59:59.999999+00',
  '2026-11-22 08:02:13.5+00',
];
const encode = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

type Lister = (after: string) => Promise<Omit<licensing.Connection<unknown>, 'totalCount'>>;
const listers: Record<string, Lister> = {
  listCustomers: (after) => licensing.listCustomers({ ctx: scenario.vendor, input: { first: 2, after } }),
  listSeatPools: (after) => licensing.listSeatPools({ ctx: scenario.vendor, input: { first: 2, after } }),
  listDevices: (after) =>
    licensing.listDevices({ ctx: scenario.vendor, input: { first: 2, after, seatPool: pool.key } }),
  listAppUsers: (after) =>
    licensing.listAppUsers({ ctx: scenario.vendor, input: { first: 2, after, customerId: pool.customerId } }),
  listDenials: (after) =>
    licensing.listDenials({ ctx: scenario.vendor, input: { first: 2, after, seatPool: pool.key } }),
  listDenialEpisodes: (after) =>
    licensing.listDenialEpisodes({ ctx: scenario.vendor, input: { first: 2, after, seatPool: pool.key } }),
  listSeatEvents: (after) =>
    licensing.listSeatEvents({ ctx: scenario.vendor, input: { first: 2, after, seatPool: pool.key } }),
  listDeviceTimeline: (after) =>
    licensing.listDeviceTimeline({ ctx: scenario.vendor, input: { first: 2, after, device } }),
  listLeases: (after) =>
    licensing.listLeases({ ctx: scenario.vendor, input: { first: 2, after, seatPool: pool.key } }),
  listAuditEntries: (after) =>
    licensing.listAuditEntries({
      ctx: scenario.vendor,
      input: { first: 2, after, customerId: pool.customerId },
    }),
};

describe('cursors', () => {
  it.each(Object.entries(listers))(
    'a cursor that is none, or of another list, is refused or read, never a fault: %s',
    async (_, list) => {
      const part = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.maxSafeInteger(),
        fc.uuid(),
        fc.constantFrom(...instants),
      );
      const cursor = fc.oneof(
        fc.tuple(fc.constantFrom(...instants), fc.uuid()).map(encode),
        fc.tuple(fc.constantFrom(...instants), fc.maxSafeInteger(), fc.maxSafeInteger()).map(encode),
        fc.string({ unit: 'binary' }),
        fc.array(part, { minLength: 1, maxLength: 3 }).map(encode),
      );
      await fc.assert(
        fc.asyncProperty(cursor, async (after) => {
          const answer = await list(after).catch((error: unknown) => error);
          if (answer instanceof Error)
            expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
          else expect(answer).toMatchObject({ edges: expect.any(Array) });
        }),
        { numRuns: 150 },
      );
    },
  );
});
