import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../db/client';
import { apiTokens, apiTokenScopes } from '../../db/schema';
import { requirePortal } from '../access';
import type { Actor } from '../actor';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeKey, type Key } from '../ids';
import { parse, text } from '../input';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { makeToken } from '../tokens';
import { apiTokenColumns, type ApiTokenRecord } from './list-api-tokens';

export type CreateApiTokenInput = z.input<typeof apiTokenSchema>;
export type CreatedApiToken = { token: string; apiToken: ApiTokenRecord };

/** Creates a token for scripts with the caller's rights. The token is returned once and never stored. */
export async function createApiToken({ ctx, input }: Call<CreateApiTokenInput>): Promise<CreatedApiToken> {
  const actor = requirePortal(ctx, 'CREATE_API_TOKENS');
  const wanted = parse(apiTokenSchema, input);
  const owner = { customerId: actor.customerId, id: actor.portalUserId };
  return inTransaction(ctx.db, (tx) => insertApiToken(tx, actor, owner, wanted));
}

const DAYS_BY_DEFAULT = 365;
const DAYS_AT_MOST = 366;

export const apiTokenSchema = z.object({
  name: text(200),
  scope: z.enum(apiTokenScopes).nullish(),
  expiresAt: z.date().nullish(),
});

/** Inserts and audits a token of a portal user. Default expiry: one year. */
export async function insertApiToken(
  tx: Transaction,
  actor: Actor,
  owner: Key,
  { name, scope, expiresAt }: z.output<typeof apiTokenSchema>,
): Promise<CreatedApiToken> {
  const key = { customerId: owner.customerId, id: randomUUID() };
  const { token, hash } = makeToken('api', key);
  const [created] = await tx
    .insert(apiTokens)
    .values({
      ...key,
      portalUserId: owner.id,
      name,
      tokenHash: hash,
      scope: scope ?? 'EVERYTHING',
      expiresAt: expiresAt ?? sql`wall_clock() + ${DAYS_BY_DEFAULT} * interval '24 hours'`,
    })
    .returning({
      ...apiTokenColumns,
      isTooLate: sql<boolean>`${apiTokens.expiresAt} > wall_clock() + ${DAYS_AT_MOST} * interval '24 hours'`,
    });
  if (!created) throw new Error('no token was made');
  const { isTooLate, ...apiToken } = created;
  if (apiToken.isExpired) throw wrongEnd('must be in the future', 'EXPIRY_PAST');
  if (isTooLate) throw wrongEnd(`must be at most ${DAYS_AT_MOST} days from now`, 'EXPIRY_TOO_LATE');
  await recordAudit(tx, actor, {
    customerId: key.customerId,
    action: 'api-token.created',
    subjectId: encodeKey('apiToken', key),
    subjectName: name,
    changes: [
      { field: 'scope', from: null, to: apiToken.scope },
      { field: 'expiresAt', from: null, to: apiToken.expiresAt?.toISOString() ?? null },
    ],
  });
  return { token, apiToken };
}

const wrongEnd = (why: string, reason: 'EXPIRY_PAST' | 'EXPIRY_TOO_LATE') =>
  new LicensingError('BAD_USER_INPUT', `expiresAt ${why}.`, {
    field: 'expiresAt',
    reason,
    values: { days: DAYS_AT_MOST },
  });
