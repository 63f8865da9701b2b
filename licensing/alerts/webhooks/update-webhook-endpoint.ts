import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../../db/client';
import { webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import type { Call } from '../../context';
import { decodeKey, encodeKey } from '../../ids';
import { parse } from '../../input';
import { recordAudit, type AuditChange } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import {
  checkUrl,
  descriptionSchema,
  endpointColumns,
  isEndpoint,
  kindsSchema,
  lockEndpoint,
  nameOfEndpoint,
  urlSchema,
  type WebhookEndpointRecord,
} from './webhook-endpoints';

/** Fields left out stay as they are. */
export type UpdateWebhookEndpointInput = {
  webhookEndpointId: string;
  url?: string | null;
  /** Null or blank: none. */
  description?: string | null;
  kinds?: readonly WebhookEndpointRecord['kinds'][number][] | null;
  enabled?: boolean | null;
};

/**
 * Changes an endpoint, or turns it on or off; turning it off gives up its pending deliveries, which can be replayed.
 * VENDOR_ADMIN, CUSTOMER_ADMIN; recorded in the audit trail (L24).
 */
export async function updateWebhookEndpoint({
  ctx,
  input,
}: Call<UpdateWebhookEndpointInput>): Promise<{ webhookEndpoint: WebhookEndpointRecord }> {
  requirePortal(ctx);
  const key = decodeKey('webhookEndpoint', input.webhookEndpointId, 'webhookEndpointId');
  const actor = requireCustomer(ctx, key.customerId, 'webhook endpoint', 'CHANGE_WEBHOOKS');
  const wanted = parse(schema, input);
  if (wanted.url) await checkUrl(ctx, wanted.url);

  return inTransaction(ctx.db, async (tx) => {
    const before = await lockEndpoint(tx, key);
    const enabled = wanted.enabled ?? before.enabled;
    const next = {
      url: wanted.url ?? before.url,
      description: wanted.description === undefined ? before.description : wanted.description,
      kinds: wanted.kinds ?? before.kinds,
      enabled,
      disabledReason: enabled ? null : (before.disabledReason ?? ('BY_HAND' as const)),
      // Earlier failures do not count after the endpoint was turned on or moved.
      failingSince:
        (enabled && !before.enabled) || (wanted.url && wanted.url !== before.url)
          ? null
          : before.failingSince,
    };
    const changes = describeChanges(before, next);
    if (changes.length === 0) return { webhookEndpoint: before };

    const [after] = await tx
      .update(webhookEndpoints)
      .set(next)
      .where(isEndpoint(key))
      .returning(endpointColumns);
    if (!enabled) await giveUpDeliveries(tx, key);
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'webhook-endpoint.updated',
      subjectId: encodeKey('webhookEndpoint', key),
      subjectName: nameOfEndpoint(next),
      changes,
    });
    return { webhookEndpoint: after ?? before };
  });
}

/** Gives up the pending deliveries of an endpoint that was turned off. */
export async function giveUpDeliveries(
  tx: Executor,
  { customerId, id }: { customerId: string; id: string },
): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ status: 'GIVEN_UP', finishedAt: sql`wall_clock()` })
    .where(
      and(
        eq(webhookDeliveries.customerId, customerId),
        eq(webhookDeliveries.endpointId, id),
        eq(webhookDeliveries.status, 'PENDING'),
      ),
    );
}

type Described = Pick<WebhookEndpointRecord, 'url' | 'description' | 'kinds' | 'enabled'>;

/** Changes in words. The path of an address may contain a secret, so the trail only records that it changed. */
function describeChanges(before: Described, after: Described): AuditChange[] {
  const changes: AuditChange[] = [];
  if (before.url !== after.url) {
    const [from, to] = [nameOfEndpoint(before), nameOfEndpoint(after)];
    changes.push({ field: 'url', from, to: from === to ? `${to} (another path)` : to });
  }
  if (before.description !== after.description)
    changes.push({ field: 'description', from: before.description, to: after.description });
  const [from, to] = [before.kinds.join(', '), after.kinds.join(', ')];
  if (from !== to) changes.push({ field: 'kinds', from, to });
  if (before.enabled !== after.enabled)
    changes.push({ field: 'enabled', from: String(before.enabled), to: String(after.enabled) });
  return changes;
}

const schema = z.object({
  url: urlSchema.nullish(),
  description: descriptionSchema.optional(),
  kinds: kindsSchema.nullish(),
  enabled: z.boolean().nullish(),
});
