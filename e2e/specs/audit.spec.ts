import { formatOf } from '@/app/_text/format';
import { DEMO_SUPPORT } from '../portal-users';
import { expect, test } from '../fixtures';

test('L15, L24: actions of support are in the customer’s trail, with their role and on whose behalf', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const phone = await pool.device('Scanner 1');
  await phone.login();
  const support = await signedIn(DEMO_SUPPORT);
  await support.goto(pool.path);
  await support.getByRole('button', { name: 'Log out Scanner 1' }).click();
  const dialog = support.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Left at the dock');
  await dialog.getByRole('button', { name: /^Log out/ }).click();
  await expect.poll(() => phone.states.at(-1)?.state).toBe('LOGGED_OUT');

  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.getByRole('link', { name: 'Audit trail' }).click();
  const entry = page.getByRole('row').filter({ hasText: 'Device logged out' });
  await expect(entry).toContainText('Scanner 1');
  await expect(entry).toContainText('Sam Ortega');
  await expect(entry).toContainText(/Support · for Stage \w+/);
  await expect(entry).toContainText('Reason: Left at the dock');
  await entry.getByRole('link', { name: 'Scanner 1' }).click();
  await expect(page).toHaveURL(new RegExp(`/pools/${pool.seatPoolId}/devices/dev_`));
  await expect(page.getByRole('heading', { name: 'Scanner 1' })).toBeVisible();
});

test('L24: the address filters the trail, changes are in words, and the export has the same rows', async ({
  signedIn,
  stage,
  vendor,
}) => {
  const pool = await stage({ inactivityTimeoutSeconds: 600 });
  await vendor.api.call(
    {
      text: 'mutation Longer($id: ID!) { updateSeatPool(input: { seatPoolId: $id, inactivityTimeoutSeconds: 3600 }) { seatPool { id } } }',
    },
    { id: pool.seatPoolId },
  );
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(`/customers/${pool.customerId}/audit`);
  await expect(page.getByRole('row').filter({ hasText: 'Signed in' })).toBeVisible();
  await page.getByLabel('Action').selectOption({ label: 'Settings changed' });
  await expect(page.getByText('1 row', { exact: true })).toBeVisible();
  const entry = page.getByRole('row').filter({ hasText: 'Settings changed' });
  await expect(entry).toContainText('Inactivity time-out: 10 min → 1 h');
  await expect(entry).toContainText('Vendor administrator · for Stage');
  // The address alone opens the same view.
  await page.reload();
  await expect(page.getByText('1 row', { exact: true })).toBeVisible();

  const href = await page.getByRole('link', { name: /Export CSV/ }).getAttribute('href');
  const lines = (await (await page.request.get(href ?? '')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('seat-pool.updated');
  expect(lines[1]).toContain('inactivityTimeoutSeconds: 600 → 3600');

  await page.getByLabel('Time').selectOption({ label: 'From … to …' });
  await page.getByLabel('From', { exact: true }).fill('2020-01-01');
  await page.getByLabel('To', { exact: true }).fill('2020-01-31');
  await expect(page.getByText('No entries found')).toBeVisible();
  await expect(page).toHaveURL(/2020-01-31/);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await expect(page.getByRole('row').filter({ hasText: 'Signed in' })).toBeVisible();
  // The rows change before the address does.
  await expect(page).not.toHaveURL(/2020-01-01/);
  await page.goBack();
  await expect(page.getByText('No entries found')).toBeVisible();
});

test('L24: a long trail loads on scrolling, every entry once', async ({ signedIn, stage, vendor }) => {
  const pool = await stage({ licensedQuantity: 1 });
  const change = {
    text: 'mutation Change($id: ID!, $quantity: Int!) { updateSeatPool(input: { seatPoolId: $id, licensedQuantity: $quantity }) { seatPool { id } } }',
  };
  for (let quantity = 2; quantity <= 131; quantity++)
    await vendor.api.call(change, { id: pool.seatPoolId, quantity });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto(`/customers/${pool.customerId}/audit?did=seat-pool.updated`);
  await expect(page.getByText('100 of 130 rows')).toBeVisible();
  const last = page.getByRole('row').filter({ hasText: 'Licences: 1 → 2' });
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(last).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText('130 rows', { exact: true })).toBeVisible();
});

test('all times are in the time zone of the profile', async ({ signedIn, stage }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto('/profile');
  await page.getByRole('button', { name: 'Change time zone' }).click();
  await page.getByRole('combobox', { name: 'Search time zones' }).fill('kiritimati');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Pacific\/Kiritimati, now/)).toBeVisible();
  await page.goto(`/customers/${pool.customerId}/audit?did=portal-user.signed-in`);
  const time = page.getByRole('row').filter({ hasText: 'Signed in' }).getByRole('time').first();
  const at = (await time.getAttribute('datetime')) ?? '';
  await expect(time).toHaveText(formatOf('en', 'Pacific/Kiritimati').fullDate(at));
  await expect(time).toHaveAttribute('title', formatOf('en', 'UTC').utc(at));
});

test('L32: support reads the trails of all customers, filtered by customer, person and action', async ({
  signedIn,
  stage,
}) => {
  const [one, other] = [await stage(), await stage()];
  const phone = await one.device('Scanner 1');
  await phone.login();
  await other.portalUser('CUSTOMER_ADMIN');
  const support = await signedIn(DEMO_SUPPORT);
  await support.goto(one.path);
  await support.getByRole('button', { name: 'Log out Scanner 1' }).click();
  const dialog = support.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Left at the dock');
  await dialog.getByRole('button', { name: /^Log out/ }).click();
  await expect.poll(() => phone.states.at(-1)?.state).toBe('LOGGED_OUT');

  await support.getByRole('link', { name: 'Audit trail' }).click();
  await expect(support.getByRole('columnheader', { name: 'Customer' })).toBeVisible();
  await support.getByLabel('Action').selectOption({ label: 'Device logged out' });
  await support.getByRole('searchbox').fill('Scanner 1');
  const mark = one.applicationName.split(' ')[1] ?? '';
  const entry = support.getByRole('row').filter({ hasText: `Stage ${mark}` });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('Device logged out');
  await support.getByLabel('Customer', { exact: true }).selectOption({ label: `Stage ${mark}` });
  await expect(support.getByText('1 row', { exact: true })).toBeVisible();
  await support.reload();
  await expect(support.getByText('1 row', { exact: true })).toBeVisible();
  const href = await support.getByRole('link', { name: /Export CSV/ }).getAttribute('href');
  const lines = (await (await support.request.get(href ?? '')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`STAGE-${mark}`);
  await support.getByLabel('Customer', { exact: true }).selectOption({ label: 'Vendor only' });
  await expect(support.getByText('No entries found')).toBeVisible();
});
