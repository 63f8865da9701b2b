import type { Page } from '@playwright/test';
import type { Translate } from '@/app/_text/translate';
import type { PageIds, PortalRole } from './showcase';

/** Something that opens over a page: a dialog, a menu, the palette. */
export type PortalOverlay = {
  name: string;
  path: (ids: PageIds) => string;
  roles: readonly [PortalRole, ...PortalRole[]];
  /** Opens the overlay; `t` returns the texts in the page's language. */
  open: (page: Page, t: Translate) => Promise<void>;
  /** Role of the open overlay, if it is not a dialog. */
  role?: 'alertdialog' | 'menu';
};

const ADMINS = ['CUSTOMER_ADMIN', 'VENDOR_ADMIN'] as const;

/** Overlays of a pool's settings and devices and of the list of app users. */
export const adminOverlays: readonly PortalOverlay[] = [
  {
    name: 'Replace the registration key',
    path: (ids) => `/pools/${ids.seatPoolId}/settings`,
    roles: ADMINS,
    open: (page, t) => page.getByRole('button', { name: t('settings.keyReplace') }).click(),
  },
  {
    name: 'Switch the mode',
    path: (ids) => `/pools/${ids.namedSeatPoolId}/settings`,
    roles: ['VENDOR_ADMIN'],
    open: async (page, t) => {
      await page.getByRole('radio', { name: t('modes.CONCURRENT') }).check();
      const mode = t('modes.CONCURRENT');
      await page.getByRole('button', { name: t('settings.modeSwitch', { mode }), disabled: false }).click();
    },
  },
  {
    name: 'Suspend a pool',
    path: (ids) => `/pools/${ids.seatPoolId}/settings`,
    roles: ['VENDOR_ADMIN'],
    open: (page, t) => page.getByRole('button', { name: t('settings.suspend') }).click(),
  },
  {
    name: 'Remove all devices that are shown',
    path: (ids) => `/pools/${ids.seatPoolId}/devices?q=Scanner`,
    roles: ADMINS,
    open: (page, t) => page.getByRole('button', { name: t('devices.removeAll') }).click(),
  },
  {
    name: 'Add an app user',
    path: (ids) => `/customers/${ids.customerId}/people`,
    roles: ADMINS,
    open: (page, t) => page.getByRole('button', { name: t('people.add') }).click(),
  },
  {
    name: 'Edit an app user',
    path: (ids) => `/customers/${ids.customerId}/people`,
    roles: ADMINS,
    open: (page, t) =>
      page.getByRole('button', { name: t('people.editNamed', { name: 'Person 3' }) }).click(),
  },
  {
    name: 'Reset an app user’s password',
    path: (ids) => `/customers/${ids.customerId}/people`,
    roles: ADMINS,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('people.newPasswordNamed', { name: 'Person 3' }) }).click();
      await page.getByRole('button', { name: t('form.generate') }).click();
    },
  },
  {
    name: 'Disable an app user',
    path: (ids) => `/customers/${ids.customerId}/people`,
    roles: ADMINS,
    open: (page, t) =>
      page.getByRole('button', { name: t('people.disableNamed', { name: 'Person 3' }) }).click(),
  },
  {
    name: 'Import app users',
    path: (ids) => `/customers/${ids.customerId}/people`,
    roles: ADMINS,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('people.import') }).click();
      await page
        .getByLabel(t('people.orPaste'))
        .fill('user,name,password\nperson-1,Anna,\nanna,Anna,short\n');
      await page.getByRole('button', { name: t('people.check') }).click();
      await page.getByRole('table', { name: t('people.problemsCaption') }).waitFor();
    },
  },
  {
    name: 'Create a display link',
    path: (ids) => `/customers/${ids.customerId}/displays?new=true`,
    roles: ADMINS,
    open: (page) => page.getByRole('dialog').getByRole('checkbox').first().check(),
  },
  {
    name: 'A new display link',
    path: (ids) => `/customers/${ids.customerId}/displays?new=true`,
    roles: ADMINS,
    open: async (page, t) => {
      await fillDisplayLink(page, t);
      await page.getByRole('textbox', { name: t('displays.link') }).waitFor();
    },
  },
  {
    name: 'Edit a display link',
    path: (ids) => `/customers/${ids.customerId}/displays?new=true`,
    roles: ADMINS,
    open: async (page, t) => {
      await makeDisplayLink(page, t);
      await page
        .getByRole('button', { name: t('displays.editNamed', { name: 'Canteen' }) })
        .first()
        .click();
    },
  },
  {
    name: 'Revoke a display link',
    path: (ids) => `/customers/${ids.customerId}/displays?new=true`,
    roles: ADMINS,
    open: async (page, t) => {
      await makeDisplayLink(page, t);
      await page
        .getByRole('button', { name: t('displays.revokeNamed', { name: 'Canteen' }) })
        .first()
        .click();
    },
  },
];

async function fillDisplayLink(page: Page, t: Translate) {
  await page.getByRole('dialog').getByLabel(t('displays.name')).fill('Canteen');
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await page.keyboard.press('Enter');
}

async function makeDisplayLink(page: Page, t: Translate) {
  await fillDisplayLink(page, t);
  await page.getByRole('button', { name: t('form.saved') }).click();
}

const EVERYBODY = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** Overlays that only show or find something. */
export const readingOverlays: readonly PortalOverlay[] = [
  {
    name: 'Seat holders',
    path: (ids) => `/pools/${ids.seatPoolId}/denials`,
    roles: EVERYBODY,
    open: async (page) => {
      const rows = page.locator('tbody tr[data-row-id]');
      await rows.first().getByRole('button').click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'Ledger',
    path: (ids) => `/pools/${ids.seatPoolId}/history?at=${new Date().toISOString()}`,
    roles: EVERYBODY,
    open: (page) => page.getByRole('dialog').getByRole('table').waitFor(),
  },
  {
    name: 'Palette',
    path: () => '/',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('nav.searchLabel') }).click();
      await page.getByRole('dialog').getByRole('combobox').fill('Scanner');
      await page.getByRole('dialog').getByRole('option', { name: 'Scanner' }).first().waitFor();
    },
  },
  {
    name: 'Choose the pools of a wall',
    path: () => '/wall',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('displays.choosePools') }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().check();
    },
  },
  {
    name: 'Keyboard shortcuts',
    path: () => '/',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('nav.searchLabel') }).click();
      await page.getByRole('option', { name: t('palette.keys') }).click();
      await page.getByRole('dialog', { name: t('palette.keysTitle') }).waitFor();
    },
  },
];
