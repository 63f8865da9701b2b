import { eq } from 'drizzle-orm';
import { appUsers, portalEmails } from '../../db/schema';
import { createAppUser, createPortalUser, encodeId, type Context } from '../../licensing';
import type { DemoPerson } from './people';
import { DEMO_APP_PASSWORD } from './customers';
import type { DemoCustomer } from './world';

/** Makes those people of the customer's apps who are not there. */
export async function seedAppUsers(ctx: Context, customer: DemoCustomer, customerId: string): Promise<void> {
  const known = await ctx.db.select().from(appUsers).where(eq(appUsers.customerId, customerId));
  const missing = customer.users.filter(([userName]) => known.every((user) => user.userName !== userName));
  await Promise.all(
    missing.map(([userName, displayName]) =>
      createAppUser({
        ctx,
        input: {
          customerId: encodeId('customer', customerId),
          userName,
          displayName,
          password: customer.passwords ? DEMO_APP_PASSWORD : null,
        },
      }),
    ),
  );
}

/** Makes those people of the portal who are not there, in the order of the list. */
export async function seedPortalUsers(
  ctx: Context,
  people: readonly DemoPerson[],
  customerIds: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await ctx.db.select().from(portalEmails);
  for (const { email, displayName, password, role, customerCode } of people) {
    if (known.some((address) => address.email === email)) continue;
    const customerId = customerCode === undefined ? undefined : customerIds.get(customerCode);
    await createPortalUser({
      ctx,
      input: {
        email,
        displayName,
        password,
        role,
        customerId: customerId === undefined ? undefined : encodeId('customer', customerId),
      },
    });
  }
}
