import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { apiTokens } from '../../db/schema';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { parse, text } from '../input';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { makeToken } from '../tokens';
import { apiTokenColumns, type ApiTokenRecord } from './list-api-tokens';

export type CreateApiTokenInput = z.input<typeof schema>;

/** Makes a token for scripts with the caller's rights; the token itself is answered once and never stored. */
export async function createApiToken({
  ctx,
  input,
}: Call<CreateApiTokenInput>): Promise<{ token: string; apiToken: ApiTokenRecord }> {
  const actor = requirePortal(ctx);
  if (actor.via !== 'session')
    throw new LicensingError('FORBIDDEN', 'A token cannot make tokens. Sign in to the portal.');
  const { name } = parse(schema, input);

  const key = { customerId: actor.customerId, id: randomUUID() };
  const { token, hash } = makeToken('api', key);
  const apiToken = await inTransaction(ctx.db, async (tx) => {
    const [created] = await tx
      .insert(apiTokens)
      .values({ ...key, portalUserId: actor.portalUserId, name, tokenHash: hash })
      .returning(apiTokenColumns);
    if (!created) throw new Error('no token was made');
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'api-token.created',
      subjectId: encodeKey('apiToken', key),
      subjectName: name,
    });
    return created;
  });
  return { token, apiToken };
}

const schema = z.object({ name: text(200) });
