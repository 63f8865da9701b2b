import { z } from 'zod';
import { applications } from '../../db/schema';
import { requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeId } from '../ids';
import { action, because, code, parse, text } from '../input';
import { settingNumber } from '../pool/settings-input';
import { recordAudit } from '../records/record-audit';
import { inTransaction, postgresCode } from '../seat-engine';
import type { ApplicationRecord } from './list-applications';

export type CreateApplicationInput = z.input<typeof schema>;

/** Adds an application with its check-points (L17) and the bounds of its time-out (L4, L5). */
export async function createApplication({
  ctx,
  input,
}: Call<CreateApplicationInput>): Promise<{ application: ApplicationRecord }> {
  const actor = requirePortal(ctx, 'MANAGE_APPLICATIONS');
  const values = parse(schema, input);
  const application = await inTransaction(ctx.db, async (tx) => {
    const [created] = await tx.insert(applications).values(values).returning();
    if (!created) throw new Error('no application was created');
    await recordAudit(tx, actor, {
      customerId: VENDOR_CUSTOMER_ID,
      action: 'application.created',
      subjectId: encodeId('application', created.id),
      subjectName: created.code,
    });
    return created;
  }).catch((error: unknown) => {
    if (postgresCode(error) !== '23505') throw error;
    throw new LicensingError(
      'CONFLICT',
      'code is already used by another application. Choose another code.',
      {
        field: 'code',
        reason: 'CODE_TAKEN',
        cause: error,
      },
    );
  });
  return { application };
}

/** Check-points of an application (L17), without duplicates. */
export const checkpointList = z
  .array(action)
  .max(50, 'must be at most 50')
  .transform((list) => [...new Set(list)]);

const schema = z
  .object({
    code,
    name: text(200),
    supportsConcurrent: z.boolean().default(true),
    checkpoints: checkpointList.default([]),
    minInactivityTimeoutSeconds: settingNumber('inactivityTimeoutSeconds').default(300),
    maxInactivityTimeoutSeconds: settingNumber('inactivityTimeoutSeconds').default(3600),
  })
  .refine((input) => input.minInactivityTimeoutSeconds <= input.maxInactivityTimeoutSeconds, {
    path: ['maxInactivityTimeoutSeconds'],
    ...because('must not be below minInactivityTimeoutSeconds', 'TIMEOUT_BOUNDS_CROSSED'),
  });
