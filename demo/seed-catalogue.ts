import { eq } from 'drizzle-orm';
import { applications } from '../db/schema';
import { createApplication, createCustomer, createSeatPool, encodeId, type Context } from '../licensing';
import type { DemoApplication, DemoCustomer, DemoPool, DemoSettings } from './demo-types';

/** Creates the application if absent. */
export async function seedApplication(ctx: Context, demo: DemoApplication): Promise<void> {
  const [known] = await ctx.db.select().from(applications).where(eq(applications.code, demo.code));
  if (!known)
    await createApplication({ ctx, input: { ...demo, checkpoints: [...(demo.checkpoints ?? [])] } });
}

/** Returns the customer's database id. */
export async function seedCustomer(ctx: Context, { code, name }: DemoCustomer): Promise<string> {
  const { customer } = await createCustomer({ ctx, input: { code, name } });
  return customer.id;
}

/** Creates the customer's pool. `initialSettings` replace the current settings of `pool`. */
export async function seedPool(
  ctx: Context,
  customerId: string,
  pool: DemoPool,
  initialSettings: DemoSettings,
): Promise<{ registrationKey: string }> {
  const [application] = await ctx.db
    .select()
    .from(applications)
    .where(eq(applications.code, pool.application));
  if (!application) throw new Error(`The demo data has no application ${pool.application}`);
  const { mode, licensedQuantity, inactivityTimeoutSeconds } = pool;
  return createSeatPool({
    ctx,
    input: {
      customerId: encodeId('customer', customerId),
      applicationId: encodeId('application', application.id),
      mode,
      licensedQuantity,
      inactivityTimeoutSeconds,
      ...initialSettings,
      // Password checks for sixty days of logins would take minutes, so the pool checks them from the final hours on.
      userAuthentication: mode === 'CONCURRENT' ? 'TRUSTED' : pool.userAuthentication,
    },
  });
}
