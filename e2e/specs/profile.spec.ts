import { readFileSync } from 'node:fs';
import { expect, isLive, test } from '../fixtures';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('the language of the profile applies in every browser, and the menu has the version', async ({
  signedIn,
  stage,
}) => {
  const person = await (await stage()).portalUser('CUSTOMER_ADMIN');
  const page = await signedIn(person);
  await page.goto('/profile');
  await page.getByLabel('Language').selectOption('de');
  await expect(page.getByRole('heading', { name: 'Ihr Profil' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  const elsewhere = await signedIn(person);
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'de');
  await elsewhere.getByRole('button', { name: /Menü von/ }).click();
  await expect(elsewhere.getByText(`Seatwise ${version}`, { exact: true })).toBeVisible();
  await elsewhere.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible();
});

test('a new password: a wrong present one is refused at its field, the right one ends the other sessions', async ({
  signedIn,
  stage,
}) => {
  const person = await (await stage()).portalUser('CUSTOMER_VIEWER');
  const [page, other] = [await signedIn(person), await signedIn(person)];
  await isLive(other);
  await page.goto('/profile');
  const [current, next] = [
    page.getByLabel('Current password', { exact: true }),
    page.getByLabel('New password', { exact: true }),
  ];
  await current.fill('not the password');
  await next.fill('customer_viewer');
  await expect(page.getByText('Weak: easy to guess.')).toBeVisible();
  await next.fill('plum anchor tile six');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await expect(current).toBeFocused();
  await expect(page.getByText('The current password is wrong.').first()).toBeVisible();
  await expect(next).toHaveValue('plum anchor tile six');

  other.removeAllListeners('console');
  await current.fill(person.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password was changed')).toBeVisible();
  await expect(page.getByText('1 other session was ended.')).toBeVisible();
  await expect(other).toHaveURL(/sign-in/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your profile' })).toBeVisible();
  await signedIn({ ...person, password: 'plum anchor tile six' });
});

test('signing out everywhere shows the number of sessions', async ({ signedIn, stage }) => {
  const person = await (await stage()).portalUser('CUSTOMER_VIEWER');
  const [page, other] = [await signedIn(person), await signedIn(person)];
  await isLive(other);
  await page.goto('/profile');
  for (const one of [page, other]) one.removeAllListeners('console');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('You are signed out everywhere: 2 sessions were ended.')).toBeVisible();
  await expect(other).toHaveURL(/sign-in/);
  await page.goto('/profile');
  await expect(page).toHaveURL(/sign-in/);
});

test('an API token works until it is revoked, and its name is in the audit trail', async ({
  signedIn,
  stage,
  playwright,
  baseURL,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_ADMIN');
  const page = await signedIn(person);
  await page.goto('/profile/tokens');
  await expect(page.getByText('No tokens yet')).toBeVisible();
  await page.getByRole('button', { name: 'Create token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Nightly report');
  await dialog.getByLabel('Scope').selectOption('EVERYTHING');
  await dialog.getByLabel('Name').focus();
  await page.keyboard.press('Enter');
  const token = await dialog.getByRole('textbox', { name: 'API token' }).inputValue();
  await expect(dialog.getByText(`curl -s ${baseURL}/graphql`)).toBeVisible();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();

  const script = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const ask = async (query: string) => {
    const answer = await script.post('/graphql', { data: { query } });
    return (await answer.json()) as {
      data?: { viewer?: unknown };
      errors?: { extensions: { code: string } }[];
    };
  };
  expect(await ask('{ viewer { email role } }')).toMatchObject({
    data: { viewer: { email: person.email, role: 'CUSTOMER_ADMIN' } },
  });
  const rename = 'mutation { updateProfile(input: { displayName: "Script Kid" }) { portalUser { id } } }';
  expect((await ask(rename)).errors).toBeUndefined();

  const row = page.getByRole('row').filter({ hasText: 'Nightly report' });
  await row.getByRole('button', { name: 'Revoke Nightly report' }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Nightly report is revoked')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await ask('{ viewer { email } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  await script.dispose();
  await page.getByLabel('Show revoked and expired tokens').check();
  await expect(row).toContainText('Revoked');

  await page.goto(`/customers/${pool.customerId}/audit?did=portal-user.updated`);
  const entry = page.getByRole('row').filter({ hasText: 'Name: The CUSTOMER_ADMIN → Script Kid' });
  await expect(entry).toContainText('with the API token Nightly report');
});

test('five minutes before its end a session can be renewed in place, and typed text is kept', async ({
  page,
  stage,
}) => {
  const person = await (await stage()).portalUser('CUSTOMER_VIEWER');
  await page.clock.install();
  await page.goto('/sign-in?callbackUrl=%2Fprofile');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Half-typed na');
  const warning = page.getByRole('complementary', { name: 'End of your session' });
  await page.clock.fastForward('11:54:00');
  await expect(warning).toHaveCount(0);
  await page.clock.fastForward('01:30');
  await expect(warning).toContainText(/Your session ends in 04:\d\d\./);

  await warning.getByRole('button', { name: 'Sign in again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill('wrong password');
  page.removeAllListeners('console');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The e-mail address or the password is wrong.')).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(person.password);
  const refreshed = page.waitForResponse((answer) => answer.url().includes('_rsc='));
  await page.keyboard.press('Enter');
  await refreshed;
  await expect(page.getByText('Signed in again')).toBeVisible();
  await expect(warning).toHaveCount(0);
  await expect(name).toHaveValue('Half-typed na');
});
