import type { Browser, Locator } from '@playwright/test';
import { openVisit, settle } from '../accessibility';
import { expect, test, type VisitedShowcase } from '../fixtures';
import { portalOverlays, portalPages } from '../portal-pages';
import type { PortalRole } from '../showcase';
import { textsIn } from '../texts';
import { findUnclearTexts } from '../unclear-texts';

const t = textsIn('de');

/** What a field of text and a field of numbers are filled with, together. */
const TOO_LONG = { text: 'x'.repeat(2_100), number: '99999999999' };
const INVISIBLE = { text: '\u200b\u200d\u3164', number: '-1' };
const UNPRINTABLE = { text: 'a\u0001b', number: '1,234567' };
const EMPTY = { text: '', number: 'x' };
const BAD = [EMPTY, TOO_LONG, INVISIBLE, UNPRINTABLE];

/** Dialogs whose only text may be left out: they do what they are for unless it is too long. */
const LEFT_OUT_IS_FINE = ['Log out a device', 'Log out many devices', 'Remove a device'];
/** Overlays without a field that can be filled in wrongly. */
const WITHOUT_FIELDS = [
  'More actions for a device',
  'Open alerts',
  'Disable a portal user',
  'A new API token',
  'Revoke an API token',
  'Time zones',
  'Sign out everywhere',
  'Make a new registration key',
  'Switch the mode',
  'Suspend a pool',
  'Disable an app user',
  'Who held the seats',
  'Ledger',
  'Palette',
  'List of the keys',
];
const PAGES_WITH_FORMS = ['Sign in', 'Profile', 'Settings', 'Settings of alerts'];

for (const { name, path, roles, open } of portalOverlays) {
  if (WITHOUT_FIELDS.includes(name)) continue;
  test(`${name}: says in German what is wrong`, async ({ browser, showcase }) => {
    const page = await visit(browser, showcase, roles[0], path(showcase.ids));
    await open(page, t);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    for (const bad of LEFT_OUT_IS_FINE.includes(name) ? [TOO_LONG] : BAD) {
      await tryForm(dialog.locator('form'), bad, dialog);
      await isClear(dialog, bad);
    }
    await page.context().close();
  });
}

for (const { name, path, roles } of portalPages.filter((one) => PAGES_WITH_FORMS.includes(one.name))) {
  test(`${name}: says in German what is wrong`, async ({ browser, showcase }) => {
    const page = await visit(browser, showcase, roles?.[0], path(showcase.ids));
    const main = page.locator('main');
    for (const form of await main.locator('form').all()) {
      for (const bad of BAD) await tryForm(form, bad, main);
      await isClear(main);
    }
    await page.context().close();
  });
}

async function visit(
  browser: Browser,
  { url, sessionOf }: VisitedShowcase,
  role: PortalRole | undefined,
  path: string,
) {
  const session = role && (await sessionOf(role));
  const { page } = await openVisit(browser, { url, locale: 'de', session });
  await page.goto(path);
  await settle(page);
  return page;
}

/** Fills every field of a form, sends it, and waits until something is said. */
async function tryForm(form: Locator, bad: (typeof BAD)[number], place: Locator) {
  const fields = form.locator(
    'textarea:enabled:visible, input:enabled:visible:not([readonly]):not([type=radio], [type=checkbox], [type=time], [type=file])',
  );
  for (const field of await fields.all()) {
    // A script or a browser that fills in forms is not held back by it.
    await field.evaluate((element) => element.removeAttribute('maxlength'));
    const isNumber = /numeric|decimal/.test((await field.getAttribute('inputmode')) ?? '');
    await field.fill(isNumber ? bad.number : bad.text);
  }
  await form.evaluate((element: HTMLFormElement) => {
    element.requestSubmit();
  });
  await expect(place.locator('.animate-spin')).toHaveCount(0);
  await expect(place.locator('[aria-invalid=true], [role=alert]').first()).toBeVisible();
}

async function isClear(place: Locator, bad?: (typeof BAD)[number]) {
  const after = `after ${JSON.stringify(bad?.text.slice(0, 20))}`;
  expect.soft(await findUnclearTexts(place), after).toEqual([]);
}
