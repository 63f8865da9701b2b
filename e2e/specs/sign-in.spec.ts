import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { openIdentityProvider, type IdentityProvider } from '../identity-provider';
import { IDENTITY_PROVIDER } from '../identity-provider-options';

test('the sign-in page has a choice of language, can show the password, and warns of Caps Lock', async ({
  page,
}) => {
  await page.goto('/sign-in?callbackUrl=%2Fprofile');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'English' }).click();

  const password = page.getByLabel('Password', { exact: true });
  await password.fill('a secret to see');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue('a secret to see');
  await password.dispatchEvent('keydown', { key: 'A', modifierCapsLock: true });
  await expect(page.getByText('Caps Lock is on.')).toBeVisible();
  await password.dispatchEvent('keyup', { key: 'CapsLock', modifierCapsLock: false });
  await expect(page.getByText('Caps Lock is on.')).toHaveCount(0);
});

test('signing in asks for the portal once, and a sign-in page in another tab follows', async ({
  page,
  stage,
}) => {
  const person = await (await stage()).portalUser('CUSTOMER_VIEWER');
  const other = await page.context().newPage();
  await other.goto('/sign-in');
  await page.goto('/sign-in');
  const asked: string[] = [];
  page.on(
    'request',
    (request) => request.isNavigationRequest() && asked.push(new URL(request.url()).pathname),
  );
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(other).not.toHaveURL(/sign-in/);
  expect(asked.filter((path) => path === '/')).toHaveLength(1);
});

test.describe('with an identity provider', () => {
  // The one provider has one person at a time.
  test.describe.configure({ mode: 'serial' });
  let provider: IdentityProvider;
  test.beforeAll(async () => {
    provider = await openIdentityProvider();
  });
  test.afterAll(() => provider.close());

  const signInByProvider = (page: Page) =>
    // Before the code of the page has loaded, the button does nothing.
    expect(async () => {
      const begun = page.waitForRequest(/\/api\/auth\/providers/, { timeout: 1000 });
      await page.getByRole('button', { name: `Sign in with ${IDENTITY_PROVIDER.name}` }).click();
      await begun;
    }).toPass();

  test('a person of the provider signs in and reaches the requested page', async ({ page, stage }) => {
    const pool = await stage();
    const person = await pool.portalUser('CUSTOMER_VIEWER');
    provider.identity = { email: person.email.toUpperCase(), emailVerified: true };
    await page.goto(`/pools/${pool.seatPoolId}/settings?from=link`);
    await signInByProvider(page);
    await expect(page).toHaveURL(new RegExp(`/pools/${pool.seatPoolId}/settings\\?from=link$`));
    await page.goto('/profile');
    await expect(page.getByText(person.email)).toBeVisible();
  });

  test('an address that the provider has not verified cannot sign in', async ({ page, stage }) => {
    const person = await (await stage()).portalUser('CUSTOMER_ADMIN');
    provider.identity = { email: person.email, emailVerified: false };
    await page.goto('/sign-in');
    await signInByProvider(page);
    await expect(page.getByText('This account has no access to the portal.')).toBeVisible();
    await page.goto('/');
    await expect(page).toHaveURL(/sign-in/);
  });

  test('a cancelled sign-in shows a notice, and the next one leads to the requested page', async ({
    page,
    stage,
  }) => {
    const pool = await stage();
    const person = await pool.portalUser('CUSTOMER_VIEWER');
    provider.identity = null;
    await page.goto(`/pools/${pool.seatPoolId}/denials`);
    await signInByProvider(page);
    await expect(page.getByText('Sign-in failed.')).toBeVisible();
    provider.identity = { email: person.email, emailVerified: true };
    await signInByProvider(page);
    await expect(page).toHaveURL(new RegExp(`/pools/${pool.seatPoolId}/denials$`));
  });

  test('an unknown person gets an explanation', async ({ page }) => {
    provider.identity = { email: 'stranger@elsewhere.example', emailVerified: true };
    await page.goto('/sign-in');
    await signInByProvider(page);
    await expect(page.getByText('This account has no access to the portal.')).toBeVisible();
  });
});
