import { LANGUAGE_COOKIE } from '@/app/_text/locales';
import { translatorFor } from '@/app/_text/translator-for';
import { expect, test } from '../fixtures';
import { findUnclearTexts } from '../texts';

test('L16: an administrator removes all devices that a filter shows; a viewer removes none', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const strangers = [await pool.device('Stranger 1'), await pool.device('Stranger 2')];
  const keeper = await pool.device('Scanner 1');
  for (const stranger of strangers) expect(await stranger.login()).toMatchObject({ grant: 'NEW' });
  expect(await keeper.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });

  await viewer.goto(`${pool.path}?q=Stranger`);
  await expect(viewer.getByRole('rowheader')).toHaveCount(2);
  await expect(viewer.getByRole('button', { name: 'Remove these devices…' })).toHaveCount(0);

  await admin.goto(pool.path);
  await expect(admin.getByRole('rowheader')).toHaveCount(3);
  // Without a filter these would be all devices of the pool.
  await expect(admin.getByRole('button', { name: 'Remove these devices…' })).toHaveCount(0);
  await admin.getByRole('searchbox').fill('Stranger');
  await expect(admin.getByRole('rowheader')).toHaveCount(2);
  await admin.getByRole('button', { name: 'Remove these devices…' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Remove 2 devices?' });
  const confirm = dialog.getByRole('button', { name: 'Remove 2 devices' });
  await confirm.click();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await dialog.getByRole('button', { name: 'Unauthorised registration' }).click();
  await dialog.getByLabel('Type 2 to confirm').fill('3');
  await confirm.click();
  await expect(dialog.getByText('Type the number 2.')).toBeVisible();
  await dialog.getByLabel('Type 2 to confirm').fill('2');
  await confirm.click();

  await expect(admin.getByRole('listitem').filter({ hasText: '2 devices are removed' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  for (const stranger of strangers) await expect.poll(() => stranger.states.at(-1)?.state).toBe('REMOVED');
  await expect(viewer.getByRole('rowheader')).toHaveCount(0);
  expect(await keeper.login()).toMatchObject({ grant: 'NEW' });

  await admin.goto(`/customers/${pool.customerId}/audit?did=device.removed`);
  const entries = admin.getByRole('row').filter({ hasText: 'Device removed' });
  await expect(entries).toHaveCount(2);
  for (const entry of await entries.all()) await expect(entry).toContainText('Unauthorised registration');
});

test('devices are counted by the server’s clock, not the browser’s', async ({ stage, signedIn }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const strangers = [await pool.device('Stranger 1'), await pool.device('Stranger 2')];
  await page.clock.setFixedTime(Date.now() - 24 * 60 * 60 * 1000);
  await page.goto(`${pool.path}?q=Stranger`);
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove these devices…' }).click();
  await pool.device('Stranger 3');
  const dialog = page.getByRole('dialog', { name: 'Remove 2 devices?' });
  await dialog.getByRole('button', { name: 'Unauthorised registration' }).click();
  await dialog.getByLabel('Type 2 to confirm').fill('2');
  await dialog.getByRole('button', { name: 'Remove 2 devices' }).click();
  for (const stranger of strangers) await expect.poll(() => stranger.states.at(-1)?.state).toBe('REMOVED');
  await expect(page.getByRole('rowheader')).toHaveText([/Stranger 3/]);
});

test('devices that were never used are found and removed, in German', async ({ stage, signedIn, vendor }) => {
  const t = translatorFor('de');
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const [used, unused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await used.login();
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: 'de', url: vendor.url }]);
  await page.goto(pool.path);
  await page.getByRole('button', { name: t('devices.neverLoggedIn') }).click();
  await page.getByLabel(t('devices.registered')).selectOption(t('devices.registeredWithin.hour'));
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page).toHaveURL(/registered=hour/);
  await page.getByRole('button', { name: t('devices.removeAll') }).click();
  const dialog = page.getByRole('dialog', { name: '1 Gerät entfernen?' });
  await dialog.getByRole('button', { name: t('logout.removeAll.usual.strange') }).click();
  await dialog.getByLabel(t('form.typeCount', { count: 1 })).fill('1');
  expect(await findUnclearTexts(dialog)).toEqual([]);
  await dialog.getByRole('button', { name: '1 Gerät entfernen' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '1 Gerät ist entfernt' })).toBeVisible();
  await expect.poll(() => unused.states.at(-1)?.state).toBe('REMOVED');
  await expect(page.getByText(t('devices.nothingFound'))).toBeVisible();
  await page.getByRole('button', { name: t('devices.showAll') }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  expect(used.states.at(-1)?.state).toBe('HOLDING_SEAT');
});
