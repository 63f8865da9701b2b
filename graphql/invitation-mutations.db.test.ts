import { describe, expect, it } from 'vitest';
import { invitationMutations, run } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

async function invited() {
  const pool = await scenario.pool();
  const source =
    'mutation ($input: InvitePortalUserInput!) { invitePortalUser(input: $input) { invitation { id } link } }';
  const customerId = pool.customer.opaqueId;
  const input = { email: 'bob@example.com', displayName: 'Bob', role: 'CUSTOMER_ADMIN', customerId };
  const answer = (await run(pool.admin, source, { input })) as {
    invitePortalUser: { invitation: { id: string }; link: string };
  };
  const { invitation, link } = answer.invitePortalUser;
  return { pool, id: invitation.id, link };
}

/** One operation for every mutation of invitations, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async invitePortalUser() {
    const pool = await scenario.pool();
    const source = `mutation ($input: InvitePortalUserInput!) { invitePortalUser(input: $input) {
      invitation { id email displayName role invitedBy mailed createdAt expiresAt expired } link mailError } }`;
    const customerId = pool.customer.opaqueId;
    const person = { email: 'ann@example.com', displayName: 'Ann', role: 'CUSTOMER_VIEWER' };
    const answer = await run(pool.admin, source, { input: { ...person, customerId } });
    const invitation = {
      ...person,
      id: expect.stringMatching(/^inv_/),
      invitedBy: expect.stringContaining('@example.com'),
      mailed: false,
      createdAt: INSTANT,
      expiresAt: INSTANT,
      expired: false,
    };
    expect(answer).toEqual({
      invitePortalUser: {
        invitation,
        link: expect.stringMatching(/^\/invitation#swi_[\w-]{86}$/),
        mailError: null,
      },
    });
    const list =
      'query ($id: ID!) { customer(id: $id) { portalInvitations { id email } portalUsers { role openInvitationCount } } }';
    expect(await run(scenario.support, list, { id: customerId })).toEqual({
      customer: {
        portalInvitations: [{ id: invitation.id, email: person.email }],
        portalUsers: expect.arrayContaining([
          { role: 'CUSTOMER_ADMIN', openInvitationCount: 1 },
          { role: 'CUSTOMER_VIEWER', openInvitationCount: 0 },
        ]),
      },
    });
    const { portalInvitations } = await run(scenario.support, '{ portalInvitations { id } }');
    expect(portalInvitations).toEqual([]);
  },
  async resendPortalInvitation() {
    const { pool, id, link } = await invited();
    const source =
      'mutation ($id: ID!) { resendPortalInvitation(input: { invitationId: $id, delivery: LINK }) { link } }';
    const { resendPortalInvitation } = await run(pool.admin, source, { id });
    expect((resendPortalInvitation as { link: string }).link).not.toBe(link);
  },
  async withdrawPortalInvitation() {
    const { pool, id } = await invited();
    const source =
      'mutation ($id: ID!) { withdrawPortalInvitation(input: { invitationId: $id }) { invitationId } }';
    expect(await run(pool.admin, source, { id })).toEqual({ withdrawPortalInvitation: { invitationId: id } });
  },
  async acceptInvitation() {
    const { pool, link } = await invited();
    const token = link.split('#')[1] ?? '';
    const offer =
      'query ($token: String!) { invitation(token: $token) { email displayName role customerName expiresAt expired } }';
    expect(await run(scenario.anonymous, offer, { token })).toEqual({
      invitation: {
        email: 'bob@example.com',
        displayName: 'Bob',
        role: 'CUSTOMER_ADMIN',
        customerName: pool.customer.name,
        expiresAt: INSTANT,
        expired: false,
      },
    });
    const accept =
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { email customerId } }';
    const input = { token, displayName: 'Bobby', password: 'chosen by Bob himself' };
    expect(await run(scenario.anonymous, accept, { input })).toEqual({
      acceptInvitation: { email: 'bob@example.com', customerId: pool.customer.opaqueId },
    });
    expect(await run(scenario.anonymous, offer, { token })).toEqual({ invitation: null });
  },
};

describe('mutations about invitations', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual(invitationMutations);
  });
});
