import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { applications, customers, seatPools } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeId, encodeKey } from '../ids';
import { parse } from '../input';
import { recordAudit } from '../records/record-audit';
import { refuseTimeoutOutOfBounds, refuseUnsupportedConcurrent } from '../rules/decide-seat-pool-change';
import { usualTimeout, type SeatPoolSettings } from '../rules/pool-settings';
import { inTransaction, postgresCode } from '../seat-engine';
import { makeToken } from '../tokens';
import type { SeatPoolRecord } from './get-seat-pool';
import { given, settingNumber, settingsSchema } from './settings-input';

export type CreateSeatPoolInput = {
  customerId: string;
  applicationId: string;
  mode: SeatPoolSettings['mode'];
  licensedQuantity: number;
} & { [Field in Exclude<keyof SeatPoolSettings, 'suspended'>]?: SeatPoolSettings[Field] | null };

/**
 * Creates a pool: gives a customer an application (L3 to L5). The registration key is returned once; only its hash is
 * kept.
 */
export async function createSeatPool({
  ctx,
  input,
}: Call<CreateSeatPoolInput>): Promise<{ seatPool: SeatPoolRecord; registrationKey: string }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const applicationId = decodeId('application', input.applicationId, 'applicationId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'CREATE_SEAT_POOLS');
  const settings = given(parse(newPoolSchema, input));
  const id = randomUUID();
  const { token, hash } = makeToken('registration', { customerId, id });

  const seatPool = await inTransaction(ctx.db, async (tx) => {
    // Locked so that the bounds of the application do not change meanwhile.
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.id, applicationId))
      .for('share');
    const [customer] = await tx.select().from(customers).where(eq(customers.id, customerId));
    if (!application) throw notFound('application');
    if (!customer) throw notFound('customer');
    if (input.mode === 'CONCURRENT') refuseUnsupportedConcurrent(application);
    const inactivityTimeoutSeconds = settings.inactivityTimeoutSeconds ?? usualTimeout(application);
    refuseTimeoutOutOfBounds(inactivityTimeoutSeconds, application);

    const [created] = await tx
      .insert(seatPools)
      .values({
        ...settings,
        customerId,
        id,
        applicationId,
        supportsConcurrent: application.supportsConcurrent,
        mode: input.mode,
        licensedQuantity: input.licensedQuantity,
        inactivityTimeoutSeconds,
        registrationKeyHash: hash,
      })
      .returning();
    if (!created) throw new Error('no seat pool was created');
    await recordAudit(tx, actor, {
      customerId,
      action: 'seat-pool.created',
      subjectId: encodeKey('seatPool', created),
      subjectName: application.code,
      changes: Object.entries({
        mode: created.mode,
        licensedQuantity: created.licensedQuantity,
        inactivityTimeoutSeconds,
      }).map(([field, to]) => ({ field, from: null, to: String(to) })),
    });
    return created;
  }).catch((error: unknown) => {
    if (postgresCode(error) === '23505') {
      throw new LicensingError(
        'CONFLICT',
        'This customer already has a pool for this application. Change that pool instead.',
        { reason: 'POOL_EXISTS', cause: error },
      );
    }
    throw error;
  });

  ctx.usagePublisher.schedule();
  return { seatPool, registrationKey: token };
}

const newPoolSchema = settingsSchema
  .omit({ suspended: true })
  .extend({ licensedQuantity: settingNumber('licensedQuantity') });
