import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** A customer of the demo data. */
const SUPPORT = { email: 'support@seatwise.example', password: 'demo-support-desk' };
const WITHIN_A_SECOND = { timeout: 1000 };

const row = (page: Page, device: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: new RegExp(`^${device}\\b`) }) });
const rowNames = (page: Page) =>
  page
    .getByRole('rowheader')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent.split('Android')[0]));
const toast = (page: Page, text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });

/** Moves the focus to an element with the Tab key. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key does not lead there');
}

test('L15: a device found by its user is logged out, receives the reason, and has it in its timeline', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1, forceLogoutHoldOffSeconds: 60 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  await refused.login();
  for (const one of [page, viewer]) await one.goto(pool.path);
  await expect(row(viewer, 'Scanner 1')).toContainText('Holding a seat');
  await expect(viewer.getByRole('button', { name: /Log out|More actions/ })).toHaveCount(0);
  await expect(viewer.getByRole('checkbox')).toHaveCount(0);

  await page.getByRole('searchbox').fill('person 1');
  await expect(row(page, 'Scanner 2')).toHaveCount(0);
  await row(page, 'Scanner 1').getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Scanner 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Log out…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log out Scanner 1?' });
  await expect(dialog).toContainText('The device cannot take a seat for 1 min after that');
  await expect(dialog).toContainText('Person 1 (person-1)');
  await dialog.getByRole('button', { name: 'Log out device' }).click();
  await expect(dialog.getByText('Enter a reason.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Device left behind' }).click();
  await dialog.getByRole('button', { name: 'Log out device' }).click();

  await expect.poll(() => holder.states.at(-1)?.message, WITHIN_A_SECOND).toContain('Device left behind');
  await expect(row(viewer, 'Scanner 1')).toContainText('Logged out');
  const event = page.getByRole('listitem').filter({ hasText: 'Logged out in the portal' });
  await expect(event).toContainText('By The CUSTOMER_ADMIN');
  await expect(event).toContainText('Device left behind');
  await expect(page.getByText('Held off for')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Log out…' })).toHaveCount(0);
});

test('L15: twelve devices are logged out at once after the number is typed, and each is notified', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 12 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const names = Array.from({ length: 12 }, (_, n) => `Scanner ${n + 1}`);
  const phones = [];
  for (const name of names) phones.push(await pool.device(name));
  await pool.device('Bystander');
  await Promise.all(phones.map((phone) => phone.login()));
  // Rows are rendered when they scroll into view.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await page.goto(pool.path);
  await expect(page.getByRole('rowheader')).toHaveCount(13);
  await expect(page.getByRole('checkbox', { name: 'Select Bystander' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Select all shown rows' }).check();
  await page.getByRole('button', { name: 'Log out…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Log out 12 devices?' });
  await expect(dialog.getByRole('list', { name: 'Devices to log out' })).toContainText('Person 12');
  await dialog.getByLabel('Reason').fill('Fire drill');
  const confirm = dialog.getByRole('button', { name: 'Log out 12 devices' });
  await dialog.getByLabel('Type 12 to confirm').fill('13');
  await confirm.click();
  await expect(dialog.getByText('Type the number 12.')).toBeVisible();
  await dialog.getByLabel('Type 12 to confirm').fill('12');
  await confirm.click();

  await expect(toast(page, '12 devices are logged out')).toBeVisible();
  for (const phone of phones)
    await expect.poll(() => phone.states.at(-1)?.message, phone.name).toContain('Fire drill');
  await expect(page.getByRole('cell', { name: 'Logged out' })).toHaveCount(13);
});

test('L16: a removed device stops working; L9: support releases the licence of a named device early', async ({
  stage,
  signedIn,
}) => {
  const [pool, named] = [
    await stage({ licensedQuantity: 1 }),
    await stage({ mode: 'NAMED', licensedQuantity: 1 }),
  ];
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const [phone, other] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await phone.login();
  await page.goto(pool.path);
  await page.getByRole('button', { name: 'More actions for Scanner 1' }).click();
  await page.getByRole('menuitem', { name: 'Remove device…' }).click();
  const removal = page.getByRole('dialog', { name: 'Remove Scanner 1?' });
  await removal.getByRole('button', { name: 'Remove device' }).click();
  await expect(toast(page, 'Scanner 1 is removed')).toContainText('The seat is free.');
  await expect(row(page, 'Scanner 1')).toHaveCount(0);
  expect(await other.login()).toMatchObject({ grant: 'NEW' });
  await page.getByRole('button', { name: 'Removed' }).click();
  await expect(row(page, 'Scanner 1')).toContainText('Removed');

  await named.device('Tablet 1');
  const support = await signedIn(SUPPORT);
  await support.goto(named.path);
  const free = support.getByLabel('Current use of the pool').locator('dd').nth(1);
  await expect(free).toHaveText('0');
  await support.getByRole('button', { name: 'More actions for Tablet 1' }).click();
  await expect(support.getByRole('menuitem', { name: 'Remove device…' })).toHaveCount(0);
  await support.getByRole('menuitem', { name: 'Release licence early…' }).click();
  const release = support.getByRole('dialog', { name: 'Release the licence of Tablet 1?' });
  await release.getByRole('button', { name: 'Lost or stolen' }).click();
  await release.getByRole('button', { name: 'Release licence' }).click();
  await expect(free).toHaveText('1');
  await expect(row(support, 'Tablet 1')).toContainText('Lapsed');
});

test('with the keyboard alone: find a device and log it out', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const [phone, other] = [await pool.device('Scanner 1'), await pool.device('Tablet 1')];
  await phone.login();
  await other.login();
  await page.goto(pool.path);
  await expect(page.getByRole('rowheader')).toHaveCount(2);

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('scanner');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await tabTo(page, page.getByRole('button', { name: 'Log out Scanner 1' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Log out Scanner 1?' });
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Log out Scanner 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('End of shift');
  await tabTo(page, dialog.getByRole('button', { name: 'Log out device' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => phone.states.at(-1)?.message).toContain('End of shift');
  await expect(page.getByRole('heading', { name: 'Devices' })).toBeFocused();
  await expect(row(page, 'Scanner 1')).toContainText('Logged out');
});

test('the address holds the view: reload, back, and an export with the same rows', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  for (const name of ['Scanner 2', 'Scanner 10', '=Scanner 1', 'Tablet']) {
    const phone = await pool.device(name);
    if (name !== 'Scanner 10') await phone.login();
    if (name === 'Scanner 2') await phone.logout();
  }
  await page.goto(pool.path);
  await expect(page.getByRole('rowheader')).toHaveCount(4);
  await page.getByRole('button', { name: 'Device', exact: true }).click();
  await page.getByRole('button', { name: 'Logged out' }).click();
  await page.getByRole('button', { name: 'Holding a seat' }).click();
  await page.getByRole('searchbox').fill('scanner');
  const shown = ['=Scanner 1', 'Scanner 2', 'Scanner 10'];
  await expect.poll(() => rowNames(page)).toEqual(shown);

  await page.reload();
  await expect.poll(() => rowNames(page)).toEqual(shown);
  await expect(page.getByRole('columnheader', { name: 'Device' })).toHaveAttribute('aria-sort', 'ascending');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  const file = await download.createReadStream();
  let text = '';
  for await (const chunk of file) text += String(chunk);
  const [header, ...lines] = text.trim().split(/\r?\n/);
  const column = header?.split(',').indexOf('name') ?? -1;
  expect(lines.map((line) => line.split(',')[column])).toEqual([`'=Scanner 1`, 'Scanner 2', 'Scanner 10']);

  await page.getByRole('link', { name: /^Scanner 10/ }).click();
  await expect(page.getByRole('heading', { name: 'Scanner 10' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => rowNames(page)).toEqual(shown);
});

test('"Refused?" finds the denial by its time, with the holders of the seats', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await holder.login();
  for (let checks = 0; checks < 5; checks++) await holder.check();
  await refused.login();
  await page.goto(pool.path);
  await row(page, 'Scanner 1').getByRole('link').click();
  await expect(page.getByText(/5 check-points between/)).toBeVisible();
  await page.getByRole('button', { name: 'Show check-points' }).click();
  await expect(page.getByText('Check-point passed, seat renewed')).toHaveCount(5);

  await page.goBack();
  await row(page, 'Scanner 2').getByRole('link').click();
  const denied = page.getByRole('listitem').filter({ hasText: 'Denied: no seat was free' });
  await expect(denied).toContainText('Login');
  const moment = page.getByLabel('Date and time');
  await moment.fill(
    await page.evaluate(() =>
      new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16),
    ),
  );
  await page.getByRole('button', { name: 'Go to time' }).click();
  await expect(page).toHaveURL(/at=/);
  await expect(denied).toBeVisible();
  await page.getByRole('button', { name: 'Check-points', exact: true }).click();
  await expect(page.getByText('No events found')).toBeVisible();
  await page.getByRole('button', { name: 'Check-points', exact: true }).click();
  await denied.getByRole('link', { name: 'Show seat holders' }).click();
  await expect(page).toHaveURL(/denials\?denial=/);
  await expect(page.getByText('Scanner 1').first()).toBeVisible();
});
