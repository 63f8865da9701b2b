import type { testDatabase } from './database';
import { makeCustomer } from './factories';
import { testPortal, type Person } from './portal';
import { encodeId } from '../licensing/ids';
import { signIn } from '../licensing/people/sign-in';
import { acceptInvitation, getInvitation } from '../licensing/people/invitations/accept-invitation';
import {
  invitePortalUser,
  type InvitePortalUserInput,
} from '../licensing/people/invitations/invite-portal-user';

/** A customer with an administrator. */
export type Place = { customerId: string; name: string; opaqueId: string; admin: Person };

const noMail = { sendMail: null, publicUrl: null };

export const tokenOf = ({ link }: { link: string | null }) => link?.split('#')[1] ?? '';

/** Fixture of the tests of invitations. Sends no mail unless `outgoing` is given. */
export function testInvitations(database: ReturnType<typeof testDatabase>) {
  const portal = testPortal(database);
  let emails = 0;
  const newEmail = () => `invited-${++emails}@example.com`;

  /** Context of a person on a server with these outgoing channels. */
  const contextOf = (person: Person | undefined, outgoing: object = noMail, address = '192.0.2.1') =>
    ({ ...portal.context(person?.actor, { address }), outgoing }) as ReturnType<typeof portal.context>;

  return {
    portal,
    newEmail,
    contextOf,
    async newPlace(): Promise<Place> {
      const { customerId, name } = await makeCustomer(database.sql);
      const admin = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
      return { customerId, name, opaqueId: encodeId('customer', customerId), admin };
    },
    invite: (
      place: Place,
      wish: Partial<InvitePortalUserInput> = {},
      outgoing?: object,
      by: Person = place.admin,
    ) =>
      invitePortalUser({
        ctx: contextOf(by, outgoing),
        input: {
          email: newEmail(),
          displayName: 'Ann',
          role: 'CUSTOMER_VIEWER',
          customerId: place.opaqueId,
          ...wish,
        },
      }),
    accept: (token: string, password = 'chosen by herself') =>
      acceptInvitation({ ctx: contextOf(undefined), input: { token, displayName: 'Ann B.', password } }),
    offerOf: (token: string) => getInvitation({ ctx: contextOf(undefined), input: { token } }),
    signIn: (email: string, password: string, options: { customerId?: string; address?: string } = {}) =>
      signIn({
        ctx: contextOf(undefined, noMail, options.address),
        input: { email, password, customerId: options.customerId },
      }),
  };
}
