import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { bearerOf, startTestExports } from './test-exports';

const scenario = testScenario();
let pool: ScenarioPool;
let exports: Awaited<ReturnType<typeof startTestExports>>;
let admin: { authorization: string };
let support: { authorization: string };
let foreign: { authorization: string };

beforeAll(async () => {
  exports = await startTestExports(scenario.vendor);
  pool = await scenario.pool();
  [admin, support] = [await bearerOf(pool.admin), await bearerOf(scenario.support)];
  foreign = await bearerOf((await scenario.pool()).admin);
});
afterAll(() => exports.close());

const of = (table: string, parameters: Record<string, string> = {}) =>
  `/exports/${table}.csv?${new URLSearchParams(parameters)}`;
const ofPool = (table: string, parameters: Record<string, string> = {}) =>
  of(table, { seatPoolId: pool.opaqueId, ...parameters });

describe('an export is refused', () => {
  it.each([
    ['nobody', 401, 'Sign in to the portal', () => ofPool('devices'), () => ({})],
    [
      'a token that is none',
      401,
      'not valid',
      () => ofPool('devices'),
      () => ({ authorization: 'Bearer x' }),
    ],
    ['another tenant', 404, 'The seat pool was not found.', () => ofPool('denials'), () => foreign],
    [
      'a pool that does not exist',
      404,
      'The seat pool was not found.',
      () => of('denials', { seatPoolId: `pool_${Buffer.alloc(32, 1).toString('base64url')}` }),
      () => support,
    ],
    ['no id', 400, 'seatPoolId is missing', () => of('devices'), () => admin],
    ['a wrong id', 400, 'id is not a valid id here', () => of('devices', { seatPoolId: 'x' }), () => admin],
    [
      'an unknown parameter',
      400,
      'This export has no such parameter. Its parameters are: seatPoolId',
      () => ofPool('devices', { foo: '1' }),
      () => admin,
    ],
    [
      'an unknown state',
      400,
      'The parameter states is not valid. Enum "DeviceState" has no such value. There are: HOLDING_SEAT, LAPSED',
      () => ofPool('devices', { states: 'BUSY' }),
      () => admin,
    ],
    [
      'half an order',
      400,
      'for instance NAME.ASC',
      () => ofPool('devices', { orderBy: 'NAME' }),
      () => admin,
    ],
    [
      'an unknown order',
      400,
      'Enum "DeviceOrderField" has no such value. There are: NAME',
      () => ofPool('devices', { orderBy: 'SIZE.ASC' }),
      () => admin,
    ],
    [
      'a day that is none',
      400,
      'The parameter since is not valid. Expected a value of type "DateTime".',
      () => ofPool('denials', { since: 'yesterday' }),
      () => admin,
    ],
    ['an unknown zone', 400, 'Europe/Berlin', () => ofPool('denials', { timeZone: 'Moon' }), () => admin],
    [
      'a flag that is none',
      400,
      'true or false',
      () => of('app-users', { customerId: pool.customer.opaqueId, disabled: '1' }),
      () => admin,
    ],
    ['a parameter twice', 400, 'more than once', () => `${ofPool('devices')}&search=a&search=b`, () => admin],
    [
      'too long a search',
      400,
      'at most 200 characters',
      () => ofPool('devices', { search: 'x'.repeat(201) }),
      () => admin,
    ],
    ['an unknown file', 404, '/exports/app-users.csv', () => '/exports/seats.csv', () => admin],
    [
      'a name of JavaScript’s own',
      404,
      'This export does not exist',
      () => '/exports/constructor.csv',
      () => admin,
    ],
    ['the vendor’s trail for a customer', 403, 'does not allow', () => of('audit-entries'), () => admin],
    [
      'a page of another site',
      403,
      'another site',
      () => ofPool('devices'),
      () => ({ cookie: 'a=b', 'sec-fetch-site': 'cross-site' }),
    ],
  ])('%s', async (_, status, message, path, headers) => {
    const answer = await exports.ask(path(), headers());
    expect({ status: answer.status, body: answer.body }).toEqual({
      status,
      body: expect.stringContaining(message),
    });
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers).not.toHaveProperty('content-disposition');
    expect(answer.body).toContain(`Request ${answer.headers['x-request-id']}`);
  });

  it.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('with %s', async (method) => {
    const { status, headers } = await exports.ask(ofPool('devices'), admin, method);
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET' });
  });

  it('for a device', async () => {
    const { deviceToken } = await pool.device();
    const answer = await exports.ask(ofPool('devices'), { authorization: `Bearer ${deviceToken}` });
    expect(answer.status).toBe(401);
  });

  it('once the server is stopping', async () => {
    const stopping = await startTestExports(scenario.vendor);
    stopping.closeExports();
    expect(await stopping.ask(ofPool('devices'), admin)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
    });
    await stopping.close();
  });
});
