import { portalEmails } from '../db/schema';
import { createAppUser, createDemoPortalUser, encodeId, type Context } from '../licensing';
import { DEMO_APP_PASSWORD } from './app-password';
import type { DemoPerson } from './people';
import type { DemoCustomer } from './demo-types';

export async function seedAppUser(
  ctx: Context,
  customer: DemoCustomer,
  customerId: string,
  [userName, displayName]: DemoCustomer['users'][number],
): Promise<void> {
  const password = customer.passwords ? DEMO_APP_PASSWORD : null;
  await createAppUser({
    ctx,
    input: { customerId: encodeId('customer', customerId), userName, displayName, password },
  });
}

/** Creates the portal user if absent. */
export async function seedPortalUser(
  ctx: Context,
  { email, displayName, password, role }: DemoPerson,
  customerId?: string,
): Promise<void> {
  const known = await ctx.db.select().from(portalEmails);
  if (known.some((address) => address.email === email)) return;
  await createDemoPortalUser({
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
