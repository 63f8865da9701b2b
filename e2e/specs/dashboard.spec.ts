import type { Page } from '@playwright/test';
import { expect, isLive, test, type Stage } from '../fixtures';
import { disablePortalUser } from '../portal-users';

const WITHIN_A_SECOND = { timeout: 1000 };
const WITHIN_FIVE_SECONDS = { timeout: 5000 };

const dashboard = ({ seatPoolId }: Stage) => `/pools/${seatPoolId}`;
const figures = (page: Page) => page.getByLabel('Current use of the pool');
const inUse = (page: Page) => figures(page).locator('dd').first();
const tile = (page: Page, device: string) =>
  page.getByRole('link', { name: new RegExp(`^Seat .*${device}`) });
const feed = (page: Page) => page.getByRole('list', { name: 'Activity' }).getByRole('listitem');

test('L29: a login appears on the tile, in the figures and in the feed of two browsers within a second', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 3 });
  const [one, other] = await Promise.all([
    signedIn(await pool.portalUser('CUSTOMER_ADMIN')),
    signedIn(await pool.portalUser('CUSTOMER_VIEWER')),
  ]);
  const phone = await pool.device('Scanner 1');
  for (const page of [one, other]) {
    await page.goto(dashboard(pool));
    await isLive(page);
    await expect(page.getByRole('list', { name: 'Seats by number' }).getByText('Free')).toHaveCount(3);
  }

  expect(await phone.login()).toMatchObject({ grant: 'NEW' });
  const seen = (page: Page) => [
    expect(inUse(page)).toContainText(/^1/, WITHIN_A_SECOND),
    expect(tile(page, 'Scanner 1')).toBeVisible(WITHIN_A_SECOND),
    expect(feed(page).first()).toContainText('Logged in, seat granted', WITHIN_A_SECOND),
  ];
  await Promise.all([one, other].flatMap(seen));
  await expect(tile(one, 'Scanner 1')).toContainText('Person 1');

  await phone.logout();
  await expect(feed(other).first()).toContainText('Logged out', WITHIN_A_SECOND);
  await expect(tile(one, 'Scanner 1')).toHaveCount(0, WITHIN_A_SECOND);
});

test('L2, L29: a lapse frees the tile and appears in the feed; so does a denial', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1, inactivityTimeoutSeconds: 3 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await page.goto(dashboard(pool));
  await isLive(page);
  await holder.login();
  expect(await refused.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
  await expect(feed(page).filter({ hasText: 'Scanner 2' })).toContainText('Denied at Login');
  await expect(figures(page).getByText('Denied today').locator('..')).toContainText('1');
  await expect(page.getByText('All seats are in use.').filter({ visible: true })).toHaveCount(1);

  await expect(feed(page).first()).toContainText('Seat lapsed');
  await expect(tile(page, 'Scanner 1')).toHaveCount(0, WITHIN_A_SECOND);
  await expect(inUse(page)).toContainText(/^0/);
});

test('a lost connection is shown within five seconds; after it, no event is missing', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [one, other] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await one.login();
  await page.goto(dashboard(pool));
  await isLive(page);
  await expect(tile(page, 'Scanner 1')).toBeVisible();
  // A browser without a network complains about it on the console.
  page.removeAllListeners('console');

  await page.context().setOffline(true);
  await expect(page.getByText(/Reconnecting,.*as of \d\d:\d\d:\d\d/)).toBeVisible(WITHIN_FIVE_SECONDS);
  await expect(figures(page)).toHaveAttribute('data-stale', 'true', WITHIN_FIVE_SECONDS);
  await one.logout();
  await other.login();
  expect(await one.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
  await expect(tile(page, 'Scanner 1')).toBeVisible();

  await page.context().setOffline(false);
  await isLive(page);
  await expect(tile(page, 'Scanner 2')).toBeVisible();
  await expect(figures(page)).not.toHaveAttribute('data-stale');
  await expect(feed(page)).toContainText([
    /Scanner 1.*Denied at Login/,
    /Scanner 2.*Logged in/,
    /Scanner 1.*Logged out/,
    /Scanner 1.*Logged in/,
  ]);
});

test('a paused page stands still and counts new events; resumed, it is live', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const [one, other] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await page.goto(dashboard(pool));
  await isLive(page);
  await one.login();
  await expect(tile(page, 'Scanner 1')).toBeVisible();
  await expect(feed(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText(/Paused at \d\d:\d\d:\d\d, no changes since/)).toBeVisible();
  await other.login();
  await one.logout();
  await expect(page.getByText('2 changes since')).toBeVisible();
  await expect(tile(page, 'Scanner 1')).toBeVisible();
  await expect(tile(page, 'Scanner 2')).toHaveCount(0);
  await expect(inUse(page)).toContainText(/^1/);
  await expect(feed(page)).toHaveCount(1);

  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(tile(page, 'Scanner 2')).toBeVisible();
  await expect(tile(page, 'Scanner 1')).toHaveCount(0);
  await expect(feed(page)).toHaveCount(3);
});

test('L15: by keyboard alone, a device is logged out from its tile', async ({ stage, signedIn }) => {
  const pool = await stage({ licensedQuantity: 2 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const [first, second] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await first.login();
  await second.login();
  await page.goto(dashboard(pool));
  await expect(tile(page, 'Scanner 2')).toBeVisible();

  await page.getByRole('link', { name: 'Wall display' }).focus();
  await page.keyboard.press('Tab');
  await expect(tile(page, 'Scanner 1')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tile(page, 'Scanner 2')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Log out Scanner 2…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Log out Scanner 2?' });
  await expect(dialog).toContainText('Person 2');
  await dialog.getByLabel('Reason').focus();
  await page.keyboard.type('Needed at the dock');
  await page.keyboard.press('Tab');
  await dialog.getByRole('button', { name: 'Log out device' }).focus();
  await page.keyboard.press('Enter');

  await expect.poll(() => second.states.at(-1)?.reason, WITHIN_A_SECOND).toBe('FORCED_LOGOUT');
  await expect(tile(page, 'Scanner 2')).toHaveCount(0);
  await expect(feed(page).first()).toContainText('Needed at the dock');
});

test('the wall shows the same without scrolling, and a clear notice when the session has ended', async ({
  stage,
  signedIn,
  vendor,
}) => {
  const pool = await stage({ licensedQuantity: 20 });
  const person = await pool.portalUser('CUSTOMER_VIEWER');
  const page = await signedIn(person);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(dashboard(pool));
  await page.getByRole('link', { name: 'Wall display' }).click();
  await expect(page).toHaveURL(/\/wall$/);
  await isLive(page);
  const phone = await pool.device('Scanner 1');
  await phone.login();
  await expect(inUse(page)).toContainText(/^1/, WITHIN_A_SECOND);
  await expect(page.getByRole('list', { name: 'Seats by number' })).toContainText('Scanner 1');
  await expect(feed(page).first()).toContainText('Scanner 1');
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ]) {
    await page.setViewportSize(size);
    const room = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
      });
    await expect.poll(room).toEqual({ wide: 0, high: 0 });
  }

  page.removeAllListeners('console');
  await disablePortalUser(await vendor.session(), pool.customerId, person.email);
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/sign-in/);
});
