import { adminOverlays, readingOverlays, type PortalOverlay } from './overlays';
import type { PageIds, PortalRole } from './showcase';

export type PortalPage = {
  name: string;
  path: (ids: PageIds) => string;
  /** Roles that may see the page, the most powerful first. Null: without a session. */
  roles: readonly [PortalRole, ...PortalRole[]] | null;
  /** Status of the response, if not 200. */
  status?: 404;
};

const EVERYBODY = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const VENDOR = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const NO_VIEWER = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN'] as const;

/** Every page of the portal, for the tests of all pages. */
export const portalPages: readonly PortalPage[] = [
  { name: 'Overview', path: () => '/', roles: EVERYBODY },
  { name: 'Pool dashboard', path: (ids) => `/pools/${ids.seatPoolId}`, roles: EVERYBODY },
  { name: 'Wall', path: (ids) => `/pools/${ids.seatPoolId}/wall`, roles: EVERYBODY },
  {
    name: 'Wall of several pools',
    path: (ids) => `/wall?pools=${ids.seatPoolId},${ids.namedSeatPoolId}`,
    roles: EVERYBODY,
  },
  { name: 'Wall without pools', path: () => '/wall', roles: EVERYBODY },
  { name: 'Devices', path: (ids) => `/pools/${ids.seatPoolId}/devices`, roles: EVERYBODY },
  {
    name: 'Devices of a named pool',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/devices`,
    roles: EVERYBODY,
  },
  { name: 'Device', path: (ids) => `/pools/${ids.seatPoolId}/devices/${ids.deviceId}`, roles: EVERYBODY },
  { name: 'Denials', path: (ids) => `/pools/${ids.seatPoolId}/denials`, roles: EVERYBODY },
  { name: 'History', path: (ids) => `/pools/${ids.seatPoolId}/history`, roles: EVERYBODY },
  {
    name: 'History of a named pool',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/history`,
    roles: EVERYBODY,
  },
  { name: 'Planner', path: (ids) => `/pools/${ids.seatPoolId}/planner`, roles: EVERYBODY },
  {
    name: 'Planner of a named pool',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/planner`,
    roles: EVERYBODY,
  },
  { name: 'Find a denial', path: () => '/refused', roles: EVERYBODY },
  { name: 'Settings', path: (ids) => `/pools/${ids.seatPoolId}/settings`, roles: EVERYBODY },
  { name: 'Customers', path: () => '/customers', roles: VENDOR },
  { name: 'Customer', path: (ids) => `/customers/${ids.customerId}`, roles: EVERYBODY },
  { name: 'App users', path: (ids) => `/customers/${ids.customerId}/people`, roles: EVERYBODY },
  { name: 'Team of a customer', path: (ids) => `/customers/${ids.customerId}/team`, roles: NO_VIEWER },
  { name: 'Displays', path: (ids) => `/customers/${ids.customerId}/displays`, roles: NO_VIEWER },
  {
    name: 'Audit trail of a customer',
    path: (ids) => `/customers/${ids.customerId}/audit`,
    roles: EVERYBODY,
  },
  { name: 'Alerts', path: (ids) => `/customers/${ids.customerId}/alerts`, roles: EVERYBODY },
  {
    name: 'Settings of alerts',
    path: (ids) => `/customers/${ids.customerId}/alerts/settings`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_VIEWER'],
  },
  { name: 'Webhooks', path: (ids) => `/customers/${ids.customerId}/alerts/webhooks`, roles: NO_VIEWER },
  { name: 'Monthly report', path: (ids) => `/customers/${ids.customerId}/report`, roles: EVERYBODY },
  { name: 'Applications', path: () => '/applications', roles: VENDOR },
  { name: 'Team of the vendor', path: () => '/team', roles: VENDOR },
  { name: 'Audit trail of the vendor', path: () => '/audit', roles: VENDOR },
  { name: 'Profile', path: () => '/profile', roles: EVERYBODY },
  { name: 'API tokens', path: () => '/profile/tokens', roles: EVERYBODY },
  { name: 'Sign in', path: () => '/sign-in', roles: null },
  { name: 'Invitation', path: () => '/invitation', roles: null },
  { name: 'Display without a link', path: () => '/display', roles: null },
  { name: 'Mail request', path: () => '/mail', roles: null },
  { name: 'Phone simulator', path: () => '/simulator', roles: null },
  { name: 'No such page', path: () => '/no-such-page', roles: EVERYBODY, status: 404 },
];

/** Every overlay of the portal. */
export const portalOverlays: readonly PortalOverlay[] = [
  {
    name: 'Log out a device',
    path: (ids) => `/pools/${ids.seatPoolId}/devices`,
    roles: NO_VIEWER,
    open: (page, t) =>
      page
        .getByRole('button', { name: t('devices.logOutNamed', { name: 'Scanner 2' }) })
        .first()
        .click(),
  },
  {
    name: 'Log out many devices',
    path: (ids) => `/pools/${ids.seatPoolId}/devices`,
    roles: NO_VIEWER,
    open: async (page, t) => {
      await page.getByRole('checkbox', { name: t('table.selectAllShown') }).click();
      await page.getByRole('button', { name: t('devices.logOutSelected') }).click();
    },
  },
  {
    name: 'More actions for a device',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/devices`,
    roles: NO_VIEWER,
    role: 'menu',
    open: (page, t) =>
      page.getByRole('button', { name: t('devices.moreNamed', { name: 'Tablet 10' }) }).click(),
  },
  {
    name: 'Remove a device',
    path: (ids) => `/pools/${ids.seatPoolId}/devices/${ids.deviceId}`,
    roles: ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('devices.remove') }).click(),
  },
  {
    name: 'Release a licence',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/devices`,
    roles: VENDOR,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('devices.moreNamed', { name: 'Tablet 10' }) }).click();
      await page.getByRole('menuitem', { name: t('devices.release') }).click();
    },
  },
  {
    name: 'Add a customer',
    path: () => '/customers',
    roles: ['VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('customers.add') }).click(),
  },
  {
    name: 'Rename a customer',
    path: (ids) => `/customers/${ids.customerId}`,
    roles: ['VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('customers.rename') }).click(),
  },
  {
    name: 'Add an application for a customer',
    path: (ids) => `/customers/${ids.customerId}`,
    roles: ['VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('customers.addApplication') }).click(),
  },
  {
    name: 'Add an application',
    path: () => '/applications',
    roles: ['VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('applications.add') }).click(),
  },
  {
    name: 'Edit an application',
    path: () => '/applications?edit=MFS',
    roles: ['VENDOR_ADMIN'],
    open: async () => undefined,
  },
  {
    name: 'Active alerts',
    path: () => '/',
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_VIEWER'],
    open: async (page, t) => {
      await page
        .getByRole('banner')
        .getByRole('button', { name: t('alerts.title') })
        .click();
      await page.getByRole('dialog').getByText(t('alerts.panelHint')).waitFor();
    },
  },
  {
    name: 'Add a webhook endpoint',
    path: (ids) => `/customers/${ids.customerId}/alerts/webhooks`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('alerts.hooks.add') }).click(),
  },
  {
    name: 'Add a portal user',
    path: (ids) => `/customers/${ids.customerId}/team`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('team.add') }).click(),
  },
  {
    name: 'Edit a portal user',
    path: (ids) => `/customers/${ids.customerId}/team`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'],
    open: (page, t) =>
      page.getByRole('button', { name: t('team.editNamed', { name: 'The viewer' }) }).click(),
  },
  {
    name: 'Set a portal user’s password',
    path: (ids) => `/customers/${ids.customerId}/team`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'],
    open: async (page, t) => {
      await page.getByRole('button', { name: t('team.setPasswordNamed', { name: 'The viewer' }) }).click();
      await page.getByRole('button', { name: t('form.generate') }).click();
    },
  },
  {
    name: 'Disable a portal user',
    path: (ids) => `/customers/${ids.customerId}/team`,
    roles: ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'],
    open: (page, t) =>
      page.getByRole('button', { name: t('team.disableNamed', { name: 'The viewer' }) }).click(),
  },
  {
    name: 'A new API token',
    path: () => '/profile/tokens',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('tokens.create') }).click();
      await page.getByRole('dialog').getByLabel(t('tokens.name')).fill('Nightly report');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: t('tokens.token') }).waitFor();
    },
  },
  {
    name: 'Revoke an API token',
    path: () => '/profile/tokens',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('tokens.create') }).click();
      await page.getByRole('dialog').getByLabel(t('tokens.name')).fill('To be revoked');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: t('form.saved') }).click();
      await page
        .getByRole('button', { name: t('tokens.revokeNamed', { name: 'To be revoked' }) })
        .first()
        .click();
    },
  },
  {
    name: 'Time zones',
    path: () => '/profile',
    roles: EVERYBODY,
    open: (page, t) => page.getByRole('button', { name: t('profile.changeTimeZone') }).click(),
  },
  {
    name: 'Sign out everywhere',
    path: () => '/profile',
    roles: EVERYBODY,
    open: (page, t) => page.getByRole('button', { name: t('profile.everywhere') }).click(),
  },
  ...readingOverlays,
  ...adminOverlays,
];
