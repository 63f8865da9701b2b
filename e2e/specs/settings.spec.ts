import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import { openDevice } from '../device';
import { expect, test } from '../fixtures';

const settingsOf = (pool: { seatPoolId: string }) => `/pools/${pool.seatPoolId}/settings`;
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const effect = (page: Page) => page.getByRole('status', { name: 'Effect' });
const inUse = (page: Page) => page.getByLabel('Current use of the pool').locator('dd').first();

async function save(page: Page) {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: /^(Save|Saving…)$/ })).toHaveCount(0);
}

test('L22: the seats that a shorter time-out ends are listed before it is saved', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const other = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const phone = await pool.device('Scanner 1');
  await phone.login();
  await other.goto(pool.path);
  await expect(inUse(other)).toContainText(/^1/);
  await page.goto(settingsOf(pool));

  const field = page.getByRole('textbox', { name: 'Time-out in seconds' });
  await field.fill('1200');
  await expect(effect(page)).toContainText('It lapses later from now on.');
  await field.fill('1');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Enter a time between/)).toBeVisible();
  await expect(field).toBeFocused();

  // Repeated until the device has been idle for long enough.
  await expect(async () => {
    await field.fill('3');
    await field.fill('2');
    await expect(effect(page)).toContainText('1 of them lapses immediately', { timeout: 1000 });
  }).toPass();
  await expect(inUse(other)).toContainText(/^1/);
  await save(page);

  await expect(field).toBeFocused();
  await expect(inUse(other)).toContainText(/^0/);
  await expect.poll(() => phone.states.at(-1)?.state).toBe('LAPSED');
  await expect(page.getByRole('row').filter({ hasText: 'Inactivity time-out: 10 min → 2 s' })).toBeVisible();
});

test('a change by another user appears at once; the input is kept until one of both is chosen', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ inactivityTimeoutSeconds: 600 });
  const [page, other] = [await signedIn(await pool.portalUser('CUSTOMER_ADMIN')), await signedIn(DEMO_ADMIN)];
  await page.goto(settingsOf(pool));
  await other.goto(settingsOf(pool));
  const [mine, theirs] = [page, other].map((one) =>
    one.getByRole('textbox', { name: 'Time-out in seconds' }),
  );
  if (!mine || !theirs) throw new Error('two pages have two fields');

  await theirs.fill('1200');
  await save(other);
  await expect(mine).toHaveValue('1200');
  await expect(page.getByText(/changed the settings$/)).toBeVisible();
  await expect(page.getByText('Inactivity time-out: 10 min → 20 min').first()).toBeVisible();

  await mine.fill('900');
  await theirs.fill('1800');
  await save(other);
  const conflict = page.getByRole('alert').filter({ hasText: 'changed this to 30 min in the meantime' });
  await expect(conflict).toBeVisible();
  await expect(mine).toHaveValue('900');
  await conflict.getByRole('button', { name: 'Use 30 min' }).click();
  await expect(mine).toHaveValue('1800');
  await expect(mine).toBeFocused();
  await expect(conflict).toHaveCount(0);

  await mine.fill('900');
  await theirs.fill('600');
  await save(other);
  await page.getByRole('button', { name: 'Keep my value' }).click();
  await save(page);
  await expect(theirs).toHaveValue('900');
});

test('L32: a viewer reads the settings and cannot change them; the API refuses it too', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto(settingsOf(pool));
  await expect(section(page, 'Inactivity time-out')).toContainText('Only an administrator of the customer');
  await expect(section(page, 'Set by the vendor')).toContainText('Licences');
  await expect(section(page, 'Registration key')).toContainText('Only an administrator');
  const main = page.getByRole('main');
  for (const role of ['textbox', 'slider', 'radio', 'button'] as const)
    await expect(main.getByRole(role)).toHaveCount(0);

  const answer = await page.evaluate(async (seatPoolId) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation ($input: UpdateSeatPoolInput!) { updateSeatPool(input: $input) { seatPool { id } } }',
        variables: { input: { seatPoolId, inactivityTimeoutSeconds: 900 } },
      }),
    });
    return response.text();
  }, pool.seatPoolId);
  expect(answer).toContain('FORBIDDEN');
});

