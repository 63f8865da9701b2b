import type { PortalOverlay } from './portal-pages';

const EVERYBODY = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;

/** The overlays that only show or find something. */
export const readingOverlays: readonly PortalOverlay[] = [
  {
    name: 'Who held the seats',
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
    name: 'List of the keys',
    path: () => '/',
    roles: EVERYBODY,
    open: async (page, t) => {
      await page.getByRole('button', { name: t('nav.searchLabel') }).click();
      await page.getByRole('option', { name: t('palette.keys') }).click();
      await page.getByRole('dialog', { name: t('palette.keysTitle') }).waitFor();
    },
  },
];
