import type { PortalRole } from '../actor';
import { LicensingError } from '../errors';

/** What of a portal user decides what they may do. */
export type PortalUserStanding = { role: PortalRole; disabled: boolean };

/** What an update asks for; what is undefined stays. */
export type PortalUserWish = Partial<PortalUserStanding>;

/** Whether a role is one of the vendor's own. */
export const isVendorRole = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';

/** Who may give which role (L32): a customer's admin the customer roles, the vendor's admin all. */
const mayGiveRole = (actor: PortalRole, wanted: PortalRole) =>
  actor === 'VENDOR_ADMIN' || (actor === 'CUSTOMER_ADMIN' && !isVendorRole(wanted));

/** Whether the maker of an invitation is still enabled and may still give its role at its customer (L32). */
export const mayStillInvite = (
  inviter: PortalUserStanding & { customerId: string },
  invitation: { customerId: string; role: PortalRole },
) =>
  !inviter.disabled &&
  mayGiveRole(inviter.role, invitation.role) &&
  (isVendorRole(inviter.role) || inviter.customerId === invitation.customerId);

/** `FORBIDDEN` for a role that the caller may not give. */
export function refuseForeignRole(actor: PortalRole, wanted: PortalRole): void {
  if (mayGiveRole(actor, wanted)) return;
  throw new LicensingError(
    'FORBIDDEN',
    `Your role ${actor} does not allow giving somebody the role ${wanted}.`,
    { field: 'role' },
  );
}

/**
 * Who may change what of whom, within reach (L32): admins everybody, all others their own name. Roles
 * stay of their kind: vendor roles with the vendor, customer roles with the customer.
 */
export function refusePortalUserChange(
  actor: { role: PortalRole; isSelf: boolean },
  present: PortalUserStanding,
  wish: PortalUserWish,
): void {
  const isAdmin = actor.role === 'VENDOR_ADMIN' || actor.role === 'CUSTOMER_ADMIN';
  if (!isAdmin && !actor.isSelf)
    throw new LicensingError('FORBIDDEN', `Your role ${actor.role} does not allow changing other people.`);
  if (!isAdmin && (wish.role !== undefined || wish.disabled !== undefined)) {
    throw new LicensingError(
      'FORBIDDEN',
      `Your role ${actor.role} allows changing your own name and, with changePassword, password only.`,
    );
  }
  if (wish.role === undefined) return;
  refuseForeignRole(actor.role, wish.role);
  if (isVendorRole(wish.role) !== isVendorRole(present.role)) {
    const kind = isVendorRole(present.role) ? 'VENDOR_ADMIN or SUPPORT' : 'CUSTOMER_ADMIN or CUSTOMER_VIEWER';
    throw new LicensingError('BAD_USER_INPUT', `role must be ${kind} for this person.`, {
      field: 'role',
      reason: 'ROLE_NOT_HERE',
    });
  }
}

/**
 * A portal user's standing after a change. `CONFLICT` if nobody would be left to run the vendor's side: the last
 * enabled VENDOR_ADMIN can neither be disabled nor given another role, by nobody.
 */
export function decidePortalUserChange(
  present: PortalUserStanding,
  wish: PortalUserWish,
  otherVendorAdmins: number,
): PortalUserStanding {
  const next = { role: wish.role ?? present.role, disabled: wish.disabled ?? present.disabled };
  if (runsTheVendor(present) && !runsTheVendor(next) && otherVendorAdmins === 0) {
    throw new LicensingError(
      'CONFLICT',
      'This is the last enabled VENDOR_ADMIN. Make or enable another one first.',
      { reason: 'LAST_VENDOR_ADMIN' },
    );
  }
  return next;
}

const runsTheVendor = ({ role, disabled }: PortalUserStanding) => role === 'VENDOR_ADMIN' && !disabled;
