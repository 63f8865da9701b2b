import type { Page } from '@playwright/test';
import { DEMO_ADMIN } from '../../fleet/options';
import { expect, isLive, test, type Stage } from '../fixtures';
import type { TestDevice } from '../device';

/*
 * MEASURE=1 makes more changes and prints their delay on the page:
 * MEASURE=1 npm run test:e2e -- pushed-seats
 */
const IS_MEASURING = Boolean(process.env.MEASURE);
const DEVICES = 8;
const CHANGES = IS_MEASURING ? 60 : 32;
/** Time between the calls of two devices. */
const PAUSE_MS = 150;

const tile = (page: Page, device: string) =>
  page.getByRole('link', { name: new RegExp(`^Seat .*${device}`) });

type Sighting = { name: string; isHeld: boolean; at: number };
type Change = Sighting & { answeredAt: number };

const now = () => performance.timeOrigin + performance.now();

/** Records when tiles appear and disappear, by the clock of the test. */
const watchTiles = (page: Page) =>
  page.evaluate(() => {
    const held = new Set<string>();
    const sightings: Sighting[] = [];
    const look = () => {
      const labels = [...document.querySelectorAll('[data-seat]')].map(
        (seat) => /Scanner \d+/.exec(seat.getAttribute('aria-label') ?? '')?.[0] ?? '',
      );
      const at = performance.timeOrigin + performance.now();
      for (const name of labels) if (!held.has(name)) sightings.push({ name, isHeld: true, at });
      for (const name of held) if (!labels.includes(name)) sightings.push({ name, isHeld: false, at });
      held.clear();
      for (const name of labels) held.add(name);
    };
    look();
    sightings.length = 0;
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-label'],
    });
    Object.assign(window, { sightings });
  });
const sightingsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { sightings: Sighting[] }).sightings);

/** Logs devices in and out in turn. Returns each change with the times of its call and its response; it was committed in between. */
async function makeChanges(page: Page, devices: readonly TestDevice[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const device = devices[n % devices.length];
    if (!device) throw new Error('no device');
    const isHeld = Math.floor(n / devices.length) % 2 === 0;
    const at = now();
    if (isHeld) expect(await device.login()).toMatchObject({ grant: 'NEW' });
    else await device.logout();
    changes.push({ name: device.name, isHeld, at, answeredAt: now() });
    await page.waitForTimeout(PAUSE_MS);
  }
  return changes;
}

const devicesOf = async (pool: Stage) => {
  const devices: TestDevice[] = [];
  for (let n = 1; n <= DEVICES; n++) devices.push(await pool.device(`Scanner ${n}`));
  return devices;
};

/** Collects the requests of the page that name the pool, from now on. */
function requestsOf(page: Page, { seatPoolId }: Stage): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes(seatPoolId)) requests.push(body.slice(0, 60));
  });
  return requests;
}

/** Waits for three seconds without a request: a page reads everything again after its socket has connected. */
async function untilQuiet(page: Page) {
  let requestedAt = performance.now();
  page.on('request', () => (requestedAt = performance.now()));
  await expect.poll(() => performance.now() - requestedAt, { timeout: 20_000 }).toBeGreaterThan(3_000);
}

const percentile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? NaN;

test('L29: every login and logout reaches the tiles in one push, without a request', async ({
  stage,
  signedIn,
}, info) => {
  const pool = await stage({ licensedQuantity: 20 });
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  const devices = await devicesOf(pool);
  await page.goto(`/pools/${pool.seatPoolId}`);
  await isLive(page);
  await expect(page.getByRole('list', { name: 'Seats by number' }).getByText('Free')).toHaveCount(20);
  await untilQuiet(page);

  await watchTiles(page);
  const requests = requestsOf(page, pool);
  const changes = await makeChanges(page, devices);
  await expect.poll(async () => (await sightingsOf(page)).length).toBeGreaterThanOrEqual(CHANGES);
  const sightings = await sightingsOf(page);

  const seenAt = ({ name, isHeld, at }: Change) =>
    sightings.find((one) => one.name === name && one.isHeld === isHeld && one.at >= at)?.at ?? Infinity;
  const delays = changes.map((change) => seenAt(change) - change.at);
  const description = `${requests.length} requests for ${CHANGES} changes; from call to page: median ${percentile(delays, 0.5).toFixed(0)} ms, 95 % within ${percentile(delays, 0.95).toFixed(0)} ms`;
  info.annotations.push({ type: 'measured', description });
  if (IS_MEASURING) process.stdout.write(`${description}\n`);

  expect(requests).toEqual([]);
  for (const change of changes) expect(seenAt(change) - change.answeredAt).toBeLessThan(1_000);
  const last = devices.find((device) => changes.findLast(({ name }) => name === device.name)?.isHeld);
  if (last) await expect(tile(page, last.name)).toBeVisible();
});

test('L25, L29: a denial reaches a wall of pools without a request', async ({ stage, signedIn }) => {
  const [pool, other] = [await stage({ licensedQuantity: 1 }), await stage()];
  const page = await signedIn(DEMO_ADMIN);
  const [holder, refused] = [await pool.device('Scanner 1'), await pool.device('Scanner 2')];
  await page.goto(`/wall?pools=${pool.seatPoolId},${other.seatPoolId}`);
  await isLive(page);
  const tileOfPool = page.getByRole('article').filter({ hasText: pool.applicationName });
  await expect(tileOfPool).toContainText('No denials in the last hour');
  await untilQuiet(page);

  const requests = requestsOf(page, pool);
  await holder.login();
  expect(await refused.login()).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
  await expect(tileOfPool).toContainText('1 of 1', { timeout: 1_000 });
  await expect(tileOfPool).toContainText('1 denial in the last hour', { timeout: 1_000 });
  expect(requests).toEqual([]);
});
