import { VENDOR_CUSTOMER_ID, type DisplayActor, type PortalActor } from './actor';
import type { Context } from './context';
import { LicensingError, notFound } from './errors';
import {
  credentialFor,
  isCredentialEnough,
  isRoleAllowed,
  rolesWith,
  type Credential,
  type Permission,
} from './rules/permissions';

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

/**
 * The portal user who calls, with a permission (L32). `UNAUTHENTICATED` for nobody, `FORBIDDEN` for a role or a
 * credential without it.
 */
export function requirePortal(ctx: Context, permission?: Permission): PortalActor {
  if (ctx.actor.kind !== 'portal') {
    throw new LicensingError(
      'UNAUTHENTICATED',
      'Sign in to the portal, or send an API token as "Authorization: Bearer <apiToken>".',
    );
  }
  if (!permission) return ctx.actor;
  if (!isRoleAllowed(ctx.actor.role, permission)) {
    throw new LicensingError(
      'FORBIDDEN',
      `Your role ${ctx.actor.role} does not allow this. It takes ${rolesWith(permission).join(' or ')}.`,
    );
  }
  requireCredential(ctx, credentialFor(permission));
  return ctx.actor;
}

/**
 * The portal user who calls, if `customerId` is within reach: every customer for the vendor's people, their own for
 * all others. Out of reach is `NOT_FOUND`, before any permission is looked at (L31).
 */
export function requireCustomer(
  ctx: Context,
  customerId: string,
  what: string,
  permission?: Permission,
): PortalActor {
  const actor = requirePortal(ctx);
  if (!mayReach(actor, customerId)) throw notFound(what);
  return requirePortal(ctx, permission);
}

/** The portal user who calls, if portal users of this customer, or of the vendor, are within reach; else `NOT_FOUND` (L31). */
export function requireTeam(ctx: Context, customerId: string, what: string): PortalActor {
  const actor = requirePortal(ctx);
  if (isVendorCustomer(customerId) ? !isVendor(actor) : !mayReach(actor, customerId)) throw notFound(what);
  return actor;
}

/** What it takes to change the portal users of this customer, or of the vendor (L32). */
export const manageTeamOf = (customerId: string): Permission =>
  isVendorCustomer(customerId) ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM';

/**
 * `FORBIDDEN`, with a reason, if the portal user who calls came with too little. `FRESH_SESSION`: a session whose owner
 * has proved who they are within ten minutes. Other callers are not looked at.
 */
export function requireCredential({ actor }: Context, need: Credential | 'FRESH_SESSION'): void {
  if (actor.kind !== 'portal') return;
  const credential = need === 'FRESH_SESSION' ? 'SESSION' : need;
  if (!isCredentialEnough(actor, credential)) {
    throw credential === 'SESSION'
      ? new LicensingError(
          'FORBIDDEN',
          'An API token cannot do this: accounts, passwords, tokens and secrets are changed in the portal. Sign in there.',
          { reason: 'SESSION_REQUIRED' },
        )
      : new LicensingError(
          'FORBIDDEN',
          `This API token has the scope ${actor.scope ?? 'READ'}; this takes ${credential}. Create a token with that scope in the portal.`,
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
