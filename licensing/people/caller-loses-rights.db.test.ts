import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeCustomer } from '../../test/factories';
import { leaveUncommitted, untilBlockedBy } from '../../test/interleaving';
import { refusalOf, testPortal, type Person } from '../../test/portal';
import { encodeId } from '../ids';
import { createPortalUser } from './create-portal-user';
import { updatePortalUser, type UpdatePortalUserInput } from './update-portal-user';

const database = testDatabase();
const portal = testPortal(database);

async function newPlace() {
  const { customerId } = await makeCustomer(database.sql);
  const [admin, colleague] = [
    await portal.person({ role: 'CUSTOMER_ADMIN', customerId }),
    await portal.person({ role: 'CUSTOMER_VIEWER', customerId }),
  ];
  return { customerId, admin, colleague };
}
type Place = Awaited<ReturnType<typeof newPlace>>;

const update = (as: Person, whom: Person, input: Omit<UpdatePortalUserInput, 'portalUserId'>) =>
  updatePortalUser({ ctx: portal.context(as.actor), input: { portalUserId: whom.portalUserId, ...input } });

const ACTS: Record<string, (place: Place) => Promise<unknown>> = {
  'adds a portal user': ({ admin, customerId }) =>
    createPortalUser({
      ctx: portal.context(admin.actor),
      input: {
        email: `added-by-${admin.id}@example.com`,
        displayName: 'Added',
        role: 'CUSTOMER_ADMIN',
        password: 'known to somebody who has left',
        customerId: encodeId('customer', customerId),
      },
    }),
  'gives a role': ({ admin, colleague }) => update(admin, colleague, { role: 'CUSTOMER_ADMIN' }),
  'sets a password': ({ admin, colleague }) => update(admin, colleague, { password: 'known to the admin' }),
  'renames somebody': ({ admin, colleague }) => update(admin, colleague, { displayName: 'Renamed' }),
};

const LOSSES = [
  ['is disabled', 'UNAUTHENTICATED', { disabled_at: new Date() }],
  ['gets another role', 'FORBIDDEN', { role: 'CUSTOMER_VIEWER' }],
] as const;

describe.each(LOSSES)('L30, L32: an admin who %s at the same moment', (_, refusal, loss) => {
  it.each(Object.entries(ACTS))('no longer %s', async (_name, act) => {
    const place = await newPlace();
    const people = () =>
      database.sql`select * from portal_users where customer_id = ${place.customerId} and id <> ${place.admin.id}`;
    const before = await people();
    const connection = await database.connect();
    const { commit } = await leaveUncommitted(
      connection,
      (tx) => tx`update portal_users set ${tx(loss)} where id = ${place.admin.id}`,
    );
    const outcome = refusalOf(act(place));
    await untilBlockedBy(database.sql, connection);
    await commit();
    expect(await outcome).toBe(refusal);
    expect(await people()).toEqual(before);
  });
});

it('L30: of two admins of a customer who disable each other at the same time one stays', async () => {
  for (let n = 0; n < 5; n++) {
    const { customerId, admin } = await newPlace();
    const other = await portal.person({ role: 'CUSTOMER_ADMIN', customerId });
    const outcomes = await Promise.all([
      refusalOf(update(admin, other, { disabled: true })),
      refusalOf(update(other, admin, { disabled: true })),
    ]);
    expect(outcomes.sort()).toEqual(['UNAUTHENTICATED', 'not refused']);
  }
});
