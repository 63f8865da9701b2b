import { beforeAll, expect, it } from 'vitest';
import * as licensing from '..';
import { displayOf } from '../../test/verbs/display-verbs';
import { lapse } from '../../test/factories';
import { DENIED, PAGE, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
type Reader = (ctx: licensing.Context, pool: ScenarioPool, deviceId: string) => Promise<unknown>;

/** Every reading verb. */
const readers: Record<string, Reader> = {
  getCustomer: (ctx, pool) => licensing.getCustomer({ ctx, input: { id: pool.customer.opaqueId } }),
  getCustomers: (ctx, pool) => licensing.getCustomers(ctx.db, [pool.customerId]),
  listCustomers: (ctx) => licensing.listCustomers({ ctx, input: { ...PAGE, search: 'c' } }),
  listApplications: (ctx) => licensing.listApplications({ ctx }),
  countSeatPools: (ctx, pool) => licensing.countSeatPools(ctx, [pool.applicationId]),
  getApplications: (ctx, pool) => licensing.getApplications(ctx.db, [pool.applicationId]),
  getDevice: (ctx, _, id) => licensing.getDevice({ ctx, input: { id } }),
  getDevices: (ctx, _, id) => licensing.getDevices(ctx.db, [licensing.decodeKey('device', id)]),
  listDevices: (ctx, pool) =>
    licensing.listDevices({ ctx, input: { ...PAGE, seatPool: pool.key, search: 'device' } }),
  getViewer: (ctx) => licensing.getViewer({ ctx }),
  listAppUsers: (ctx, pool) =>
    licensing.listAppUsers({ ctx, input: { ...PAGE, customerId: pool.customerId } }),
  listPortalUsers: (ctx, pool) => licensing.listPortalUsers({ ctx, input: { customerId: pool.customerId } }),
  listApiTokens: (ctx, pool) =>
    licensing.listApiTokens({
      ctx,
      input: { portalUser: { customerId: pool.customerId, id: crypto.randomUUID() } },
    }),
  getAppUsers: async (ctx, pool) =>
    licensing.getAppUsers(ctx.db, [{ customerId: pool.customerId, id: crypto.randomUUID() }]),
  getAppUserHoldOffs: (ctx, pool) =>
    licensing.getAppUserHoldOffs(ctx, [{ customerId: pool.customerId, userName: 'anna' }]),
  getPortalUserHoldOffs: (ctx, pool) =>
    licensing.getPortalUserHoldOffs(ctx, [{ customerId: pool.customerId, email: 'anna@example.com' }]),
  getSeatPool: (ctx, pool) => licensing.getSeatPool({ ctx, input: { id: pool.opaqueId } }),
  getSeatPools: (ctx, pool) => licensing.getSeatPools(ctx.db, [pool.key]),
  listSeatPools: (ctx) => licensing.listSeatPools({ ctx, input: PAGE }),
  listSeatPoolsOfCustomers: (ctx, pool) =>
    licensing.listSeatPoolsOfCustomers({ ctx, input: { customerIds: [pool.customerId] } }),
  listSeats: (ctx, pool) => licensing.listSeats({ ctx, input: { ...PAGE, seatPool: pool.key } }),
  getSeatUsages: (ctx, pool) => licensing.getSeatUsages(ctx, [pool.key]),
  listAuditEntries: (ctx, pool) =>
    licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId: pool.customerId } }),
  listAllAuditEntries: () => licensing.listAllAuditEntries({ ctx: scenario.vendor, input: PAGE }),
  listDisplayLinks: (ctx, { customerId }) => licensing.listDisplayLinks({ ctx, input: { customerId } }),
  getDisplay: () => licensing.getDisplay({ ctx: display }),
  listPortalInvitations: (ctx, { customerId }) =>
    licensing.listPortalInvitations({ ctx, input: { customerId } }),
  getInvitation: (ctx) => licensing.getInvitation({ ctx, input: { token: 'swi_unknown' } }),
  getMailRequest: (ctx) => licensing.getMailRequest({ ctx, input: { token: 'swc_unknown' } }),
  listRecipientConsents: (ctx, { customerId }) =>
    licensing.listRecipientConsents({ ctx, input: { customerId, recipients: [] } }),
  listDenials: (ctx, pool) => licensing.listDenials({ ctx, input: { ...PAGE, seatPool: pool.key } }),
  getDenial: async (ctx, pool) => {
    const [denial] = await pool.denials();
    if (!denial) throw new Error('there is no denial to read');
    const id = ctx.recordIds.encode('denial', denial.customerId, denial.id);
    return licensing.getDenial({ ctx, input: { seatPool: pool.key, id } });
  },
  listDenialEpisodes: (ctx, pool) =>
    licensing.listDenialEpisodes({ ctx, input: { ...PAGE, seatPool: pool.key } }),
  denialHolders: async (ctx, pool) => licensing.denialHolders(ctx.db, await pool.denials()),
  listSeatEvents: (ctx, pool) => licensing.listSeatEvents({ ctx, input: { ...PAGE, seatPool: pool.key } }),
  listDeviceTimeline: (ctx, _, id) =>
    licensing.listDeviceTimeline({ ctx, input: { ...PAGE, device: licensing.decodeKey('device', id) } }),
  getUsageHistory: (ctx, pool) =>
    licensing.getUsageHistory({ ctx, input: { seatPool: pool.key, since: new Date(0), mostSteps: 9 } }),
  getPeaksInUse: (ctx, pool) => licensing.getPeaksInUse(ctx, [pool.key], new Date(0)),
  getDenialCounts: (ctx, pool) => licensing.getDenialCounts(ctx, [pool.key], new Date(0)),
  getDenialSummary: (ctx, pool) =>
    licensing.getDenialSummary({ ctx, input: { seatPool: pool.key, timeZone: 'Europe/Berlin' } }),
  previewSeatPoolChange: (ctx, pool) =>
    licensing.previewSeatPoolChange({
      ctx,
      input: { seatPool: pool.key, change: { inactivityTimeoutSeconds: 3600, licensedQuantity: 1 } },
    }),
  search: (ctx) => licensing.search({ ctx, input: { text: 'device', first: 9 } }),
  listLeases: (ctx, pool) => licensing.listLeases({ ctx, input: { ...PAGE, seatPool: pool.key } }),
  getLedger: (ctx, pool) => licensing.getLedger({ ctx, input: { seatPool: pool.key, at: new Date() } }),
  getUsageReport: (ctx, pool) =>
    licensing.getUsageReport({ ctx, input: { seatPool: pool.key, since: new Date(0), timeZone: 'UTC' } }),
  getIdleTail: (ctx, pool) => licensing.getIdleTail({ ctx, input: { seatPool: pool.key } }),
  getPlan: (ctx, pool) => licensing.getPlan({ ctx, input: { seatPool: pool.key } }),
  getWhatIf: (ctx, pool) =>
    licensing.getWhatIf({ ctx, input: { seatPool: pool.key, seats: 3, inactivityTimeoutSeconds: 600 } }),
  getDenialExplanation: async (ctx, pool) => {
    const [denial] = await pool.denials();
    if (!denial) throw new Error('there is no denial to explain');
    return licensing.getDenialExplanation({ ctx, input: { denial } });
  },
  listAlerts: (ctx, pool) => licensing.listAlerts({ ctx, input: { ...PAGE, seatPoolId: pool.opaqueId } }),
  getAlertSettings: (ctx, { customerId }) => licensing.getAlertSettings({ ctx, input: { customerId } }),
  getOwnAlertMail: (ctx) => licensing.getOwnAlertMail({ ctx }),
  listReportMonths: (ctx, { customerId }) => licensing.listReportMonths({ ctx, input: { customerId } }),
  getMonthlyReport: (ctx, { customerId }) =>
    licensing.getMonthlyReport({
      ctx,
      input: { customerId, month: new Date().toISOString().slice(0, 7) },
    }),
  listWebhookEndpoints: (ctx, { customerId }) =>
    licensing.listWebhookEndpoints({ ctx, input: { customerId } }),
  getWebhookEndpoint: (ctx, { key }) =>
    licensing.getWebhookEndpoint({ ctx, input: { id: licensing.encodeKey('webhookEndpoint', key) } }),
  listWebhookDeliveries: (ctx, pool) =>
    licensing.listWebhookDeliveries({ ctx, input: { ...PAGE, webhookEndpoint: pool.key } }),
  getWebhookAttempts: (ctx, { customerId }) => licensing.getWebhookAttempts(ctx, [{ customerId, id: 1 }]),
};

let pool: ScenarioPool;
let lapsed: ScenarioDevice;
let display: licensing.Context;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 2 });
  const [tom, ann, bob] = await pool.devices(3);
  for (const device of [tom, ann]) await device.logsIn();
  expect(await bob.logsIn()).toMatchObject(DENIED);
  await lapse(scenario.sql, tom);
  lapsed = tom;
  display = (await displayOf(scenario, pool)).ctx;
});

it.each(Object.entries(readers))('L21: %s takes, renews and frees nothing', async (_, read) => {
  const before = await scenario.storedRows();
  const { inUse, version, registeredDevices } = await pool.usage();
  for (const ctx of [scenario.vendor, pool.admin])
    expect(await read(ctx, pool, lapsed.opaqueId)).toBeDefined();
  expect(await scenario.storedRows()).toEqual(before);
  expect(await pool.usage()).toMatchObject({ inUse, version, registeredDevices });
});

it('L21: every verb named get or list is among them', () => {
  const named = Object.keys(licensing).filter((name) => /^(get|list)[A-Z]/.test(name));
  expect(named.filter((name) => !(name in readers))).toEqual([]);
});
