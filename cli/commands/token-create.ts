import { issueApiToken } from '../../licensing';
import { EXIT, printJson, UsageError, type Io } from '../io';
import { withDatabase } from '../open-database';

const SCOPES = { read: 'READ', devices: 'DEVICES', everything: 'EVERYTHING' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

export type Options = {
  email: string;
  name: string;
  scope: string;
  days: string;
  customer?: string;
  json?: boolean;
};

/** Creates an API token and prints it, and nothing else, on standard output. */
export async function run(io: Io, { email, name, scope, days, customer, json }: Options): Promise<number> {
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 366)
    throw new UsageError('--days must be a whole number from 1 to 366.');
  const input = {
    email,
    name,
    scope: SCOPES[scope as keyof typeof SCOPES],
    expiresAt: new Date(Date.now() + Number(days) * DAY_MS),
    customerCode: customer,
  };
  const { token, apiToken } = await withDatabase(io, ({ db }) => issueApiToken({ runtime: { db }, input }));
  const end = apiToken.expiresAt?.toISOString() ?? null;
  if (json) printJson(io, { token, name: apiToken.name, scope: apiToken.scope, expiresAt: end });
  else io.out(token);
  io.err(`"${apiToken.name}" has the scope ${apiToken.scope} and ends at ${end ?? ''}.`);
  return EXIT.ok;
}
