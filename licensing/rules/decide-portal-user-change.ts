import type { PortalRole } from '../actor';
import { LicensingError } from '../errors';
import { isRoleAllowed, type Permission } from './permissions';

/** What of a portal user decides what they may do. */
export type PortalUserStanding = { role: PortalRole; disabled: boolean };

/** What an update asks for; what is undefined stays. */
export type PortalUserWish = Partial<PortalUserStanding>;

/** Whether a role is one of the vendor's own. */
export const isVendorRole = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';

/** What it takes to give somebody a role (L32). */
export const permissionToGive = (wanted: PortalRole): Permission =>
  isVendorRole(wanted) ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM';

const mayGiveRole = (actor: PortalRole, wanted: PortalRole) => isRoleAllowed(actor, permissionToGive(wanted));

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
 * What may be changed of a person by somebody who may change them (L32): by people who do not manage the team, their
 * own name alone. Roles stay of their kind: vendor roles with the vendor, customer roles with the customer.
 */
export function refusePortalUserChange(
  actor: PortalRole,
  present: PortalUserStanding,
  wish: PortalUserWish,
): void {
  if (!mayGiveRole(actor, present.role) && (wish.role !== undefined || wish.disabled !== undefined)) {
    throw new LicensingError(
      'FORBIDDEN',
      `Your role ${actor} allows changing your own name and, with changePassword, password only.`,
    );
  }
  if (wish.role === undefined) return;
  refuseForeignRole(actor, wish.role);
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
