import { DEMO_ADMIN } from '../../fleet/options';
import { findAxeViolations, findSidewaysScroll, turnTheme } from '../accessibility';
import { expect } from '../fixtures';
import { addPhone, phoneOn, test } from '../simulator-stage';

const REFUSED = 'No available licenses, please contact IT';

test('L11, L15: a full pool refuses a phone; a logout by IT shows at once on another, and the first gets its seat', async ({
  page,
  phoneStage,
  signedIn,
}) => {
  const pool = await phoneStage({ app: 'MIMS', licensedQuantity: 1 });
  const dashboard = await signedIn(await pool.customerAdmin());
  await dashboard.goto(pool.path);
  await page.goto('/simulator');
  await addPhone(page, 'MIMS');
  const [holder, refused] = [phoneOn(page, 1), phoneOn(page, 2)];
  for (const phone of [holder, refused]) await phone.register(pool.registrationKey);

  await holder.logIn('anna');
  await expect(holder.screen.getByText('Hello, anna')).toBeVisible();
  await expect(holder.station).toContainText('Holds a seat');
  await refused.logIn('ben');
  await expect(refused.screen.getByRole('alert').getByText(REFUSED, { exact: true })).toBeVisible();
  await expect(refused.calls.first()).toContainText('NO_LICENSE_AVAILABLE');

  await test.step('L12: another user takes the seat over', async () => {
    await holder.tap('Change shift');
    await holder.logIn('ben');
    await expect(holder.screen.getByText('Hello, ben')).toBeVisible();
    await expect(holder.calls.first()).toContainText('seat renewed');
    await expect(holder.station).toContainText('Holds a seat');
  });

  await dashboard.getByRole('button', { name: 'Log out Phone 1' }).click();
  const dialog = dashboard.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Needed at the dock');
  await dialog.getByRole('button', { name: 'Log out device' }).click();
  await expect(holder.screen.getByRole('alert')).toContainText(/Ida Tellmann.*Needed at the dock/, {
    timeout: 1000,
  });
  await expect(holder.screen.getByRole('button', { name: 'Log in' })).toBeVisible();

  await refused.tap('Log in');
  await expect(refused.screen.getByText('Hello, ben')).toBeVisible();
  await holder.logIn('anna');
  await expect(holder.calls.first()).toContainText('HELD_OFF');

  await refused.screen.getByRole('button', { name: 'Pick' }).press('Enter');
  await expect(refused.screen.getByText('Pick')).toBeFocused();
  await refused.tap('Scan an item');
  await expect(refused.screen.getByText('1 item scanned')).toBeVisible();
  await refused.tap('Back');
  await refused.tap('Log out');
  await expect(refused.station).toContainText('No user is logged in.');
});

test('L18, L20: in aeroplane mode work continues while the seat lapses; queued data is sent, and the next tap checks', async ({
  page,
  phoneStage,
}) => {
  const pool = await phoneStage({ app: 'MFS', inactivityTimeoutSeconds: 4 });
  await page.goto('/simulator');
  const phone = phoneOn(page, 1);
  await phone.station.getByLabel('Application of Phone 1').selectOption('MFS');
  await phone.register(pool.registrationKey);
  await phone.logIn('anna');
  await phone.tap(/^Yearly inspection/);
  await phone.tap('Travel');
  await expect(phone.screen.getByText('On the way')).toBeVisible();
  await expect(phone.screen.getByText('All changes sent')).toBeVisible();

  await phone.switchAeroplaneMode();
  await phone.tap('Arrive');
  await expect(phone.screen.getByText('On site')).toBeVisible();
  await phone.tap('Start');
  await expect(phone.screen.getByText('In progress')).toBeVisible();
  await expect(phone.screen.getByText('2 changes to send')).toBeVisible();
  await expect(phone.station).toContainText('Seat lapsed');
  await expect(phone.station).toContainText('The next check-point requests a seat');
  // The phone counts from its request, the server from the arrival: the phone is slightly early.
  await expect.poll(() => pool.seatsInUse()).toBe(0);

  await phone.switchAeroplaneMode();
  await expect(phone.screen.getByText('All changes sent')).toBeVisible();
  await expect(phone.screen.getByText('2 changes sent.')).toBeVisible();
  await expect(phone.calls.filter({ hasText: 'recordActivity SYNC' }).first()).toContainText('done');
  await expect(phone.station).toContainText('Connected');
  await expect(phone.station).toContainText('Seat lapsed');

  await phone.tap('Pause');
  await expect(phone.screen.getByText('Paused')).toBeVisible();
  await expect(phone.calls.filter({ hasText: 'checkLicense PAUSE_JOB' })).toContainText('seat regained');
  await expect(phone.station).toContainText('Holds a seat');
});

