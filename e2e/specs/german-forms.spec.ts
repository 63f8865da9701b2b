import type { Browser, Locator } from '@playwright/test';
import { translatorFor } from '@/app/_text/translator-for';
import { openVisit, settle } from '../accessibility';
import { expect, test, type VisitedShowcase } from '../fixtures';
import { portalOverlays, portalPages } from '../portal-pages';
import type { PortalRole } from '../showcase';
import { findUnclearTexts } from '../texts';

const t = translatorFor('de');

/** Values for text fields and number fields. */
const TOO_LONG = { text: 'x'.repeat(2_100), number: '99999999999' };
/* As long as a password may be. */
const INVISIBLE = { text: '\u200b\u200d\u3164'.repeat(4), number: '-1' };
const UNPRINTABLE = { text: 'a\u0001b', number: '1,234567' };
const EMPTY = { text: '', number: 'x' };
const BAD = [EMPTY, TOO_LONG, INVISIBLE, UNPRINTABLE];

/** Dialogs whose only text is optional: the action succeeds unless it is too long. */
const LEFT_OUT_IS_FINE = ['Log out a device', 'Log out many devices', 'Remove a device'];
/** Overlays without a field that can be wrong. */
const WITHOUT_FIELDS = [
  'More actions for a device',
  'Active alerts',
  'Disable a portal user',
  'A new API token',
  'Revoke an API token',
  'Time zones',
  'Sign out everywhere',
  'Replace the registration key',
  'Switch the mode',
  'Suspend a pool',
  'Disable an app user',
  'Seat holders',
  'Ledger',
  'Palette',
  'Keyboard shortcuts',
  'Choose the pools of a wall',
  'A new display link',
  'Revoke a display link',
];
const PAGES_WITH_FORMS = ['Sign in', 'Profile', 'Settings', 'Settings of alerts'];

