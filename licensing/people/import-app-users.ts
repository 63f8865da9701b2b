import { sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Executor } from '../../db/client';
import { findNameClashes } from '../../db/queries/find-name-clashes';
import { appUsers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { getCustomers } from '../catalogue/get-customer';
import type { Call, Context } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeId, encodeKey } from '../ids';
import { parse, reasonOf } from '../input';
import { hashPasswords } from '../password';
import { passwordOwnerOf } from '../portal-database';
import { recordAudits } from '../records/record-audit';
import { describeNameClashes, type ImportProblem } from '../rules/describe-name-clashes';
import { inTransaction, postgresCode } from '../seat-engine';
import { appUserSchema, keysOf, type CreateAppUserInput } from './create-app-user';
import { lockCaller } from './lock-caller';

export type ImportAppUsersInput = {
  customerId: string;
  rows: readonly ImportRow[];
  dryRun?: boolean | null;
};

export type ImportAppUsersResult = { importedCount: number; problems: ImportProblem[] };

type ImportRow = Omit<CreateAppUserInput, 'customerId'> & { disabled?: boolean | null };

/** Less than the deadline of the API, so that nobody is added after the caller got an error. */
const HASHING_TAKES_AT_MOST_MS = 45_000;
/** Imports of this process that may hash passwords at once. */
const AT_ONCE = 2;

/**
 * Adds up to a thousand app users, or none and a report of every invalid row. Audits every person, and the import
 * with their number. `RATE_LIMITED` while another import into this customer, or two others, are hashing passwords.
 */
export async function importAppUsers({
  ctx,
  input,
}: Call<ImportAppUsersInput>): Promise<ImportAppUsersResult> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'MANAGE_APP_USERS');
  const { rows } = parse(schema, input);
  const [customer] = await getCustomers(ctx.db, [customerId]);
  if (!customer) throw notFound('customer');

  const { people, problems } = await readRows(ctx.db, customerId, rows);
  if (problems.length > 0 || input.dryRun) return { importedCount: 0, problems };
  // Last, because it takes seconds.
  const passwordHashes = await hashAlone(
    ctx,
    customerId,
    people.map(({ password }) => password ?? null),
  );
  const added = people.map(({ userName, displayName, disabled }, n) => ({
    customerId,
    id: randomUUID(),
    userName,
    ...keysOf(userName),
    displayName,
    passwordHash: passwordHashes[n],
    disabledAt: disabled ? sql`wall_clock()` : null,
  }));

  return inTransaction(ctx.db, async (tx) => {
    // Checked again: the caller's rights may have changed while the passwords were hashed.
    requireCustomer(
      { ...ctx, actor: await lockCaller(tx, actor) },
      customerId,
      'customer',
      'MANAGE_APP_USERS',
    );
    await tx.insert(appUsers).values(added);
    await recordAudits(tx, actor, [
      ...added.map((person) => ({
        customerId,
        action: 'app-user.created',
        subjectId: encodeKey('appUser', person),
        subjectName: person.userName,
        changes: person.disabledAt ? [{ field: 'disabled', from: null, to: 'true' }] : [],
      })),
      {
        customerId,
        action: 'app-users.imported',
        subjectId: encodeId('customer', customerId),
        subjectName: customer.name,
        changes: [{ field: 'importedCount', from: null, to: String(added.length) }],
      },
    ]);
    return { importedCount: added.length, problems: [] };
  }).catch(async (error: unknown) => {
    if (postgresCode(error) !== '23505') throw error;
    // A user was added while the passwords were hashed.
    return { importedCount: 0, problems: await findClashes(ctx.db, customerId, rows) };
  });
}

const hashing = new Set<string>();

async function hashAlone(
  ctx: Context,
  customerId: string,
  passwords: (string | null)[],
): Promise<(string | null)[]> {
  if (passwords.every((password) => password === null)) return passwords;
  if (hashing.has(customerId) || hashing.size >= AT_ONCE) {
    throw new LicensingError('RATE_LIMITED', 'Another import is running. Wait for it to end.', {
      retryAfterSeconds: 15,
    });
  }
  hashing.add(customerId);
  try {
    return await hashPasswords(passwords, {
      ...passwordOwnerOf(ctx),
      takesAtMostMs: HASHING_TAKES_AT_MOST_MS,
    });
  } finally {
    hashing.delete(customerId);
  }
}

/** Parses the rows and lists all problems, in order. */
async function readRows(db: Executor, customerId: string, rows: readonly ImportRow[]) {
  const read = rows.map((row) => rowSchema.safeParse(row));
  const problems = read.flatMap(({ error }, n) =>
    (error?.issues ?? []).map((issue): ImportProblem => ({
      row: n + 1,
      field: issue.path.join('.'),
      message: `${issue.path.join('.')} ${issue.message}.`,
      reason: reasonOf(issue).reason ?? null,
      otherRows: [],
    })),
  );
  problems.push(...(await findClashes(db, customerId, rows)));
  return {
    people: read.flatMap(({ data }) => (data ? [data] : [])),
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

async function findClashes(db: Executor, customerId: string, rows: readonly ImportRow[]) {
  const names = rows.map((row) => appUserSchema.shape.userName.safeParse(row.userName).data);
  const keys = names.map((name) => (name === undefined ? null : keysOf(name)));
  return describeNameClashes(await findNameClashes(db, customerId, keys));
}

const MAX_ROWS = 1000;

const rowSchema = appUserSchema.extend({ disabled: z.boolean().nullish() });

const schema = z.object({
  rows: z
    .array(z.custom<ImportRow>())
    .min(1, `must be 1 to ${MAX_ROWS} people`)
    .max(MAX_ROWS, `must be 1 to ${MAX_ROWS} people`),
});
