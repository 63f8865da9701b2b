import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import { openDevice } from '../device';
import { expect, isLive, test } from '../fixtures';

const SUPPORT = { email: 'support@seatwise.example', password: 'demo-support-desk' };
const WITHIN_A_SECOND = { timeout: 1000 };

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const makeMark = () => randomBytes(4).toString('hex').toUpperCase();

test('L29: the overview follows every pool over one subscription, and lists problems', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const own = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const vendor = await signedIn(DEMO_ADMIN);
  let subscriptions: string[] = [];
  vendor.on('websocket', (socket) => {
    // Those of the present page, not of the previous one.
    const ofThisSocket: string[] = (subscriptions = []);
    socket.on('framesent', ({ payload }) => {
      const [, name] = /"type":"subscribe".*subscription (\w+)/.exec(String(payload)) ?? [];
      if (name) ofThisSocket.push(name);
    });
  });
  await own.goto('/');
  await vendor.goto(`/?q=${encodeURIComponent(pool.applicationName)}`);
  for (const page of [own, vendor]) {
    await isLive(page);
    await expect(row(page, 'OK')).toContainText('0 of 1');
  }
  const [one, two] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];

  expect(await one.login()).toMatchObject({ grant: 'NEW' });
  for (const page of [own, vendor]) await expect(row(page, 'Full')).toContainText('1 of 1', WITHIN_A_SECOND);
  await expect(own.getByLabel('Recent problems').first()).toContainText(`${pool.applicationName} is full`);

  expect(await two.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
  await expect(own.getByLabel('Recent problems').first()).toContainText(': 1 denial');
  await expect(own.getByLabel('All pools together')).toContainText(/Denied, 24\sh1/);
  expect(subscriptions).toEqual(['SeatUsages']);

  await own.getByRole('button', { name: /^Suspended/ }).click();
  await expect(own.getByText('No pools with this status')).toBeVisible();
  await own.getByRole('button', { name: /^Full/ }).click();
  await expect(row(own, 'Full')).toBeVisible();
  await expect(own).toHaveURL(/state=full/);
  await own.reload();
  await expect(row(own, 'Full')).toBeVisible();
  await expect(own.getByRole('button', { name: /^Full/ })).toHaveAttribute('aria-pressed', 'true');
});

