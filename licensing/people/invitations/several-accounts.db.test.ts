import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database';
import { testInvitations, tokenOf, type Place } from '../../../test/invitations';
import { refusalOf } from '../../../test/portal';
import { encodeKey } from '../../ids';
import { saltOf } from '../../password';
import { createPortalUser } from '../create-portal-user';
import { getPortalUserHoldOffs } from '../lift-hold-off';
import { SeveralAccounts } from '../sign-in';
import { signInWithProvider } from '../sign-in-with-provider';
import { updatePortalUser } from '../update-portal-user';

const database = testDatabase();
const { newEmail, contextOf, newPlace, invite, accept, offerOf, signIn } = testInvitations(database);

let here: Place;
let elsewhere: Place;

beforeAll(async () => {
  [here, elsewhere] = [await newPlace(), await newPlace()];
});

describe('L31: an e-mail address of several customers', () => {
  it('is invited and accepted like an unused one, and changes no other account', async () => {
    const others = () => database.sql`
      select t::text from portal_users t where customer_id = ${elsewhere.customerId}
      union all select t::text from portal_emails t where customer_id = ${elsewhere.customerId}`;
    const before = await others();
    const answerTo = async (email: string) => {
      const made = await invite(here, { email });
      const { id, createdAt, expiresAt, ...invitation } = made.invitation;
      expect([typeof id, createdAt, expiresAt]).toEqual(['string', expect.any(Date), expect.any(Date)]);
      const offer = await offerOf(tokenOf(made));
      const accepted = await accept(tokenOf(made));
      return { ...made, link: '', invitation, accepted, offer: { ...offer, expiresAt: null } };
    };
    const [known, unknown] = [await answerTo(elsewhere.admin.email), await answerTo('nobody@example.com')];
    const withoutEmail = (answer: object) => JSON.stringify(answer).replaceAll(/[\w-]+@example\.com/g, '…');
    expect(withoutEmail({ ...known, invitation: { ...known.invitation, email: '…' } })).toBe(
      withoutEmail({ ...unknown, invitation: { ...unknown.invitation, email: '…' } }),
    );
    expect(await others()).toEqual(before);
  });

  it('leads each password to its own account, and one password of several to a choice', async () => {
    const email = newEmail();
    await accept(tokenOf(await invite(here, { email })), 'a password for here');
    await accept(tokenOf(await invite(elsewhere, { email })), 'and one for elsewhere');
    expect(await signIn(email, 'a password for here')).toMatchObject({ customerId: here.customerId });
    expect(await signIn(email, 'and one for elsewhere')).toMatchObject({ customerId: elsewhere.customerId });
    // Choosing a customer bypasses no password and selects no other account.
    const chosen = { customerId: elsewhere.opaqueId };
    expect(await signIn(email, 'a password for here', chosen)).toBeNull();
    expect(await signIn(email, 'a wrong password')).toBeNull();

    const third = await newPlace();
    await accept(tokenOf(await invite(third, { email })), 'a password for here');
    const error = await signIn(email, 'a password for here').catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(SeveralAccounts);
    expect((error as SeveralAccounts).customers).toEqual([
      { id: here.opaqueId, name: here.name },
      { id: third.opaqueId, name: third.name },
    ]);
    const choice = { customerId: third.opaqueId };
    expect(await signIn(email, 'a password for here', choice)).toMatchObject({
      customerId: third.customerId,
    });

    const viaProvider = (customerId?: string) =>
      signInWithProvider({ ctx: contextOf(undefined), input: { email, emailVerified: true, customerId } });
    await expect(viaProvider()).rejects.toBeInstanceOf(SeveralAccounts);
    expect(await viaProvider(elsewhere.opaqueId)).toMatchObject({ customerId: elsewhere.customerId });
  });

  it('takes one hash to check, however many accounts there are: they share a salt', async () => {
    const email = newEmail();
    const saltsOf = async () => {
      const rows = await database.sql<{ password_hash: string }[]>`
        select password_hash from portal_users where email = ${email}`;
      return new Set(rows.map((row) => saltOf(row.password_hash).toString('hex')));
    };
    const password = 'given by an admin';
    const person = { email, displayName: 'Ann', password, role: 'CUSTOMER_VIEWER' as const };
    for (const { admin, opaqueId } of [here, elsewhere])
      await createPortalUser({ ctx: contextOf(admin), input: { ...person, customerId: opaqueId } });
    const third = await newPlace();
    await accept(tokenOf(await invite(third, { email })));
    expect((await saltsOf()).size).toBe(1);
    const [{ id = '' } = {}] = await database.sql<{ id: string }[]>`
      select id from portal_users where email = ${email} and customer_id = ${here.customerId}`;
    const portalUserId = encodeKey('portalUser', { customerId: here.customerId, id });
    await updatePortalUser({
      ctx: contextOf(here.admin),
      input: { portalUserId, password: 'a second password' },
    });
    expect((await saltsOf()).size).toBe(1);
  });

  it('are counted apart: who sets the password of one cannot try it at another without end', async () => {
    const email = newEmail();
    const address = '198.51.100.7';
    await accept(tokenOf(await invite(elsewhere, { email })), 'known to the victim only');
    const person = { email, displayName: 'Squatter', role: 'CUSTOMER_VIEWER' as const };
    const { portalUser } = await createPortalUser({
      ctx: contextOf(here.admin),
      input: { ...person, password: 'a first guess', customerId: here.opaqueId },
    });
    const portalUserId = encodeKey('portalUser', portalUser);
    for (let n = 0; n < 11; n++) {
      const password = `guess number ${n}`;
      await updatePortalUser({ ctx: contextOf(here.admin), input: { portalUserId, password } });
      expect(await signIn(email, password, { address })).toMatchObject({ customerId: here.customerId });
    }
    const atVictims = { customerId: elsewhere.opaqueId, address };
    expect(await refusalOf(signIn(email, 'known to the victim only', atVictims))).toBe('RATE_LIMITED');
    // Nor does the right password reveal another account.
    const password = 'known to the victim only';
    await updatePortalUser({ ctx: contextOf(here.admin), input: { portalUserId, password } });
    expect(await signIn(email, password, { address })).toMatchObject({ customerId: here.customerId });
    const [holdOff] = await getPortalUserHoldOffs(contextOf(here.admin), [portalUser]);
    expect(holdOff).toBeNull();
  });
});
