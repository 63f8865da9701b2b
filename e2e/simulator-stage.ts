import type { Locator, Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { MFS, MIMS } from '@/client/src';
import type { Operation } from '../fleet/operations';
import { openPortal } from '../fleet/portal';
import { test as base } from './fixtures';
import { createPortalUser } from './portal-users';

/** A customer with one pool for phones, and their users. */
type PhoneStage = {
  seatPoolId: string;
  /** Address of the pool's devices in the portal. */
  path: string;
  registrationKey: string;
  /** Read from the server. */
  seatsInUse(): Promise<number>;
  customerAdmin(): Promise<{ email: string; password: string }>;
};

type PhoneStageOptions = {
  app: 'MIMS' | 'MFS' | 'POD';
  licensedQuantity?: number;
  inactivityTimeoutSeconds?: number;
};

const checkpoints = { MIMS: MIMS.checkpoints, MFS: MFS.checkpoints, POD: [] };

const seatsInUse: Operation<{ seatPool: { usage: { inUse: number } } }, { id: string }> = {
  text: 'query SeatsInUse($id: ID!) { seatPool(id: $id) { usage { inUse } } }',
};

/** Tests with phones of the simulator. */
export const test = base.extend<{ phoneStage(options: PhoneStageOptions): Promise<PhoneStage> }>({
  phoneStage: async ({ vendor: { api, session } }, use) => {
    const portal = openPortal(api);
    await use(async ({ app, licensedQuantity = 1, inactivityTimeoutSeconds = 600 }) => {
      const mark = randomBytes(4).toString('hex').toUpperCase();
      const code = `PHONE-${mark}`;
      const customerId = await portal.findOrMakeCustomer(code, `Phones ${mark}`);
      const id = await portal.findOrMakeApplication(code, `Phone app ${mark}`, checkpoints[app]);
      const { seatPoolId, registrationKey } = await portal.prepareSeatPool(
        customerId,
        { id, code },
        {
          mode: app === 'POD' ? 'NAMED' : 'CONCURRENT',
          licensedQuantity,
          inactivityTimeoutSeconds,
          forceLogoutHoldOffSeconds: 60,
          userAuthentication: 'TRUSTED',
        },
      );
      await portal.prepareAppUsers(
        customerId,
        ['anna', 'ben'].map((userName) => ({ userName, displayName: userName, password: 'not asked for' })),
      );
      return {
        seatPoolId,
        path: `/pools/${seatPoolId}/devices`,
        registrationKey,
        seatsInUse: async () => (await api.call(seatsInUse, { id: seatPoolId })).seatPool.usage.inUse,
        async customerAdmin() {
          const person = { email: `it-${mark}@phones.example`.toLowerCase(), password: `phones-${mark}` };
          await createPortalUser(await session(), {
            ...person,
            displayName: 'Ida Tellmann',
            role: 'CUSTOMER_ADMIN',
            customerId,
          });
          return person;
        },
      };
    });
  },
});

/** A phone of the simulator, driven through the page. */
type SimulatedPhone = {
  /** The phone with the controls beside it. */
  station: Locator;
  /** The phone alone. */
  screen: Locator;
  /** Log of the library, the latest first. */
  calls: Locator;
  tap(name: string | RegExp): Promise<void>;
  register(registrationKey: string): Promise<void>;
  logIn(userName: string): Promise<void>;
  switchAeroplaneMode(): Promise<void>;
};

/** The phone with this number. */
export function phoneOn(page: Page, number: number): SimulatedPhone {
  const station = page.getByRole('article', { name: `Phone ${number}` });
  const screen = station.getByRole('group', { name: `Screen of Phone ${number}` });
  const tap = (name: string | RegExp) => screen.getByRole('button', { name, exact: true }).click();
  return {
    station,
    screen,
    calls: station.getByRole('listitem'),
    tap,
    async register(registrationKey) {
      await screen.getByLabel('Registration key').fill(registrationKey);
      await tap('Register phone');
    },
    async logIn(userName) {
      await screen.getByLabel('User name').fill(userName);
      await tap('Log in');
    },
    switchAeroplaneMode: () => tap('Aeroplane mode'),
  };
}

/** Adds a phone with this application to the page. */
export async function addPhone(page: Page, app: string): Promise<void> {
  await page.getByLabel('Application of the new phone').selectOption(app);
  await page.getByRole('button', { name: 'Add phone' }).click();
}
