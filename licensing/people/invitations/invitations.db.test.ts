import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database';
import { testInvitations, tokenOf, type Place } from '../../../test/invitations';
import { refusalOf } from '../../../test/portal';
import type { Mail } from '../../alerts/outgoing';
import { encodeKey } from '../../ids';
import { updatePortalUser } from '../update-portal-user';
import { resendPortalInvitation, withdrawPortalInvitation } from './change-invitation';
import { listPortalInvitations } from './list-invitations';

const database = testDatabase();
const { portal, newEmail, contextOf, newPlace, invite, accept, offerOf, signIn } = testInvitations(database);

let here: Place;

beforeAll(async () => {
  here = await newPlace();
});

const idOf = ({ invitation }: Awaited<ReturnType<typeof invite>>) =>
  encodeKey('portalInvitation', invitation);

describe('an invitation', () => {
  it('makes an account with the password that its owner chooses, once', async () => {
    const made = await invite(here);
    const { email } = made.invitation;
    expect(made).toMatchObject({ mailError: null, link: expect.stringMatching(/^\/invitation#swi_/) });
    expect(await offerOf(tokenOf(made))).toMatchObject({ email, customerName: here.name, isExpired: false });
    expect(await database.sql`select from portal_users where email = ${email}`).toEqual([]);

    expect(await accept(tokenOf(made))).toEqual({ email, customerId: here.opaqueId });
    const session = await signIn(email, 'chosen by herself');
    expect(session).toMatchObject({ customerId: here.customerId, displayName: 'Ann B.' });
    expect(await refusalOf(accept(tokenOf(made), 'chosen by another'))).toBe('NOT_FOUND');
    expect(await offerOf(tokenOf(made))).toBeNull();
    const [entry] = await database.sql<{ action: string; actor_name: string; changes: object[] }[]>`
      select action, actor_name, changes from audit_entries where subject_name = ${email} and action like 'portal-inv%' order by id desc`;
    expect(entry).toMatchObject({
      action: 'portal-invitation.accepted',
      actor_name: `Ann B. (${email})`,
      changes: expect.arrayContaining([expect.objectContaining({ field: 'invitedBy' })]),
    });
    const stored = await database.sql<{ text: string }[]>`select a::text as text from audit_entries a`;
    for (const { text } of stored) expect(text).not.toContain(tokenOf(made));
  });

  it('twice at once makes one account', async () => {
    const made = await invite(here);
    const outcomes = await Promise.all([1, 2].map(() => refusalOf(accept(tokenOf(made)))));
    expect(outcomes.sort()).toEqual(['NOT_FOUND', 'not refused']);
  });

  it.each(['', 'swi_', 'swa_AAAA', `swi_${'A'.repeat(86)}`, '\0', 'x'.repeat(10_000)])(
    'is not %j',
    async (token) => {
      expect(await offerOf(token)).toBeNull();
      expect(await refusalOf(accept(token))).toBe('NOT_FOUND');
    },
  );

  it('ends after seven days, and can then be sent again', async () => {
    const made = await invite(here);
    const lasts = made.invitation.expiresAt.getTime() - made.invitation.createdAt.getTime();
    expect(Math.abs(lasts - 7 * 24 * 60 * 60 * 1000)).toBeLessThan(1000);
    await database.sql`update portal_invitations set expires_at = clock_timestamp() where id = ${made.invitation.id}`;
    expect(await offerOf(tokenOf(made))).toMatchObject({ isExpired: true });
    expect(await refusalOf(accept(tokenOf(made)))).toBe('CONFLICT');
    const input = { invitationId: idOf(made) };
    const again = await resendPortalInvitation({ ctx: contextOf(here.admin), input });
    expect(await refusalOf(accept(tokenOf(made)))).toBe('NOT_FOUND');
    expect(await accept(tokenOf(again))).toMatchObject({ email: made.invitation.email });
  });

  it('works no more once it is withdrawn', async () => {
    const made = await invite(here);
    const withdraw = () =>
      withdrawPortalInvitation({ ctx: contextOf(here.admin), input: { invitationId: idOf(made) } });
    await withdraw();
    expect(await refusalOf(accept(tokenOf(made)))).toBe('NOT_FOUND');
    expect(await refusalOf(withdraw())).toBe('NOT_FOUND');
    expect(await portal.lastAudit(idOf(made))).toMatchObject({ action: 'portal-invitation.withdrawn' });
  });

  it.each([{ disabled: true }, { role: 'CUSTOMER_VIEWER' as const }, { password: 'given by the vendor' }])(
    'does not outlive the right of whoever made it: %j',
    async (change) => {
      const place = await newPlace();
      const made = await invite(place);
      const vendor = await portal.person({ role: 'VENDOR_ADMIN' });
      const input = { portalUserId: place.admin.portalUserId, ...change };
      await updatePortalUser({ ctx: contextOf(vendor), input });
      expect(await offerOf(tokenOf(made))).toBeNull();
    },
  );

  it('is refused for a person of the customer, and for an address that is invited already', async () => {
    expect(await refusalOf(invite(here, { email: here.admin.email }))).toBe('CONFLICT');
    const email = newEmail();
    await invite(here, { email });
    expect(await refusalOf(invite(here, { email: email.toUpperCase() }))).toBe('CONFLICT');
    const invitations = await listPortalInvitations({
      ctx: contextOf(here.admin),
      input: { customerId: here.customerId },
    });
    expect(invitations.filter((invitation) => invitation.email === email)).toHaveLength(1);
    expect(JSON.stringify(invitations)).not.toMatch(/hash/i);
  });
});

describe('the link of an invitation', () => {
  const mails: Mail[] = [];
  const publicUrl = 'https://seats.example.com';
  const sends = (outcome: object) => ({
    publicUrl,
    sendMail: async (mail: Mail) => {
      mails.push(mail);
      return outcome;
    },
  });

  it('is e-mailed where possible, and then not returned', async () => {
    const wish = { displayName: 'Your account is locked: sign in at http://evil.example' };
    const made = await invite(here, wish, sends({ isSent: true }));
    expect(made).toMatchObject({ link: null, mailError: null, invitation: { isMailed: true } });
    const mail = mails.at(-1);
    expect(mail).toMatchObject({
      to: made.invitation.email,
      subject: 'Your invitation to the Seatwise portal',
      text: expect.stringContaining(here.name),
    });
    expect(JSON.stringify(mail)).not.toMatch(/locked|evil/);
    const [, token = ''] = /seats\.example\.com\/invitation#(swi_[\w-]{86})/.exec(mail?.text ?? '') ?? [];
    expect(await accept(token)).toMatchObject({ email: made.invitation.email });
  });

  it('is returned if requested or if no e-mail can be sent; a requested e-mail is never skipped', async () => {
    expect((await invite(here, { delivery: 'LINK' }, sends({ isSent: true }))).link).not.toBeNull();
    expect((await invite(here)).link).not.toBeNull();
    expect(await refusalOf(invite(here, { delivery: 'MAIL' }))).toBe('CONFLICT');
    const failed = await invite(here, {}, sends({ isSent: false, error: 'No such mailbox', isFinal: true }));
    expect(failed).toMatchObject({ link: null, mailError: 'No such mailbox' });
  });

  it('cannot be mailed to any number of strangers', async () => {
    const place = await newPlace();
    const outcomes: string[] = [];
    for (let n = 0; n < 21; n++) outcomes.push(await refusalOf(invite(place, {}, sends({ isSent: true }))));
    expect(outcomes.filter((outcome) => outcome === 'not refused')).toHaveLength(20);
    expect(outcomes.at(-1)).toBe('RATE_LIMITED');
  });
});
