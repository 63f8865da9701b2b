import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database';
import { leaveUncommitted, untilBlockedBy, untilCallsWait } from '../../../test/interleaving';
import { testInvitations, tokenOf, type Place } from '../../../test/invitations';
import { refusalOf, type Person } from '../../../test/portal';
import { encodeKey } from '../../ids';
import { countOpenInvitations } from './list-invitations';
import { updatePortalUser, type UpdatePortalUserInput } from '../update-portal-user';
import { resendPortalInvitation } from './change-invitation';

const database = testDatabase();
const { portal, contextOf, newPlace, invite, accept, offerOf } = testInvitations(database);

type Change = Omit<UpdatePortalUserInput, 'portalUserId'>;
const change = async (person: Person, wish: Change) => {
  const vendor = await portal.person({ role: 'VENDOR_ADMIN' });
  await updatePortalUser({ ctx: contextOf(vendor), input: { portalUserId: person.portalUserId, ...wish } });
  return vendor;
};
const idOf = ({ invitation }: Awaited<ReturnType<typeof invite>>) =>
  encodeKey('portalInvitation', invitation);
const invitationsOf = ({ admin }: Place) =>
  database.sql`select from portal_invitations where inviter_id = ${admin.id}`;

const CHANGES = [
  { disabled: true },
  { role: 'CUSTOMER_VIEWER' },
  { password: 'given by the vendor' },
] as const satisfies Change[];

describe('an invitation whose sender may no longer invite', () => {
  it.each(CHANGES)('L24: is withdrawn in the audit trail of its customer: %j', async (wish) => {
    const place = await newPlace();
    const invitations = [await invite(place), await invite(place)];
    const ended = await invite(place);
    await database.sql`update portal_invitations set expires_at = clock_timestamp() where id = ${ended.invitation.id}`;
    const vendor = await change(place.admin, wish);
    for (const made of [...invitations, ended]) {
      expect(await portal.lastAudit(idOf(made))).toMatchObject({
        action: 'portal-invitation.withdrawn',
        actor_name: `${vendor.actor.displayName} (${vendor.email})`,
        changes: [{ field: 'invitedBy', from: made.invitation.inviterName, to: null }],
      });
    }
    expect(await portal.lastAudit(place.admin.portalUserId)).toMatchObject({
      action: 'portal-user.updated',
      changes: expect.arrayContaining([{ field: 'withdrawnInvitations', from: null, to: '2' }]),
    });
  });

  it('L31: is recorded with the customer it was for, not with its maker', async () => {
    const place = await newPlace();
    const colleague = await portal.person({ role: 'VENDOR_ADMIN' });
    const made = await invite(place, {}, undefined, colleague);
    await change(colleague, { disabled: true });
    const entries = await database.sql<{ customer_id: string }[]>`
      select customer_id from audit_entries where subject_id = ${idOf(made)} and action = 'portal-invitation.withdrawn'`;
    expect(entries).toEqual([{ customer_id: place.customerId }]);
  });

  it('is counted before, as long as its link works', async () => {
    const [place, other] = [await newPlace(), await newPlace()];
    await invite(place);
    const ended = await invite(place);
    await database.sql`update portal_invitations set expires_at = clock_timestamp() where id = ${ended.invitation.id}`;
    const people = [other.admin, place.admin];
    expect(await countOpenInvitations(contextOf(place.admin), people)).toEqual([0, 1]);
    await change(place.admin, { disabled: true });
    expect(await countOpenInvitations(contextOf(place.admin), people)).toEqual([0, 0]);
  });

  it('offers and gives nothing, however it was left behind', async () => {
    for (const set of [{ disabled_at: new Date() }, { role: 'CUSTOMER_VIEWER' }]) {
      const place = await newPlace();
      const made = await invite(place);
      await database.sql`update portal_users set ${database.sql(set)} where id = ${place.admin.id}`;
      expect(await offerOf(tokenOf(made))).toBeNull();
      expect(await refusalOf(accept(tokenOf(made)))).toBe('NOT_FOUND');
    }
  });
});

describe('while the maker of an invitation is being disabled', () => {
  const disabling = async ({ admin }: Place) => {
    const connection = await database.connect();
    const { commit } = await leaveUncommitted(
      connection,
      (tx) => tx`update portal_users set disabled_at = clock_timestamp() where id = ${admin.id}`,
    );
    return { commit, untilBlocked: () => untilBlockedBy(database.sql, connection) };
  };

  it('nobody accepts it', async () => {
    const place = await newPlace();
    const made = await invite(place);
    const { commit, untilBlocked } = await disabling(place);
    const outcome = refusalOf(accept(tokenOf(made)));
    await untilBlocked();
    await commit();
    expect(await outcome).toBe('NOT_FOUND');
    expect(await database.sql`select from portal_users where email = ${made.invitation.email}`).toEqual([]);
  });

  it.each<[string, (place: Place, invitationId: string) => Promise<unknown>]>([
    ['make another one', (place) => invite(place)],
    [
      'send it again',
      ({ admin }, invitationId) => resendPortalInvitation({ ctx: contextOf(admin), input: { invitationId } }),
    ],
  ])('L30: they do not %s', async (_, act) => {
    const place = await newPlace();
    const made = await invite(place);
    const { commit, untilBlocked } = await disabling(place);
    const outcome = refusalOf(act(place, idOf(made)));
    await untilBlocked();
    await commit();
    expect(await outcome).toBe('UNAUTHENTICATED');
    expect(await invitationsOf(place)).toHaveLength(1);
    expect(await database.sql`select from portal_users where customer_id = ${place.customerId}`).toHaveLength(
      1,
    );
  });

  it('an invitation of which they are the maker by then is withdrawn too', async () => {
    const place = await newPlace();
    const other = await portal.person({ role: 'CUSTOMER_ADMIN', customerId: place.customerId });
    const made = await invite(place, {}, undefined, other);
    const connection = await database.connect();
    const { commit } = await leaveUncommitted(
      connection,
      (tx) => tx`select from portal_invitations where id = ${made.invitation.id} for update`,
    );
    const input = { invitationId: idOf(made) };
    const sending = resendPortalInvitation({ ctx: contextOf(place.admin), input });
    await untilBlockedBy(database.sql, connection);
    const disabled = change(place.admin, { disabled: true });
    await Promise.race([disabled, untilCallsWait(database.sql, 2)]);
    await commit();
    const again = await sending;
    await disabled;
    expect(await offerOf(tokenOf(again))).toBeNull();
    expect(await invitationsOf(place)).toEqual([]);
  });
});
