import type { PortalRole } from '../actor';
import { LicensingError } from '../errors';
import { isRoleAllowed, type Permission } from './permissions';

/** Fields of a portal user that determine their rights. */
export type PortalUserStanding = { role: PortalRole; disabled: boolean };

/** Requested changes; undefined leaves a field as it is. */
export type PortalUserWish = Partial<PortalUserStanding>;

export const isVendorRole = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';

/** Permission needed to give a role (L32). */
export const permissionToGive = (wanted: PortalRole): Permission =>
  isVendorRole(wanted) ? 'MANAGE_VENDOR_TEAM' : 'MANAGE_TEAM';

const mayGiveRole = (actor: PortalRole, wanted: PortalRole) => isRoleAllowed(actor, permissionToGive(wanted));

/** Whether the inviter is still enabled and may still give this role at its customer (L32). */
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
  throw new LicensingError('FORBIDDEN', `Your role ${actor} does not allow giving the role ${wanted}.`, {
    field: 'role',
  });
}

/**
 * Checks which changes of a person are allowed to a caller who may change them (L32): without the permission to manage
 * the team, only the name. Vendor roles stay with the vendor, customer roles with the customer.
 */
export function refusePortalUserChange(
  actor: PortalRole,
  present: PortalUserStanding,
  wish: PortalUserWish,
): void {
  if (!mayGiveRole(actor, present.role) && (wish.role !== undefined || wish.disabled !== undefined)) {
    throw new LicensingError(
      'FORBIDDEN',
      `Your role ${actor} allows changing only your own name, and with changePassword your own password.`,
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
 * Portal user after a change. `CONFLICT` for the last enabled VENDOR_ADMIN, who can be neither disabled nor given
 * another role.
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
      'This is the last enabled VENDOR_ADMIN. Add or enable another one first.',
      { reason: 'LAST_VENDOR_ADMIN' },
    );
  }
  return next;
}

const runsTheVendor = ({ role, disabled }: PortalUserStanding) => role === 'VENDOR_ADMIN' && !disabled;
