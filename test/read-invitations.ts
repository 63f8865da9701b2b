import { expect } from 'vitest';
import { run } from './graphql';
import type { World } from './world';

/** Reads the vendor's invitations, and what the links in mails are about. */
export const invitationReads = (world: World) => ({
  async portalInvitations() {
    const person = { email: 'invited@example.com', displayName: 'Ann', role: 'SUPPORT' };
    await run(
      world.vendor,
      'mutation ($input: InvitePortalUserInput!) { invitePortalUser(input: $input) { link } }',
      { input: person },
    );
    expect(await run(world.support, '{ portalInvitations { email displayName role expired } }')).toEqual({
      portalInvitations: [{ ...person, expired: false }],
    });
  },

  async invitation() {
    const query = 'query ($token: String!) { invitation(token: $token) { email } }';
    expect(await run(world.nobody, query, { token: 'swi_unknown' })).toEqual({ invitation: null });
  },

  async mailRequest() {
    const query = 'query ($token: String!) { mailRequest(token: $token) { email } }';
    expect(await run(world.nobody, query, { token: 'swu_unknown' })).toEqual({ mailRequest: null });
  },
});
