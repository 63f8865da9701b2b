import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database';
import { testInvitations, tokenOf, type Place } from '../../../test/invitations';
import { refusalOf } from '../../../test/portal';
import { encodeKey } from '../../ids';
import { saltOf } from '../../password';
import { createPortalUser } from '../create-portal-user';
import { SeveralAccounts } from '../sign-in';
import { signInWithProvider } from '../sign-in-with-provider';
import { updatePortalUser } from '../update-portal-user';

const database = testDatabase();
const { portal, newEmail, contextOf, newPlace, invite, accept, offerOf, signIn } = testInvitations(database);

let here: Place;
let elsewhere: Place;

beforeAll(async () => {
  [here, elsewhere] = [await newPlace(), await newPlace()];
});

describe('L31: an e-mail address of several customers', () => {
  it('is invited and accepted like one that nobody has, and changes nothing at the others', async () => {
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
    // The choice of a customer is no way round its password.
    const chosen = { customerId: elsewhere.opaqueId };
    expect(await signIn(email, 'a password for here', chosen)).toMatchObject({ customerId: here.customerId });
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

  it('cannot be guessed on at without end by who has an account with it that nobody vouches for', async () => {
    const email = newEmail();
    const address = '198.51.100.7';
    const [victim] = [
      await portal.person({ role: 'CUSTOMER_ADMIN', customerId: elsewhere.customerId, email }),
    ];
    const person = { email, displayName: 'Squatter', role: 'CUSTOMER_VIEWER' as const };
    const password = 'known to the squatter';
    await createPortalUser({
      ctx: contextOf(here.admin),
      input: { ...person, password, customerId: here.opaqueId },
    });
    for (let n = 0; n < 9; n++) expect(await signIn(email, `guess ${n}`, { address })).toBeNull();
    expect(await signIn(email, password, { address })).toMatchObject({ customerId: here.customerId });
    expect(await signIn(email, 'guess 10', { address })).toBeNull();
    expect(await refusalOf(signIn(email, 'guess 11', { address }))).toBe('RATE_LIMITED');
    expect(victim.email).toBe(email);
  });
});
