import {
  VENDOR_CUSTOMER_ID,
  type ApiTokenScope,
  type DisplayActor,
  type PortalActor,
  type PortalRole,
} from './actor';
import type { Context } from './context';
import { LicensingError, notFound } from './errors';

/** The device that calls. `UNAUTHENTICATED` for anybody else. */
export function requireDevice(ctx: Context) {
  if (ctx.actor.kind === 'device') return ctx.actor;
  throw new LicensingError(
    'UNAUTHENTICATED',
    'Send the device token as "Authorization: Bearer <deviceToken>".',
  );
}

/** The display that calls. `UNAUTHENTICATED` for anybody else. */
export function requireDisplay(ctx: Context): DisplayActor {
  if (ctx.actor.kind === 'display') return ctx.actor;
  throw new LicensingError(
    'UNAUTHENTICATED',
    'Send the token of a display link as "Authorization: Bearer <token>".',
  );
}

/** The portal user who calls, in one of the given roles. `UNAUTHENTICATED` for nobody, `FORBIDDEN` for another role. */
export function requirePortal(ctx: Context, roles?: readonly PortalRole[]): PortalActor {
  if (ctx.actor.kind !== 'portal') {
    throw new LicensingError(
      'UNAUTHENTICATED',
      'Sign in to the portal, or send an API token as "Authorization: Bearer <apiToken>".',
    );
  }
  if (roles && !roles.includes(ctx.actor.role)) {
    throw new LicensingError(
      'FORBIDDEN',
      `Your role ${ctx.actor.role} does not allow this. It takes ${roles.join(' or ')}.`,
    );
  }
  return ctx.actor;
}

/**
 * The portal user who calls, if `customerId` is within reach: every customer for the vendor's people, their own for
 * all others. Out of reach is `NOT_FOUND`, before any role is looked at (L31).
 */
export function requireCustomer(
  ctx: Context,
  customerId: string,
  what: string,
  roles?: readonly PortalRole[],
): PortalActor {
  const actor = requirePortal(ctx);
  if (!mayReach(actor, customerId)) throw notFound(what);
  return requirePortal(ctx, roles);
}

/** The portal user who calls from a browser. `FORBIDDEN` for an API token. */
export function requireSession(ctx: Context): PortalActor {
  const actor = requirePortal(ctx);
  requireCredential(ctx, 'SESSION');
  return actor;
}

/**
 * What a portal user must come with for a change, whatever their role allows: a session, a session whose owner has
 * proved who they are within ten minutes, any session or token, or a session or a token of this scope.
 */
export type CredentialNeed = 'FRESH_SESSION' | 'SESSION' | 'ANY' | Exclude<ApiTokenScope, 'READ'>;

/** `FORBIDDEN`, with a reason, if the portal user who calls came with too little. Other callers are not looked at. */
export function requireCredential({ actor }: Context, need: CredentialNeed): void {
  if (actor.kind !== 'portal' || need === 'ANY') return;
  const needsSession = need === 'SESSION' || need === 'FRESH_SESSION';
  if (actor.via === 'api-token' && needsSession) {
    throw new LicensingError(
      'FORBIDDEN',
      'An API token cannot do this: accounts, passwords, tokens and secrets are changed in the portal. Sign in there.',
      { reason: 'SESSION_REQUIRED' },
    );
  }
  if (
    actor.via === 'api-token' &&
    SCOPES.indexOf(actor.scope ?? 'READ') < SCOPES.indexOf(need as ApiTokenScope)
  ) {
    throw new LicensingError(
      'FORBIDDEN',
      `This API token has the scope ${actor.scope ?? 'READ'}; this takes ${need}. Create a token with that scope in the portal.`,
      { reason: 'API_TOKEN_SCOPE' },
    );
  }
  if (need === 'FRESH_SESSION' && !actor.isFresh) {
    throw new LicensingError(
      'FORBIDDEN',
      'Confirm your password first (confirmPassword), or sign in again: this was last done more than ten minutes ago.',
      { reason: 'PASSWORD_CONFIRMATION_REQUIRED' },
    );
  }
}

const SCOPES: readonly ApiTokenScope[] = ['READ', 'DEVICES', 'EVERYTHING'];

/** Whether a portal user may see anything of this customer. */
export function mayReach(actor: PortalActor, customerId: string): boolean {
  return customerId !== VENDOR_CUSTOMER_ID && (isVendor(actor) || actor.customerId === customerId);
}

/** Whether a portal user is one of the vendor's own people. */
export const isVendor = (actor: PortalActor) => actor.customerId === VENDOR_CUSTOMER_ID;

/** How a portal user appears in records. */
export const nameOf = (actor: PortalActor) => `${actor.displayName} (${actor.email})`;

/** The name alone, of what `nameOf` wrote: devices are not told anybody's e-mail address. */
export const withoutAddress = (recorded: string) => recorded.replace(/ \([^()\s]+@[^()\s]+\)$/, '');

/** Whether this is the vendor's own customer row, which nobody is shown. */
export const isVendorCustomer = (customerId: string) => customerId === VENDOR_CUSTOMER_ID;
