import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Executor } from '../../db/client';
import { findNameClashes } from '../../db/queries/find-name-clashes';
import { appUsers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { getCustomers } from '../catalogue/get-customer';
import type { Call } from '../context';
import { notFound } from '../errors';
import { decodeId, encodeId, encodeKey } from '../ids';
import { parse } from '../input';
import { hashPasswords } from '../password';
import { recordAudits } from '../records/record-audit';
import { describeNameClashes, type ImportProblem } from '../rules/describe-name-clashes';
import { inTransaction, postgresCode } from '../seat-engine';
import { appUserSchema, type CreateAppUserInput } from './create-app-user';

export type ImportAppUsersInput = {
  customerId: string;
  rows: readonly ImportRow[];
  dryRun?: boolean | null;
};

export type ImportAppUsersResult = { importedCount: number; problems: ImportProblem[] };

type ImportRow = Omit<CreateAppUserInput, 'customerId'>;

/** Less than the time the API gives this call: nobody is added after the caller was told that it failed. */
const HASHING_TAKES_AT_MOST_MS = 45_000;

/**
 * Adds up to a thousand people at once: all of them, or, where any row is wrong, none, with all that is wrong. Every
 * person is in the audit trail, and the import with their number.
 */
export async function importAppUsers({
  ctx,
  input,
}: Call<ImportAppUsersInput>): Promise<ImportAppUsersResult> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', ['VENDOR_ADMIN', 'CUSTOMER_ADMIN']);
  const { rows } = parse(schema, input);
  const [customer] = await getCustomers(ctx.db, [customerId]);
  if (!customer) throw notFound('customer');

  const { people, problems } = await readRows(ctx.db, customerId, rows);
  if (problems.length > 0 || input.dryRun) return { importedCount: 0, problems };
  // Last, because it takes seconds.
  const passwordHashes = await hashPasswords(
    people.map(({ password }) => password ?? null),
    HASHING_TAKES_AT_MOST_MS,
  );
  const added = people.map(({ userName, displayName }, n) => ({
    customerId,
    id: randomUUID(),
    userName,
    displayName,
    passwordHash: passwordHashes[n],
  }));

  return inTransaction(ctx.db, async (tx) => {
    await tx.insert(appUsers).values(added);
    await recordAudits(tx, actor, [
      ...added.map((person) => ({
        customerId,
        action: 'app-user.created',
        subjectId: encodeKey('appUser', person),
        subjectName: person.userName,
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
    // Somebody was added while the passwords were hashed.
    return { importedCount: 0, problems: await findClashes(ctx.db, customerId, rows) };
  });
}

/** The people of the rows, and all that is wrong with the rows, from the first to the last. */
async function readRows(db: Executor, customerId: string, rows: readonly ImportRow[]) {
  const read = rows.map((row) => appUserSchema.safeParse(row));
  const problems = read.flatMap(({ error }, n) =>
    (error?.issues ?? []).map(({ path, message }) => ({
      row: n + 1,
      field: path.join('.'),
      message: `${path.join('.')} ${message}.`,
    })),
  );
  problems.push(...(await findClashes(db, customerId, rows)));
  return {
    people: read.flatMap(({ data }) => (data ? [data] : [])),
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

async function findClashes(db: Executor, customerId: string, rows: readonly ImportRow[]) {
  const userNames = rows.map((row) => appUserSchema.shape.userName.safeParse(row.userName).data ?? null);
  return describeNameClashes(await findNameClashes(db, customerId, userNames));
}

const MAX_ROWS = 1000;

const schema = z.object({
  rows: z
    .array(z.custom<ImportRow>())
    .min(1, `must be 1 to ${MAX_ROWS} people`)
    .max(MAX_ROWS, `must be 1 to ${MAX_ROWS} people`),
});
