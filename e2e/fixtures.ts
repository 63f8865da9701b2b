import { randomBytes } from 'node:crypto';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { openApi, type Api } from '../fleet/api';
import { DEMO_ADMIN } from '../fleet/options';
import { openPortal, type Portal } from '../fleet/portal';
import { openSession, signIn } from '../fleet/sign-in';
import { openDevice, type TestDevice } from './device';
import { createPortalUser } from './portal-users';
import { sessionsOf, whileFresh, type SessionState } from './session-state';
import { makeShowcase, plainNaming, type Naming, type PortalRole, type Showcase } from './showcase';

type Vendor = {
  api: Api;
  /** The administrator in a new session: portal users cannot be changed with a token. */
  session(): Promise<Api>;
  portal: Portal;
  url: string;
};

/** A new customer with one pool and portal users. */
export type Stage = {
  customerId: string;
  /** Name of the pool in the overview of the customer's users. */
  applicationName: string;
  seatPoolId: string;
  path: string;
  /** A new device of the pool, with an app user. */
  device(name: string): Promise<TestDevice>;
  portalUser(role: 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER'): Promise<{ email: string; password: string }>;
};

type StageOptions = {
  mode?: 'CONCURRENT' | 'NAMED';
  licensedQuantity?: number;
  inactivityTimeoutSeconds?: number;
  forceLogoutHoldOffSeconds?: number;
};

/** The customer shared by the tests of all pages, and its sessions. */
export type VisitedShowcase = Showcase & { url: string; sessionOf(role: PortalRole): Promise<SessionState> };

type WorkerFixtures = {
  vendor: Vendor;
  /** Names in the showcase. */
  naming: Naming;
  showcase: VisitedShowcase;
};

type Fixtures = {
  stage(options?: StageOptions): Promise<Stage>;
  /** A new browser context that is signed in. */
  signedIn(person: { email: string; password: string }): Promise<Page>;
};

/** Tests of the running server through its public API and its pages. An error on the console fails them. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  vendor: [
    async ({}, use, worker) => {
      const url = worker.project.use.baseURL ?? '';
      const credential = await signIn(url, DEMO_ADMIN.email, DEMO_ADMIN.password);
      const api = openApi({ url, token: credential.token });
      const session = whileFresh(() => openSession(url, DEMO_ADMIN.email, DEMO_ADMIN.password));
      await use({ api, session, portal: openPortal(api), url });
      await credential.revoke();
      await api.close();
    },
    { scope: 'worker' },
  ],

  naming: [plainNaming, { scope: 'worker', option: true }],

  showcase: [
    async ({ vendor: { url, api }, naming }, use) => {
      const showcase = await makeShowcase(url, api, DEMO_ADMIN, naming);
      await use({ ...showcase, url, sessionOf: sessionsOf(url, showcase.people) });
      await showcase.close();
    },
    { scope: 'worker' },
  ],

  page: async ({ page }, use) => {
    const check = watchConsole(page);
    await use(waitingForCode(page));
    check();
  },

  stage: async ({ vendor }, use) => {
    const devices: TestDevice[] = [];
    await use((options) => makeStage(vendor, devices, options));
    await Promise.all(devices.map((device) => device.close()));
  },

  signedIn: async ({ browser, vendor }, use) => {
    const opened: { page: Page; check: () => void }[] = [];
    await use(async (person) => {
      const page = await newPage(browser, vendor.url);
      opened.push({ page, check: watchConsole(page) });
      await signInOn(page, person);
      return page;
    });
    for (const { page, check } of opened) {
      check();
      await page.context().close();
    }
  },
});

export { expect };

/** Waits until the page shows live data. */
export const isLive = (page: Page) => expect(page.getByText('Live', { exact: true })).toBeVisible();

/** Signs in on the sign-in page. */
async function signInOn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await untilItAnswers(page);
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  return waitingForCode(await context.newPage());
}

/** Waits for the code of the page: a click before that has no effect. */
function waitingForCode(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...args) => {
    const answer = await goto(...args);
    await untilItAnswers(page);
    return answer;
  };
  page.reload = async (...args) => {
    const answer = await reload(...args);
    await untilItAnswers(page);
    return answer;
  };
  return page;
}

/** React marks each element that it has hydrated. */
async function untilItAnswers(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].every((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactFiber')),
    ),
  );
}

function watchConsole(page: Page): () => void {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  return () => expect(errors, 'errors on the console').toEqual([]);
}

async function makeStage(vendor: Vendor, devices: TestDevice[], options: StageOptions = {}): Promise<Stage> {
  const { portal, url } = vendor;
  const mark = randomBytes(4).toString('hex').toUpperCase();
  const applicationName = `Application ${mark}`;
  const customerId = await portal.findOrMakeCustomer(`STAGE-${mark}`, `Stage ${mark}`);
  const applicationId = await portal.findOrMakeApplication(`APP-${mark}`, applicationName, ['START_JOB']);
  const { seatPoolId, registrationKey } = await portal.prepareSeatPool(
    customerId,
    { id: applicationId, code: `APP-${mark}` },
    {
      mode: options.mode ?? 'CONCURRENT',
      licensedQuantity: options.licensedQuantity ?? 2,
      inactivityTimeoutSeconds: options.inactivityTimeoutSeconds ?? 600,
      forceLogoutHoldOffSeconds: options.forceLogoutHoldOffSeconds ?? 0,
      userAuthentication: 'TRUSTED',
    },
  );
  let people = 0;
  return {
    customerId,
    applicationName,
    seatPoolId,
    path: `/pools/${seatPoolId}/devices`,
    async device(name) {
      const userName = `person-${++people}`;
      await portal.prepareAppUsers(customerId, [
        { userName, displayName: `Person ${people}`, password: 'not asked for' },
      ]);
      const device = await openDevice({ url, registrationKey, name, userName });
      devices.push(device);
      return device;
    },
    async portalUser(role) {
      const person = {
        email: `${role.toLowerCase()}-${mark.toLowerCase()}@stage.example`,
        password: `stage-${mark}-password`,
      };
      await createPortalUser(await vendor.session(), {
        ...person,
        displayName: `The ${role}`,
        role,
        customerId,
      });
      return person;
    },
  };
}
