import { VENDOR_CUSTOMER_ID, type PortalActor, type PortalRole } from './actor';
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

/** Whether a portal user may see anything of this customer. */
export function mayReach(actor: PortalActor, customerId: string): boolean {
  return customerId !== VENDOR_CUSTOMER_ID && (isVendor(actor) || actor.customerId === customerId);
}

/** Whether a portal user is one of the vendor's own people. */
export const isVendor = (actor: PortalActor) => actor.customerId === VENDOR_CUSTOMER_ID;

/** How a portal user appears in records. */
export const nameOf = (actor: PortalActor) => `${actor.displayName} (${actor.email})`;

/** Whether this is the vendor's own customer row, which nobody is shown. */
export const isVendorCustomer = (customerId: string) => customerId === VENDOR_CUSTOMER_ID;
