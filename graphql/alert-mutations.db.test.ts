import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evaluateAlerts, updateAlertSettings, type Context } from '../licensing';
import { formatToken } from '../licensing/tokens';
import { acceptingOutgoing } from '../test/verbs/alert-verbs';
import { alertMutations, idOfPerson, run } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const on = (ctx: Context): Context => ({ ...ctx, outgoing: acceptingOutgoing });

/** One operation for every mutation of alerts and reports, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async acknowledgeAlert() {
    const pool = await scenario.pool();
    await (await pool.device()).logsIn();
    await evaluateAlerts({ runtime: scenario.vendor });
    const { alerts } = await run(pool.admin, '{ alerts(first: 1) { edges { node { id } } } }');
    const id = (alerts as { edges: { node: { id: string } }[] }).edges[0]?.node.id;
    const acknowledge =
      'mutation ($id: ID!) { acknowledgeAlert(input: { alertId: $id }) { alert { id acknowledgedAt acknowledgedBy } } }';
    const first = await run(pool.admin, acknowledge, { id });
    expect(first).toEqual({
      acknowledgeAlert: {
        alert: { id, acknowledgedAt: INSTANT, acknowledgedBy: expect.stringMatching(/^customer_admin/) },
      },
    });
    expect(await run(scenario.vendor, acknowledge, { id })).toEqual(first);
    expect((await pool.audit(pool.opaqueId)).map(({ action }) => action)).toEqual([
      'alert.acknowledged',
      'seat-pool.created',
    ]);
  },
  async updateAlertSettings() {
    const pool = await scenario.pool();
    const SETTINGS =
      'kinds nearlyFullPercent timeZone quietFrom quietUntil digestMinutes coolDownMinutes mailConfigured publicUrlConfigured recipients { portalUser { id } email language alerts monthlyReport }';
    const update = `mutation ($input: UpdateAlertSettingsInput!) { updateAlertSettings(input: $input) { settings { ${SETTINGS} } } }`;
    const customerId = pool.customer.opaqueId;
    const viewer = idOfPerson(pool.viewer);
    const change = (input: object, ctx = on(pool.admin)) =>
      run(ctx, update, { input: { customerId, ...input } });
    const wanted = {
      kinds: ['FULL', 'NEARLY_FULL'],
      nearlyFullPercent: 90,
      timeZone: 'Europe/Berlin',
      quietFrom: '22:00',
      quietUntil: '07:05',
      digestMinutes: 0,
      coolDownMinutes: 30,
    };
    const recipients = [
      { portalUserId: viewer, monthlyReport: true },
      { email: 'IT@Example.com', language: 'de', alerts: false },
    ];
    const after = {
      settings: {
        ...wanted,
        kinds: ['NEARLY_FULL', 'FULL'],
        mailConfigured: true,
        publicUrlConfigured: false,
        recipients: [
          { portalUser: { id: viewer }, email: null, language: null, alerts: true, monthlyReport: true },
          { portalUser: null, email: 'it@example.com', language: 'de', alerts: false, monthlyReport: false },
        ],
      },
    };
    expect(await change({ ...wanted, recipients })).toEqual({ updateAlertSettings: after });
    expect(await change({})).toEqual({ updateAlertSettings: after });
    const read = `query ($id: ID!) { customer(id: $id) { alertSettings { ${SETTINGS} } } }`;
    expect(await run(on(scenario.support), read, { id: customerId })).toEqual({
      customer: { alertSettings: after.settings },
    });
    const linking = {
      ...scenario.support,
      outgoing: { ...acceptingOutgoing, publicUrl: 'https://seats.example.com' },
    };
    expect(await run(linking, read, { id: customerId })).toEqual({
      customer: { alertSettings: { ...after.settings, publicUrlConfigured: true } },
    });

    const entries = await pool.audit(customerId);
    expect(entries).toMatchObject([{ action: 'alert-settings.updated' }, { action: 'customer.created' }]);
    expect(entries[0]?.changes).toContainEqual({ field: 'quietHours', from: null, to: '22:00 to 07:05' });
    expect(entries[0]?.changes).toContainEqual({ field: 'nearlyFullPercent', from: '80', to: '90' });

    const stranger = idOfPerson((await scenario.pool()).viewer);
    for (const [input, code] of [
      [{ nearlyFullPercent: 100 }, 'BAD_USER_INPUT'],
      [{ quietFrom: '25:00', quietUntil: '07:00' }, 'BAD_USER_INPUT'],
      [{ quietFrom: '22:00' }, 'BAD_USER_INPUT'],
      [{ quietFrom: '22:00', quietUntil: '22:00' }, 'BAD_USER_INPUT'],
      [{ timeZone: 'Mars/Olympus' }, 'BAD_USER_INPUT'],
      [{ recipients: [{}] }, 'BAD_USER_INPUT'],
      [{ recipients: [{ email: 'a@b.de' }, { email: 'A@b.de' }] }, 'BAD_USER_INPUT'],
      [{ recipients: [{ portalUserId: stranger }] }, 'NOT_FOUND'],
    ] as const)
      await expect(change(input), JSON.stringify(input)).rejects.toMatchObject({ code });
    expect(await change({ quietFrom: null, quietUntil: null })).toMatchObject({
      updateAlertSettings: { settings: { quietFrom: null, quietUntil: null } },
    });
  },
  async resendMailConfirmation() {
    const pool = await scenario.pool();
    const customerId = pool.customer.opaqueId;
    const email = `resent-${pool.id}@example.com`;
    await updateAlertSettings({ ctx: pool.admin, input: { customerId, recipients: [{ email }] } });
    const source = `mutation ($input: ResendMailConfirmationInput!) { resendMailConfirmation(input: $input) {
      settings { recipients { email consent askedAt graceUntil mayBeAsked } } } }`;
    const ctx = { ...pool.admin, outgoing: { ...acceptingOutgoing, publicUrl: 'https://seats.example.com' } };
    const input = { customerId, email };
    const recipient = { email, consent: 'PENDING', askedAt: INSTANT, graceUntil: null, mayBeAsked: true };
    expect(await run(ctx, source, { input })).toEqual({
      resendMailConfirmation: { settings: { recipients: [recipient] } },
    });
    expect((await pool.audit(customerId))[0]).toMatchObject({ action: 'alert-recipient.asked' });
    await expect(run(on(pool.admin), source, { input })).rejects.toMatchObject({ code: 'CONFLICT' });
    const stranger = { customerId, email: 'nobody@example.com' };
    await expect(run(ctx, source, { input: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  },
  async answerMailRequest() {
    const pool = await scenario.pool();
    const email = `asked-${pool.id}@example.com`;
    const secret = randomBytes(32);
    const [row] = await scenario.sql<{ id: string }[]>`
      insert into mail_recipients (customer_id, email, unsubscribe_secret) values (${pool.customerId}, ${email}, ${secret}) returning id`;
    const token = formatToken('unsubscribe', { customerId: pool.customerId, id: row?.id ?? '' }, secret);
    const FIELDS = 'email customerName answer expiresAt expired';
    const asked = {
      email,
      customerName: pool.customer.name,
      answer: 'NONE',
      expiresAt: null,
      expired: false,
    };
    const read = `query ($token: String!) { mailRequest(token: $token) { ${FIELDS} } }`;
    expect(await run(scenario.anonymous, read, { token })).toEqual({ mailRequest: asked });
    const source = `mutation ($input: AnswerMailRequestInput!) { answerMailRequest(input: $input) { mailRequest { ${FIELDS} } } }`;
    expect(await run(scenario.anonymous, source, { input: { token, wanted: true } })).toEqual({
      answerMailRequest: { mailRequest: { ...asked, answer: 'CONFIRMED' } },
    });
    for (const wrong of ['', 'swu_', 'swi_AAAA', `swu_${'A'.repeat(86)}`, `swc_${'A'.repeat(86)}`, '\0']) {
      expect(await run(scenario.anonymous, read, { token: wrong })).toEqual({ mailRequest: null });
      await expect(
        run(scenario.anonymous, source, { input: { token: wrong, wanted: true } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  },
  async updateOwnAlertMail() {
    const pool = await scenario.pool();
    const update =
      'mutation { updateOwnAlertMail(input: { monthlyReport: true }) { ownAlertMail { alerts monthlyReport } } }';
    const own = { alerts: false, monthlyReport: true };
    expect(await run(pool.viewer, update)).toEqual({ updateOwnAlertMail: { ownAlertMail: own } });
    const viewer = '{ viewer { alertMail { alerts monthlyReport } } }';
    expect(await run(pool.viewer, viewer)).toEqual({ viewer: { alertMail: own } });
    const server = '{ viewer { alertMail { mailConfigured publicUrlConfigured } } }';
    expect(await run(pool.viewer, server)).toEqual({
      viewer: { alertMail: { mailConfigured: false, publicUrlConfigured: false } },
    });
    expect(await run(scenario.vendor, viewer)).toEqual({ viewer: { alertMail: null } });
  },
  async sendTestMail() {
    const pool = await scenario.pool();
    const send = 'mutation ($id: ID!) { sendTestMail(input: { customerId: $id }) { sentTo error } }';
    const id = pool.customer.opaqueId;
    expect(await run(on(pool.admin), send, { id })).toEqual({
      sendTestMail: { sentTo: expect.stringMatching(/@example\.com$/), error: null },
    });
    await expect(run(pool.admin, send, { id })).rejects.toMatchObject({ code: 'CONFLICT' });
  },
  async sendMonthlyReport() {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    await (await pool.device()).logsIn();
    const id = pool.customer.opaqueId;
    const months = await run(pool.viewer, 'query ($id: ID!) { customer(id: $id) { reportMonths } }', { id });
    const [month, before] = (months as { customer: { reportMonths: string[] } }).customer.reportMonths;
    const DAY = 'date startsAt endsAt peakInUse fullSeconds denialCount episodeCount';
    const read = `query ($id: ID!, $month: String!) { customer(id: $id) { monthlyReport(month: $month) { customer { id } month timeZone since until isComplete
      pools { seatPool { id } licensedQuantity peakInUse fullSeconds denialCount episodeCount peopleHit idleLicenses busiestDay { ${DAY} } days { ${DAY} } } } } }`;
    const pools = [
      {
        seatPool: { id: pool.opaqueId },
        licensedQuantity: 2,
        peakInUse: 1,
        fullSeconds: 0,
        denialCount: 0,
        peopleHit: 0,
        idleLicenses: 1,
        busiestDay: { peakInUse: 1 },
      },
    ];
    expect(await run(pool.viewer, read, { id, month })).toMatchObject({
      customer: {
        monthlyReport: { customer: { id }, month, timeZone: 'UTC', since: INSTANT, isComplete: false, pools },
      },
    });
    expect(await run(pool.viewer, read, { id, month: before })).toMatchObject({
      customer: { monthlyReport: { isComplete: true, pools: [] } },
    });
    for (const wrong of ['2020-01', '2999-01', '2026-13'])
      await expect(run(pool.viewer, read, { id, month: wrong })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    const send =
      'mutation ($input: SendMonthlyReportInput!) { sendMonthlyReport(input: $input) { sentTo error } }';
    expect(await run(on(pool.viewer), send, { input: { customerId: id, month } })).toMatchObject({
      sendMonthlyReport: { error: null },
    });
  },
};

describe('mutations about alerts and reports', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual(alertMutations);
  });
});
