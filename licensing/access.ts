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

/** Returns the calling device. `UNAUTHENTICATED` for other callers. */
export function requireDevice(ctx: Context) {
  if (ctx.actor.kind === 'device') return ctx.actor;
  throw new LicensingError(
    'UNAUTHENTICATED',
    'Send the device token as "Authorization: Bearer <deviceToken>".',
  );
}

/** Returns the calling display. `UNAUTHENTICATED` for other callers. */
export function requireDisplay(ctx: Context): DisplayActor {
  if (ctx.actor.kind === 'display') return ctx.actor;
  throw new LicensingError(
    'UNAUTHENTICATED',
    'Send the token of a display link as "Authorization: Bearer <token>".',
  );
}

/**
 * Returns the calling portal user. `UNAUTHENTICATED` for other callers, `FORBIDDEN` for a role or a credential without
 * the permission (L32).
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
      `Your role ${ctx.actor.role} does not allow this. It needs the role ${rolesWith(permission).join(' or ')}.`,
    );
  }
  requireCredential(ctx, credentialFor(permission));
  return ctx.actor;
}

/**
 * Returns the calling portal user if `customerId` is within reach: all customers for the vendor's staff, their own
 * for others. Otherwise `NOT_FOUND`, before any permission is checked (L31).
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

/**
 * Returns the calling portal user if the portal users of this customer, or of the vendor, are within reach. Otherwise
 * `NOT_FOUND` (L31).
 */
export function requireTeam(ctx: Context, customerId: string, what: string): PortalActor {
  const actor = requirePortal(ctx);
  if (isVendorCustomer(customerId) ? !isVendor(actor) : !mayReach(actor, customerId)) throw notFound(what);
  return actor;
}

/** Permission needed to change the portal users of this customer, or of the vendor (L32). */
export const manageTeamOf = (customerId: string): Permission =>
  isVendorCustomer(customerId) ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM';

/**
 * `FORBIDDEN`, with a reason, if the credential of the portal user is not sufficient. `FRESH_SESSION`: a session
 * confirmed within ten minutes. Other callers pass.
 */
export function requireCredential({ actor }: Context, need: Credential | 'FRESH_SESSION'): void {
  if (actor.kind !== 'portal') return;
  const credential = need === 'FRESH_SESSION' ? 'SESSION' : need;
  if (!isCredentialEnough(actor, credential)) {
    throw credential === 'SESSION'
      ? new LicensingError(
          'FORBIDDEN',
          'An API token cannot change accounts, passwords, tokens or secrets. Sign in to the portal to do so.',
          { reason: 'SESSION_REQUIRED' },
        )
      : new LicensingError(
          'FORBIDDEN',
          `This API token has the scope ${actor.scope ?? 'READ'}; this call needs ${credential}. Create a token with that scope in the portal.`,
          { reason: 'API_TOKEN_SCOPE' },
        );
  }
  if (need === 'FRESH_SESSION' && !actor.isFresh) {
    throw new LicensingError(
      'FORBIDDEN',
      'Confirm your password first (confirmPassword), or sign in again. A confirmation is valid for ten minutes.',
      { reason: 'PASSWORD_CONFIRMATION_REQUIRED' },
    );
  }
}

export function mayReach(actor: PortalActor, customerId: string): boolean {
  return customerId !== VENDOR_CUSTOMER_ID && (isVendor(actor) || actor.customerId === customerId);
}

export const isVendor = (actor: PortalActor) => actor.customerId === VENDOR_CUSTOMER_ID;

/** Name of a portal user in records: display name and address. */
export const nameOf = (actor: PortalActor) => `${actor.displayName} (${actor.email})`;

/** Removes the address from a name made by `nameOf`, because devices must not see e-mail addresses. */
export const withoutAddress = (recorded: string) => recorded.replace(/ \([^()\s]+@[^()\s]+\)$/, '');

/** Whether this is the vendor's own customer row, which is never shown. */
export const isVendorCustomer = (customerId: string) => customerId === VENDOR_CUSTOMER_ID;
