import type { Logger } from 'pino';
import type { Env } from '../env';
import { createFirstAdmin, type Runtime } from '../licensing';
import { forgetUnfinishedDemo, seedDemoData } from '../demo/seed-demo-data';
import { DEMO_APP_PASSWORD } from '../demo/app-password';
import { demoCustomers } from '../demo/customers';
import { demoPeople } from '../demo/people';

export type SignIn = { who: string; email: string; password: string };
/** `password`: null if the customer's pools trust the app to authenticate its users. */
export type DemoAppUsers = { customer: string; userNames: string[]; password: string | null };

/** How to sign in after this start. */
export type FirstRun =
  | { kind: 'demo'; signIns: SignIn[]; appUsers: DemoAppUsers[] }
  | { kind: 'admin'; email: string }
  | { kind: 'in-use' }
  | { kind: 'nobody' };

/**
 * Fills an empty database: with the administrator named in the environment, else with demo data if wanted (default:
 * only with the embedded PostgreSQL). A database in use is left unchanged.
 */
export async function prepareFirstRun({
  env,
  runtime,
  log,
}: {
  env: Env;
  runtime: Runtime;
  log: Logger;
}): Promise<FirstRun> {
  const wantsDemo = !env.auth.admin && (env.demo ?? !env.database.url);
  if (!wantsDemo) await forgetUnfinishedDemo({ runtime, log });
  if (env.auth.admin) {
    const created = await createFirstAdmin({ runtime, ...env.auth.admin });
    return created ? { kind: 'admin', email: env.auth.admin.email } : { kind: 'in-use' };
  }
  if (wantsDemo) {
    const demo = (await seedDemoData({ runtime, log })) ?? (await findDemoSignIns(runtime));
    if (demo) return { kind: 'demo', signIns: demo.signIns, appUsers: demoAppUsers };
  }
  const [row] = await runtime.client<{ used: boolean }[]>`select exists (select from portal_users) as used`;
  return { kind: row?.used ? 'in-use' : 'nobody' };
}

const demoAppUsers: DemoAppUsers[] = demoCustomers
  .filter(({ users }) => users.length > 0)
  .map(({ name, users, passwords }) => ({
    customer: name,
    userNames: users.map(([userName]) => userName),
    password: passwords ? DEMO_APP_PASSWORD : null,
  }));

/** Demo portal users from an earlier start, to print them at each start. */
async function findDemoSignIns({ client }: Runtime): Promise<{ signIns: SignIn[] } | undefined> {
  const emails = demoPeople.map(({ email }) => email);
  const found = await client<
    { email: string }[]
  >`select email from portal_emails where email = any(${emails})`;
  const present = new Set(found.map(({ email }) => email));
  const signIns = demoPeople.filter(({ email }) => present.has(email));
  return signIns.length > 0
    ? { signIns: signIns.map(({ who, email, password }) => ({ who, email, password })) }
    : undefined;
}
