import type { PortalRole } from '@/graphql/generated/resolvers';

/** What each role may do in the portal (L32). The API refuses the rest anyway. */
export const mayLogOutDevices = (role: PortalRole) => role !== 'CUSTOMER_VIEWER';
export const mayRemoveDevices = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
export const mayReleaseLicenses = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';
export const mayChangeTimeout = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
/** A pool's quantity, mode and everything else but the time-out. */
export const mayChangeVendorSettings = (role: PortalRole) => role === 'VENDOR_ADMIN';
export const mayReplaceRegistrationKey = (role: PortalRole) =>
  role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
/** The people who work in a customer's apps. */
export const mayManageAppUsers = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
export const seesManyCustomers = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'SUPPORT';
export const maySeeTeam = (role: PortalRole) => role !== 'CUSTOMER_VIEWER';
/** Links that show a customer's pools on a screen without a session. */
export const maySeeDisplayLinks = (role: PortalRole) => role !== 'CUSTOMER_VIEWER';
export const mayManageDisplayLinks = (role: PortalRole) =>
  role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
/** Customers and what they have bought, and the applications. */
export const mayManageCustomers = (role: PortalRole) => role === 'VENDOR_ADMIN';
export const mayManageApplications = (role: PortalRole) => role === 'VENDOR_ADMIN';
/** The portal users of a customer, or the vendor's own. */
export const mayManageTeam = (role: PortalRole, isVendorTeam: boolean) =>
  role === 'VENDOR_ADMIN' || (role === 'CUSTOMER_ADMIN' && !isVendorTeam);
/** Acknowledging alerts, what is told to whom, and webhooks. */
export const mayManageAlerts = (role: PortalRole) => role === 'VENDOR_ADMIN' || role === 'CUSTOMER_ADMIN';
/** What is told to whom, and webhooks: they hold addresses. */
export const maySeeAlertSettings = (role: PortalRole) => role !== 'CUSTOMER_VIEWER';
