import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../../db/client';
import { countRows } from '../../../db/queries/count-rows';
import { outgoingStatuses, webhookAttempts, webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import { requireCustomer } from '../../access';
import type { Call, Context } from '../../context';
import type { Key } from '../../ids';
import { parse } from '../../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../../paging';

export type WebhookDeliveryRecord = typeof webhookDeliveries.$inferSelect;

export type WebhookAttemptRecord = typeof webhookAttempts.$inferSelect;

export type ListWebhookDeliveriesInput = PageInput & {
  webhookEndpoint: Key;
  statuses?: readonly WebhookDeliveryRecord['status'][] | null;
  counted?: boolean;
};

/** Deliveries to an endpoint in the last sixty days, newest first. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
export async function listWebhookDeliveries({
  ctx,
  input,
}: Call<ListWebhookDeliveriesInput>): Promise<Connection<WebhookDeliveryRecord>> {
  const { customerId, id } = input.webhookEndpoint;
  requireCustomer(ctx, customerId, 'webhook endpoint', 'SEE_WEBHOOKS');
  const { statuses } = parse(schema, input);
  const page = parsePage(input, ['record'], ctx.recordIds);
  const matches = and(
    eq(webhookDeliveries.customerId, customerId),
    eq(webhookDeliveries.endpointId, id),
    statuses ? inArray(webhookDeliveries.status, statuses) : undefined,
  );
  const [rows, totalCount] = await Promise.all([
    ctx.db
      .select()
      .from(webhookDeliveries)
      .where(and(matches, page.after ? lt(webhookDeliveries.id, Number(page.after[0])) : undefined))
      .orderBy(desc(webhookDeliveries.id))
      .limit(page.limit + 1),
    input.counted === false ? NaN : countRows(ctx.db, webhookDeliveries, matches),
  ]);
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.id],
    (row) => row,
  );
}

/** Attempts of deliveries, oldest first. The caller has checked that the customers are within reach. */
export async function getWebhookAttempts(
  ctx: Context,
  deliveries: readonly Pick<WebhookDeliveryRecord, 'customerId' | 'id'>[],
): Promise<WebhookAttemptRecord[]> {
  const customerIds = [...new Set(deliveries.map(({ customerId }) => customerId))];
  for (const customerId of customerIds) requireCustomer(ctx, customerId, 'webhook delivery', 'SEE_WEBHOOKS');
  if (deliveries.length === 0) return [];
  return ctx.db
    .select()
    .from(webhookAttempts)
    .where(
      and(
        inArray(webhookAttempts.customerId, customerIds),
        inArray(
          webhookAttempts.deliveryId,
          deliveries.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(webhookAttempts.number));
}

/** One delivery with its endpoint. Null if there is none. */
export async function findDelivery(db: Executor, { customerId, id }: { customerId: string; id: number }) {
  const [found] = await db
    .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints })
    .from(webhookDeliveries)
    .innerJoin(
      webhookEndpoints,
      and(
        eq(webhookEndpoints.customerId, webhookDeliveries.customerId),
        eq(webhookEndpoints.id, webhookDeliveries.endpointId),
      ),
    )
    .where(and(eq(webhookDeliveries.customerId, customerId), eq(webhookDeliveries.id, id)));
  return found ?? null;
}

const schema = z.object({ statuses: z.array(z.enum(outgoingStatuses)).nullish() });