test('the vendor adds a customer and gives it an application; a device registers with the key that is shown', async ({
  signedIn,
  stage,
  vendor,
}) => {
  const mark = makeMark();
  const other = await stage();
  const watching = await signedIn(SUPPORT);
  await watching.goto(`/?q=${mark}`);
  await isLive(watching);
  await expect(watching.getByText(`No pool matches “${mark}”`)).toBeVisible();

  const page = await signedIn(DEMO_ADMIN);
  await page.goto('/customers');
  await page.getByRole('button', { name: 'Add customer' }).click();
  const adding = page.getByRole('dialog', { name: 'Add customer' });
  await adding.getByLabel('Name').fill(`Customer ${mark}`);
  await adding.getByLabel('Code').fill('wrong code!');
  await adding.getByRole('button', { name: 'Add customer' }).click();
  await expect(adding.getByText('at most 32 capital letters')).toBeVisible();
  await adding.getByLabel('Code').fill(`new-${mark}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: `Customer ${mark}` })).toBeVisible();
  await expect(page.getByText('No applications yet')).toBeVisible();

  await page.getByRole('button', { name: 'Add application' }).click();
  const giving = page.getByRole('dialog', { name: `Add application for Customer ${mark}` });
  const option = giving.getByRole('option', { name: other.applicationName });
  await giving.getByLabel('Application').selectOption(await option.getAttribute('value'));
  await giving.getByLabel('Licences').fill('3');
  await giving.getByLabel('Inactivity time-out').fill('1');
  await giving.getByLabel('Sign-in method').selectOption('TRUSTED');
  await giving.getByRole('button', { name: 'Create pool' }).click();
  await expect(giving.getByText(/between 2\ss and 1\sh\./)).toBeVisible();
  await giving.getByLabel('Inactivity time-out').fill('600');
  await giving.getByRole('button', { name: 'Create pool' }).click();

  const made = page.getByRole('dialog', { name: 'Pool created' });
  const registrationKey = await made.getByLabel('Registration key', { exact: true }).inputValue();
  await made.getByRole('button', { name: 'Show QR code' }).click();
  await expect(made.getByRole('img', { name: 'QR code: Registration key' })).toBeVisible();
  await expect(row(watching, mark)).toContainText('0 of 3');
  const device = await openDevice({
    url: vendor.url,
    registrationKey,
    name: 'Scanner 1',
    userName: 'nobody',
  });
  await device.close();
  await made.getByRole('link', { name: 'Open pool' }).click();
  await page.getByRole('link', { name: /^Devices/ }).click();
  await expect(row(page, 'Scanner 1')).toContainText('Registered');
});

test('L17: an application is added with its check-points; L5: it stays concurrent while a pool is', async ({
  signedIn,
  stage,
}) => {
  const mark = makeMark();
  const page = await signedIn(DEMO_ADMIN);
  await showAllRows(page);
  await page.goto('/applications');
  await page.getByRole('button', { name: 'Add application' }).click();
  const adding = page.getByRole('dialog', { name: 'Add application' });
  await adding.getByLabel('Code').fill(`app2-${mark}`);
  await adding.getByLabel('Name').fill(`Made ${mark}`);
  const checkpoints = adding.getByRole('textbox', { name: /^Check-points/ });
  await checkpoints.fill('start job, arrive, 2nd');
  await page.keyboard.press('Enter');
  await expect(adding.getByRole('listitem')).toHaveText(['START_JOB', 'ARRIVE']);
  await expect(adding.getByText('2nd is not a check-point')).toBeVisible();
  await checkpoints.fill('');
  await adding.getByLabel('From').fill('90');
  await adding.getByRole('button', { name: 'Add application' }).click();
  await expect(adding.getByText('The longest time-out must not be below the shortest.')).toBeVisible();
  // Text that is typed before the focus moves to the refused field would go into that field.
  await expect(adding.getByLabel('To', { exact: true })).toBeFocused();
  await adding.getByLabel('From').fill('1.5');
  await adding.getByRole('button', { name: 'Add application' }).click();
  await expect(row(page, `Made ${mark}`)).toContainText('START_JOB');
  await expect(row(page, `Made ${mark}`)).toContainText('1 min 30 s'.replaceAll(' ', '\u00a0'));

  const { applicationName } = await stage();
  await page.reload();
  await page.getByRole('button', { name: `Edit ${applicationName}` }).click();
  const editing = page.getByRole('dialog');
  await editing.getByRole('switch', { name: 'Supports concurrent licences' }).click();
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(editing.getByRole('alert')).toContainText(
    '1 pool is concurrent. Switch it to named licences first.',
  );
  await expect(editing.getByRole('alert')).toContainText('Nothing was changed.');
});

test('L32: support sees customers and applications; users of a customer see only their own', async ({
  signedIn,
  stage,
}) => {
  const [own, foreign] = [await stage(), await stage()];
  const support = await signedIn(SUPPORT);
  await showAllRows(support);
  await support.goto('/applications');
  await expect(row(support, own.applicationName)).toBeVisible();
  await expect(support.getByRole('button', { name: /^(Add|Edit)/ })).toHaveCount(0);
  await support.goto(`/customers/${own.customerId}?new=true`);
  await expect(support.getByRole('complementary', { name: /^You are working in/ })).toBeVisible();
  await expect(row(support, own.applicationName)).toBeVisible();
  await expect(support.getByRole('button', { name: /^(Rename|Add)/ })).toHaveCount(0);
  await expect(support.getByRole('dialog')).toHaveCount(0);

  const admin = await signedIn(await own.portalUser('CUSTOMER_ADMIN'));
  await admin.goto(`/customers/${own.customerId}`);
  await expect(row(admin, own.applicationName)).toBeVisible();
  await admin.goto(`/customers/${foreign.customerId}`);
  await expect(admin.getByRole('heading', { name: 'Customer not found' })).toBeVisible();
});

/** A window high enough to render all rows: other tests add to the same list. */
const showAllRows = (page: Page) => page.setViewportSize({ width: 1280, height: 20_000 });