test('a new registration key is shown once: devices register with it, not with the old one', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const before = await pool.device('Scanner 1');
  await page.goto(settingsOf(pool));
  await page.getByRole('button', { name: 'Replace key…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace registration key?' });
  await expect(dialog).toContainText('The registered device is not affected.');
  await dialog.getByRole('button', { name: 'Replace key' }).click();

  const shown = page.getByRole('dialog', { name: 'New registration key' });
  const key = shown.getByRole('textbox', { name: 'Registration key' });
  const registrationKey = await key.inputValue();
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  // Neither Escape nor a click beside the dialog loses the key.
  await page.keyboard.press('Escape');
  await expect(shown.getByRole('alert')).toHaveText(/Copy it, then choose/);
  await page.mouse.click(5, 5);
  await expect(key).toHaveValue(registrationKey);
  await expect(shown.getByRole('button', { name: 'Close' })).toHaveCount(0);

  expect(await before.login()).toMatchObject({ grant: 'NEW' });
  await expect(pool.device('Scanner 2')).rejects.toThrow();
  const after = await openDevice({
    url: vendor.url,
    registrationKey,
    name: 'Scanner 3',
    userName: before.userName,
  });
  expect(await after.login()).toMatchObject({ grant: 'NEW' });
  await after.close();

  await shown.getByRole('button', { name: 'I have saved it' }).click();
  await expect(page.getByRole('cell', { name: 'Registration key replaced' })).toBeVisible();
  await expect(page.getByText(registrationKey)).toHaveCount(0);
  await expect(key).toHaveCount(0);
});

test('L13, L23, L33: effects of quantity, mode and suspension are shown before they are saved', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(DEMO_ADMIN);
  const [first, second] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  for (const phone of [first, second]) await phone.login();
  await page.goto(settingsOf(pool));

  await page.getByRole('textbox', { name: 'Number of licences' }).fill('1');
  await expect(effect(page)).toContainText('1 seat over the licensed quantity. No user is logged out');
  await save(page);
  await expect(page.getByText('The pool is 1 over', { exact: false })).toBeVisible();
  expect(await first.check()).toMatchObject({ grant: 'RENEWED' });

  const mode = section(page, 'Mode');
  await mode.getByRole('radio', { name: /^Named/ }).check();
  await expect(mode).toContainText(
    '2 devices are registered, but the pool has 1 licence. Remove 1 device first.',
  );
  await expect(mode.getByRole('button', { name: 'Switch to Named…' })).toBeDisabled();
  await mode.getByRole('button', { name: 'Undo changes' }).click();

  await page.getByRole('textbox', { name: 'Number of licences' }).fill('3');
  await expect(effect(page)).toContainText('1 seat stays free.');
  await save(page);
  await mode.getByRole('radio', { name: /^Named/ }).check();
  await mode.getByRole('button', { name: 'Switch to Named…' }).click();
  const toNamed = page.getByRole('dialog', { name: 'Switch this pool to Named?' });
  await expect(toNamed).toContainText('Each of the 2 registered devices takes a licence');
  await toNamed.getByRole('button', { name: 'Switch mode' }).click();
  await expect(page.getByText('Licences in use')).toBeVisible();
  await expect(inUse(page)).toContainText(/^2/);

  await page.getByRole('button', { name: 'Suspend pool…' }).click();
  const suspend = page.getByRole('dialog', { name: 'Suspend pool?' });
  await expect(suspend).toContainText('The 2 licences in use now stay in use');
  await suspend.getByRole('button', { name: 'Suspend pool' }).click();
  await expect(page.getByText('This pool is suspended.')).toBeVisible();
  expect(await first.check()).toMatchObject({ reason: 'POOL_SUSPENDED' });
  await page.getByRole('button', { name: 'Lift suspension…' }).click();
  const lift = page.getByRole('dialog', { name: 'Lift suspension?' });
  await lift.getByRole('button', { name: 'Lift suspension' }).click();
  await expect(page.getByText('This pool is active.')).toBeVisible();
  expect(await first.check()).toMatchObject({ __typename: 'LicenseGranted' });
});
