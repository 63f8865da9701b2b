import type { Locator, Page } from '@playwright/test';

/** A phone of the simulator, used as a person does. */
export type SimulatedPhone = {
  /** The phone and what stands beside it. */
  station: Locator;
  /** The phone alone. */
  screen: Locator;
  /** What the library did, the latest first. */
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
      await tap('Register');
    },
    async logIn(userName) {
      await screen.getByLabel('User name').fill(userName);
      await tap('Log in');
    },
    switchAeroplaneMode: () => tap('Aeroplane mode'),
  };
}

/** Puts a phone with this application on the page. */
export async function addPhone(page: Page, app: string): Promise<void> {
  await page.getByLabel('Application of the new phone').selectOption(app);
  await page.getByRole('button', { name: 'Add a phone' }).click();
}
