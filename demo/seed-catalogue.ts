import { eq } from 'drizzle-orm';
import { applications } from '../db/schema';
import { createApplication, createCustomer, createSeatPool, encodeId, type Context } from '../licensing';
import type { DemoApplication, DemoCustomer, DemoPool, DemoSettings } from './world';

/** Makes the application unless it is there. */
export async function seedApplication(ctx: Context, demo: DemoApplication): Promise<void> {
  const [known] = await ctx.db.select().from(applications).where(eq(applications.code, demo.code));
  if (!known) await createApplication({ ctx, input: demo });
}

/** Makes the customer. Answers its key in the database. */
export async function seedCustomer(ctx: Context, { code, name }: DemoCustomer): Promise<string> {
  const { customer } = await createCustomer({ ctx, input: { code, name } });
  return customer.id;
}

/** Gives the customer the application, with these settings where they differ from the present ones. */
export async function seedPool(
  ctx: Context,
  customerId: string,
  pool: DemoPool,
  earlier: DemoSettings,
): Promise<{ registrationKey: string }> {
  const [application] = await ctx.db
    .select()
    .from(applications)
    .where(eq(applications.code, pool.application));
  if (!application) throw new Error(`${pool.application} is no application of the demo data`);
  const { mode, licensedQuantity, inactivityTimeoutSeconds } = pool;
  return createSeatPool({
    ctx,
    input: {
      customerId: encodeId('customer', customerId),
      applicationId: encodeId('application', application.id),
      mode,
      licensedQuantity,
      inactivityTimeoutSeconds,
      ...earlier,
      // Sixty days of logins with passwords would take minutes: those are checked from the last hours on.
      userAuthentication: mode === 'CONCURRENT' ? 'TRUSTED' : pool.userAuthentication,
    },
  });
}
