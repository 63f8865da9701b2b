import type { Page } from '@playwright/test';
import { translatorFor } from '@/app/_text/translator-for';
import { DEMO_ADMIN } from '../../fleet/options';
import { findAxeViolations, findSidewaysScroll, openVisit, turnTheme } from '../accessibility';
import { expect, test } from '../fixtures';
import { openSession } from '../session-state';

const t = translatorFor('de');

type Opener = {
  name: string;
  path: (ids: { customerId: string; seatPoolId: string }) => string;
  open: (page: Page) => Promise<void>;
};

/** Every dialog that shows a secret once. */
const secrets: readonly Opener[] = [
  {
    name: 'registration key',
    path: ({ seatPoolId }) => `/pools/${seatPoolId}/settings`,
    async open(page) {
      await page.getByRole('button', { name: t('settings.keyReplace') }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('settings.keyConfirm') })
        .click();
    },
  },
  {
    name: 'API token',
    path: () => '/profile/tokens',
    async open(page) {
      await page.getByRole('button', { name: t('tokens.create') }).click();
      await page.getByRole('dialog').getByLabel(t('tokens.name')).fill('W'.repeat(200));
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'webhook secret',
    path: ({ customerId }) => `/customers/${customerId}/alerts/webhooks`,
    async open(page) {
      await page.getByRole('button', { name: t('alerts.hooks.add') }).click();
      await page.getByRole('dialog').getByLabel(t('alerts.hooks.url')).fill('https://8.8.8.8/seats');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'password of an app user',
    path: ({ customerId }) => `/customers/${customerId}/people`,
    async open(page) {
      await page.getByRole('button', { name: t('people.newPasswordNamed', { name: 'Person 1' }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('form.generate') }).click();
      await dialog.locator('button[type=submit]').click();
    },
  },
];

for (const { name, path, open } of secrets) {
  test(`the ${name} stays until its own button is pressed: phone, dark, German`, async ({
    browser,
    vendor,
    stage,
  }) => {
    const pool = await stage();
    await pool.device('Scanner 1');
    const session = await openSession(vendor.url, DEMO_ADMIN);
    const visit = await openVisit(browser, { url: vendor.url, locale: 'de', session });
    const { page } = visit;
    await page.setViewportSize({ width: 390, height: 664 });
    await page.goto(path(pool));
    await turnTheme(page, 'dark');
    await open(page);

    const dialog = page.getByRole('dialog');
    const saved = dialog.getByRole('button', { name: t('form.saved') });
    await expect(saved).toBeVisible();
    await expect(dialog.getByRole('button', { name: t('common.close') })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('alert')).toHaveText(t('form.saveFirst'));
    await page.mouse.click(195, 4);
    await expect(saved).toBeVisible();
    expect(await findSidewaysScroll(page)).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await saved.click();
    await expect(dialog).toHaveCount(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
}
