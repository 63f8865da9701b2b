import type { PortalRole } from '@/graphql/generated/resolvers';

/** What each role may do in the portal (L32). The API refuses the rest anyway. */
export const mayLogOutDevices = (role: PortalRole) => role !== 'CUSTOMER_VIEWER';
export const mayChangeTimeout = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
export const seesManyCustomers = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';