test('a phone is registered with a picture of the portal’s QR code', async ({
  page,
  phoneStage,
  signedIn,
}) => {
  const pool = await phoneStage({ app: 'MIMS' });
  const settings = await signedIn(await pool.customerAdmin());
  await settings.goto(`/pools/${pool.seatPoolId}/settings`);
  await settings.getByRole('button', { name: 'Replace key' }).click();
  await settings.getByRole('dialog').getByRole('button', { name: 'Replace key' }).click();
  await settings.getByRole('button', { name: 'Show QR code' }).click();
  await settings.getByRole('img', { name: /QR code/ }).scrollIntoViewIfNeeded();
  const screenshot = { name: 'screen.png', mimeType: 'image/png', buffer: await settings.screenshot() };

  await page.goto('/simulator');
  const phone = phoneOn(page, 1);
  const picture = page.locator('input[type=file]');
  await picture.setInputFiles({ ...screenshot, buffer: await page.screenshot() });
  await expect(phone.screen.getByText('No QR code was found in the picture.')).toBeVisible();
  await picture.setInputFiles(screenshot);
  await expect(phone.screen.getByText('Registration key read.')).toBeVisible();
  await phone.tap('Register phone');
  await expect(phone.screen.getByRole('button', { name: 'Log in' })).toBeVisible();
  await page.reload();
  await expect(phone.screen.getByRole('button', { name: 'Log in' })).toBeVisible();
});

test('L8, L9: a phone with a named licence works offline until its date; readable in both themes', async ({
  page,
  phoneStage,
}) => {
  const pool = await phoneStage({ app: 'POD' });
  await page.goto('/simulator');
  await addPhone(page, 'POD');
  await addPhone(page, 'POD');
  const [phone, refused] = [phoneOn(page, 2), phoneOn(page, 3)];
  await phone.register(pool.registrationKey);
  await expect(phone.screen.getByText('Can work, also offline')).toBeVisible();
  await refused.register(pool.registrationKey);
  await expect(refused.screen.getByText(REFUSED, { exact: true })).toBeVisible();

  await phone.switchAeroplaneMode();
  await expect(phone.station).toContainText('No network');
  await phone.tap('Record delivery');
  await expect(phone.screen.getByText('1 delivery recorded')).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await turnTheme(page, theme);
    expect(await findAxeViolations(page), theme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await findSidewaysScroll(page)).toEqual([]);
});

test('a demo is prepared with one button; on very fast a seat lapses, is taken, and silently regained', async ({
  signedIn,
}) => {
  const page = await signedIn(DEMO_ADMIN);
  await page.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Phone simulator' }).click();
  await page.getByRole('button', { name: 'Start demo' }).click();
  const phones = [1, 2, 3].map((number) => phoneOn(page, number));
  const [first, second, third] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
  for (const [phone, person] of [
    [first, 'anna'],
    [second, 'ben'],
  ] as const) {
    await phone.tap(person);
    await phone.tap('Log in');
    await expect(phone.screen.getByText(`Hello, ${person}`)).toBeVisible();
  }
  await third.logIn('chris');
  await expect(third.screen.getByText(REFUSED, { exact: true })).toBeVisible();

  // The phone counts from its request, the server from the answer: a seat is free slightly after it lapses on the phone.
  await page.getByRole('radio', { name: /^Very fast/ }).click();
  await first.tap('Count');
  await expect(second.screen.getByText(/^Your seat lapses in/)).toBeVisible({ timeout: 20_000 });
  await expect(second.station).toContainText('Seat lapsed', { timeout: 15_000 });
  const greeting = third.screen.getByText('Hello, chris');
  await expect(async () => {
    // A login that took longer than a second needs no other.
    if (!(await greeting.isVisible())) await third.tap('Log in');
    await expect(greeting).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(first.station).toContainText('Seat lapsed', { timeout: 20_000 });

  const scanner = second.screen.getByText('Nothing scanned yet');
  await expect(async () => {
    if (!(await scanner.isVisible())) await second.tap('Move');
    await expect(scanner).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(second.calls.filter({ hasText: 'START_SUB_APPLICATION' }).first()).toContainText(
    'seat regained',
  );
  await page.getByRole('radio', { name: /^Real/ }).click();
  await expect(second.station).toContainText(/Holds a seat.*29:/s);
});
