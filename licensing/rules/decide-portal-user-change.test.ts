import { describe, expect, it } from 'vitest';
import type { PortalRole } from '../actor';
import {
  decidePortalUserChange,
  refuseForeignRole,
  refusePortalUserChange,
} from './decide-portal-user-change';

const roles: PortalRole[] = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'];

it('L32: only admins give roles, and a customer their own kind only', () => {
  const given = roles.map((actor) =>
    roles.filter((wanted) => !isRefused(() => refuseForeignRole(actor, wanted))),
  );
  expect(given).toEqual([roles, [], ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'], []]);
});

it.each(roles)('L32: a %s changes role and access as an admin, and else only the own name', (role) => {
  const isAdmin = role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
  const present = { role: 'CUSTOMER_VIEWER' as const, disabled: false };
  expect(isRefused(() => refusePortalUserChange(role, present, {}))).toBe(false);
  expect(isRefused(() => refusePortalUserChange(role, present, { disabled: true }))).toBe(!isAdmin);
  expect(isRefused(() => refusePortalUserChange(role, present, { role: 'CUSTOMER_ADMIN' }))).toBe(!isAdmin);
});

describe('the last enabled VENDOR_ADMIN', () => {
  const admin = { role: 'VENDOR_ADMIN' as const, disabled: false };

  it('L32: stays one', () => {
    expect(isRefused(() => decidePortalUserChange(admin, { disabled: true }, 0))).toBe(true);
    expect(isRefused(() => decidePortalUserChange(admin, { role: 'SUPPORT' }, 0))).toBe(true);
    expect(decidePortalUserChange(admin, {}, 0)).toEqual(admin);
  });

  it('need not stay one when there is another', () => {
    expect(decidePortalUserChange(admin, { role: 'SUPPORT' }, 1)).toEqual({
      role: 'SUPPORT',
      disabled: false,
    });
  });

  it('does not count disabled ones', () => {
    const disabled = { ...admin, disabled: true };
    expect(decidePortalUserChange(disabled, { role: 'SUPPORT' }, 0)).toEqual({
      role: 'SUPPORT',
      disabled: true,
    });
  });
});

function isRefused(decide: () => unknown): boolean {
  try {
    decide();
    return false;
  } catch {
    return true;
  }
}
