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

/** A webhook endpoint without its secret. */
export type WebhookEndpointRecord = Omit<typeof webhookEndpoints.$inferSelect, 'secret' | 'previousSecret'>;

/** Columns without the secret. */
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

/** Webhook endpoints of a customer, oldest first. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN. */
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

/** One webhook endpoint, or null. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN; `FORBIDDEN` for CUSTOMER_VIEWER. */
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

/** The endpoint, locked. */
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
  URL_WITH_PASSWORD: 'must contain no user name and no password',
  URL_WITH_FRAGMENT: 'must not contain a #',
  HOST_NOT_FOUND: 'cannot be reached: the host name was not found',
  PRIVATE_NETWORK: 'is an address in a private network, which is not allowed',
};

/** `BAD_USER_INPUT` for a webhook address in a private network, by name or by number. */
export async function checkUrl({ outgoing }: Context, url: string): Promise<void> {
  const problem = await outgoing.refuseWebhookUrl(new URL(url));
  if (problem)
    throw new LicensingError('BAD_USER_INPUT', `url ${URL_PROBLEMS[problem]}.`, {
      field: 'url',
      reason: problem,
    });
}

/** Normalises the address as the URL standard does, so that the checked address is the one used. */
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

/** Name of an endpoint in the audit trail, without the parts of its address that may be secret. */
export const nameOfEndpoint = ({ url }: Pick<WebhookEndpointRecord, 'url'>) => new URL(url).origin;
