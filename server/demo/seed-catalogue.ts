import { eq } from 'drizzle-orm';
import { applications, customers } from '../../db/schema';
import { createApplication, createCustomer, encodeId, type Context } from '../../licensing';
import type { DemoApplication, DemoCustomer } from './world';

/** Makes the application unless it is there. Answers its id in the API. */
export async function seedApplication(ctx: Context, demo: DemoApplication): Promise<string> {
  const [known] = await ctx.db.select().from(applications).where(eq(applications.code, demo.code));
  const application = known ?? (await createApplication({ ctx, input: demo })).application;
  return encodeId('application', application.id);
}

/** Makes the customer unless it is there. Answers its key in the database. */
export async function seedCustomer(ctx: Context, { code, name }: DemoCustomer): Promise<string> {
  const [known] = await ctx.db.select().from(customers).where(eq(customers.code, code));
  const customer = known ?? (await createCustomer({ ctx, input: { code, name } })).customer;
  return customer.id;
}