for (const { name, path, roles, open } of portalOverlays) {
  if (WITHOUT_FIELDS.includes(name)) continue;
  test(`${name}: errors are in German`, async ({ browser, showcase }) => {
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
  test(`${name}: errors are in German`, async ({ browser, showcase }) => {
    const page = await visit(browser, showcase, roles?.[0], path(showcase.ids));
    const main = page.locator('main');
    for (const form of await main.locator('form').all()) {
      for (const bad of BAD) await tryForm(form, bad, main);
      await isClear(main);
    }
    await page.context().close();
  });
}

test('A new API token: errors are in German', async ({ browser, showcase }) => {
  const page = await visit(browser, showcase, 'CUSTOMER_ADMIN', '/profile/tokens');
  await page.getByRole('button', { name: t('tokens.create') }).click();
  const dialog = page.getByRole('dialog');
  for (const bad of BAD) {
    await tryForm(dialog.locator('form'), bad, dialog);
    await isClear(dialog, bad);
  }
  await page.context().close();
});

test('An invitation: errors are in German for the sender and the recipient', async ({
  browser,
  showcase,
}) => {
  const page = await visit(browser, showcase, 'CUSTOMER_ADMIN', `/customers/${showcase.ids.customerId}/team`);
  const dialog = page.getByRole('dialog');
  const invite = async (email: string) => {
    await page.getByRole('button', { name: t('team.add') }).click();
    await dialog.getByLabel(t('team.name')).fill('Nia');
    await dialog.getByLabel(t('team.email')).fill(email);
    await dialog.getByRole('button', { name: t('team.addSubmit'), exact: true }).click();
  };
  const isRefused = async (reason: string) => {
    await expect(dialog.getByText(reason).first()).toBeVisible();
    await isClear(dialog);
    await dialog.getByRole('button', { name: t('common.cancel') }).click();
  };
  await invite(showcase.people.CUSTOMER_VIEWER.email);
  await isRefused(t('errors.reasons.EMAIL_TAKEN'));
  const email = `nia-${Date.now()}@showcase.example`;
  await invite(email);
  const link = await dialog.getByRole('textbox', { name: t('team.link') }).inputValue();
  await dialog.getByRole('button', { name: t('form.saved') }).click();
  await invite(email);
  await isRefused(t('errors.reasons.EMAIL_INVITED'));
  await page.context().close();

  const { page: invited, close } = await openVisit(browser, {
    url: showcase.url,
    locale: 'de',
    session: undefined,
  });
  await invited.goto(link);
  const main = invited.locator('main');
  await expect(main.locator('form')).toBeVisible();
  for (const bad of BAD) {
    await tryForm(main.locator('form'), bad, main);
    await isClear(main, bad);
  }
  await close();
});

test('Names in use: errors are in German', async ({ browser, showcase }) => {
  const page = await visit(
    browser,
    showcase,
    'CUSTOMER_ADMIN',
    `/customers/${showcase.ids.customerId}/people`,
  );
  const dialog = page.getByRole('dialog');
  const add = async (userName: string) => {
    await page.getByRole('button', { name: t('people.add') }).click();
    await dialog.getByLabel(t('people.name'), { exact: true }).fill('Roma');
    await dialog.getByLabel(t('people.userName')).fill(userName);
    await dialog.getByRole('button', { name: t('people.addSubmit'), exact: true }).click();
  };
  await add('poma');
  await expect(dialog).toHaveCount(0);
  for (const [userName, reason] of [
    ['POMA', 'USER_NAME_TAKEN'],
    ['рома', 'USER_NAME_LOOKS_ALIKE'],
    ['роma', 'MIXED_ALPHABETS'],
  ] as const) {
    await add(userName);
    await expect(dialog.getByText(t(`errors.reasons.${reason}`)).first()).toBeVisible();
    await isClear(dialog);
    await dialog.getByRole('button', { name: t('common.cancel') }).click();
  }

  await page.getByRole('button', { name: t('people.import') }).click();
  const rows = [
    ...['POMA,A,', 'рома,A,', 'роma,A,', 'bert,A,', 'BERT,A,', '\u200b,A,', `${'n'.repeat(129)},A,`],
    ...['a\u0001b,A,', 'carl,,', 'dora,A,short', `emil,A,${INVISIBLE.text}`, `fred,A,${'x'.repeat(201)}`],
  ];
  await page.getByLabel(t('people.orPaste')).fill(`userName,name,password\n${rows.join('\n')}\n`);
  await page.getByRole('button', { name: t('people.check') }).click();
  const table = page.getByRole('table', { name: t('people.problemsCaption') });
  await expect(table.locator('tbody tr')).toHaveCount(rows.length);
  await isClear(dialog);
  await page.context().close();
});

test('A pool that cannot become named: the reason is in German', async ({ browser, showcase }) => {
  const page = await visit(browser, showcase, 'VENDOR_ADMIN', `/pools/${showcase.ids.seatPoolId}/settings`);
  await page.getByRole('radio', { name: t('modes.NAMED') }).check();
  const mode = t('modes.NAMED');
  const change = page.getByRole('button', { name: t('settings.modeSwitch', { mode }) });
  await expect(change).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(t('settings.reading'))).toHaveCount(0);
  await isClear(page.locator('main'));
  await page.context().close();
});

test('Planner: errors of the first estimate are in German', async ({ browser, showcase, stage }) => {
  const { seatPoolId } = await stage();
  const page = await visit(browser, showcase, 'VENDOR_ADMIN', `/pools/${seatPoolId}/planner`);
  const estimate = page.getByRole('region', { name: t('planner.estimate') });
  for (const bad of BAD) {
    await tryForm(estimate.locator('form'), bad, estimate);
    await isClear(estimate, bad);
  }
  await isClear(page.locator('main'));
  await page.context().close();
});

test('Phone simulator: errors of a key are in German', async ({ browser, showcase }) => {
  const page = await visit(browser, showcase, undefined, '/simulator');
  const phone = page
    .locator('form')
    .filter({ has: page.getByLabel(t('simulator.register.key')) })
    .first();
  for (const key of ['x', ' ', 'swr_nonsense', 'https://elsewhere.example/#key', '\u200b']) {
    await phone.getByLabel(t('simulator.register.key')).fill(key);
    await phone.getByRole('button', { name: t('simulator.register.submit') }).click();
    await expect(phone.locator('[aria-invalid=true]')).toBeVisible();
    await isClear(phone);
  }
  await page.context().close();
});

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

/** Fills every field of a form, submits it, and waits for a message. */
async function tryForm(form: Locator, bad: (typeof BAD)[number], place: Locator) {
  const fields = form.locator(
    'textarea:enabled:visible, input:enabled:visible:not([readonly]):not([type=radio], [type=checkbox], [type=time], [type=file])',
  );
  for (const field of await fields.all()) {
    // Scripts and browsers that fill in forms can exceed it.
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
