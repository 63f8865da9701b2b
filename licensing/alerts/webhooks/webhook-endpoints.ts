import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '../../../db/client';
import { alertKinds, webhookEndpoints } from '../../../db/schema';
import { mayReach, requireCustomer, requirePortal } from '../../access';
import type { Call, Context } from '../../context';
import { LicensingError, notFound } from '../../errors';
import { decodeKey, type Key } from '../../ids';
import { because, optionalText } from '../../input';
import type { WebhookUrlProblem } from '../outgoing';

/** An address to which events are posted, without the secret that signs them. */
export type WebhookEndpointRecord = Omit<typeof webhookEndpoints.$inferSelect, 'secret' | 'previousSecret'>;

/** What of an endpoint may leave this folder. */
export const endpointColumns = {
  customerId: webhookEndpoints.customerId,
  id: webhookEndpoints.id,
  url: webhookEndpoints.url,
  description: webhookEndpoints.description,
  kinds: webhookEndpoints.kinds,
  enabled: webhookEndpoints.enabled,
  disabledReason: webhookEndpoints.disabledReason,
  previousSecretUntil: webhookEndpoints.previousSecretUntil,
  failingSince: webhookEndpoints.failingSince,
  createdAt: webhookEndpoints.createdAt,
};

export const isEndpoint = ({ customerId, id }: Key) =>
  and(eq(webhookEndpoints.customerId, customerId), eq(webhookEndpoints.id, id));

/** The webhook endpoints of a customer, the oldest first. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
export async function listWebhookEndpoints({
  ctx,
  input: { customerId },
}: Call<{ customerId: string }>): Promise<WebhookEndpointRecord[]> {
  requireCustomer(ctx, customerId, 'customer', 'SEE_WEBHOOKS');
  return ctx.db
    .select(endpointColumns)
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.customerId, customerId))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
}

/** One webhook endpoint, or null. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN; `FORBIDDEN` for a viewer of the customer. */
export async function getWebhookEndpoint({
  ctx,
  input,
}: Call<{ id: string }>): Promise<WebhookEndpointRecord | null> {
  const actor = requirePortal(ctx);
  const key = decodeKey('webhookEndpoint', input.id);
  if (!mayReach(actor, key.customerId)) return null;
  requireCustomer(ctx, key.customerId, 'webhook endpoint', 'SEE_WEBHOOKS');
  const [endpoint] = await ctx.db.select(endpointColumns).from(webhookEndpoints).where(isEndpoint(key));
  return endpoint ?? null;
}

/** The endpoint under a lock. */
export async function lockEndpoint(tx: Executor, key: Key): Promise<WebhookEndpointRecord> {
  const [endpoint] = await tx
    .select(endpointColumns)
    .from(webhookEndpoints)
    .where(isEndpoint(key))
    .for('no key update');
  if (!endpoint) throw notFound('webhook endpoint');
  return endpoint;
}

const URL_PROBLEMS: Record<WebhookUrlProblem, string> = {
  URL_NOT_HTTPS: 'must begin with https://',
  URL_WITH_PASSWORD: 'must hold no user name and no password',
  URL_WITH_FRAGMENT: 'must end before the #',
  HOST_NOT_FOUND: 'cannot be reached: the host name was not found',
  PRIVATE_NETWORK: 'leads into a private network, which is not allowed',
};

/** Where events may be posted to: `BAD_USER_INPUT` for an address in a private network, by name or by number. */
export async function checkUrl({ outgoing }: Context, url: string): Promise<void> {
  const problem = await outgoing.refuseWebhookUrl(new URL(url));
  if (problem)
    throw new LicensingError('BAD_USER_INPUT', `url ${URL_PROBLEMS[problem]}.`, {
      field: 'url',
      reason: problem,
    });
}

/** An address as the URL standard writes it, so that what is checked is what is posted to. */
export const urlSchema = z
  .string()
  .trim()
  .max(2000, 'must be at most 2000 characters')
  .refine(
    (text) => URL.canParse(text),
    because('must be a URL, for instance https://hooks.example.com/seats', 'NOT_URL'),
  )
  .transform((text) => (URL.canParse(text) ? new URL(text).href : text));

export const kindsSchema = z
  .array(z.enum(alertKinds))
  .min(1, 'must have at least one')
  .transform((wanted) => alertKinds.filter((kind) => wanted.includes(kind)));

export const descriptionSchema = optionalText(200);

/** How the audit trail calls an endpoint: without what may be a secret in its address. */
export const nameOfEndpoint = ({ url }: Pick<WebhookEndpointRecord, 'url'>) => new URL(url).origin;
