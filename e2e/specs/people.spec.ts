import { expect, isLive, test } from '../fixtures';
import { disablePortalUser } from '../portal-users';

test('a wrong password shows only that sign-in failed', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('nobody@stage.example');
  await page.getByLabel('Password', { exact: true }).fill('wrong password');
  page.removeAllListeners('console');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
});

test('a page that needs a session leads to sign-in and back', async ({ page, stage }) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_VIEWER');
  await page.goto(pool.path);
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(pool.path));
});

test('L31: the pool of another customer looks like one that does not exist', async ({ signedIn, stage }) => {
  const [own, foreign] = [await stage(), await stage()];
  const page = await signedIn(await own.portalUser('CUSTOMER_ADMIN'));
  await page.goto(foreign.path);
  await expect(page.getByText('Pool not found')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText(own.applicationName)).toBeVisible();
  await expect(page.getByText(foreign.applicationName)).toHaveCount(0);
});

test('L32: a viewer sees devices and settings and cannot change them', async ({ signedIn, stage }) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const phone = await pool.device('Scanner 1');
  await phone.login();
  await page.goto(pool.path);
  await expect(page.getByRole('row').filter({ hasText: 'Scanner 1' })).toContainText('Holding a seat');
  await expect(page.getByRole('button', { name: /Log out Scanner/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(
    page.getByText('Only an administrator of the customer or the vendor can change this.'),
  ).toBeVisible();
});

test('L22: the customer sets the time-out, and it applies at once', async ({ signedIn, stage }) => {
  const pool = await stage({ licensedQuantity: 1, inactivityTimeoutSeconds: 600 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const phone = await pool.device('Scanner 1');
  await phone.login();
  await page.goto(pool.path);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Seconds').fill('1200');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/The time-out is now/)).toBeVisible();
  const answer = await phone.check();
  if (answer.__typename !== 'LicenseGranted' || !answer.lease) throw new Error('the check was not granted');
  // The two instants are read one after another and may differ by a millisecond.
  const seconds = (Date.parse(answer.lease.expiresAt) - Date.parse(answer.serverTime)) / 1000;
  expect(Math.round(seconds)).toBe(1200);
});

test('L30: a person signed out elsewhere loses the live view at once', async ({
  signedIn,
  stage,
  vendor,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_VIEWER');
  const page = await signedIn(person);
  await page.goto(pool.path);
  await isLive(page);
  page.removeAllListeners('console');
  await disablePortalUser(await vendor.session(), pool.customerId, person.email);
  await expect(page).toHaveURL(/sign-in/, { timeout: 3000 });
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('The e-mail address or the password is wrong.')).toBeVisible();
});
