import { DEMO_ADMIN } from '../../fleet/options';
import type { Operation } from '../../fleet/operations';
import { openSession } from '../../fleet/sign-in';
import { DEMO_SUPPORT } from '../portal-users';
import { expect, isLive, test } from '../fixtures';

const invitePortalUser: Operation<object, { input: Record<string, string> }> = {
  text: 'mutation InvitePortalUser($input: InvitePortalUserInput!) { invitePortalUser(input: $input) { link } }',
};

test('L32: an invited viewer can only read, and loses access when disabled', async ({
  signedIn,
  stage,
  page,
}) => {
  const pool = await stage();
  const phone = await pool.device('Scanner 1');
  await phone.login();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const email = `newcomer-${pool.seatPoolId.slice(-8).toLowerCase()}@stage.example`;

  await admin.getByRole('link', { name: 'Team' }).click();
  await admin.getByRole('button', { name: 'Invite portal user' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Invite portal user' }).click();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill('Nia Newcomer');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Invite portal user' }).click();
  await expect(dialog.getByText('Invitation of Nia Newcomer')).toBeVisible();
  const firstLink = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();
  await expect(admin.getByRole('button', { name: 'Invite portal user' })).toBeFocused();
  const open = admin.getByRole('region', { name: 'Open invitations' });
  await expect(open).toContainText(email);
  await open.getByRole('button', { name: 'Create a link for Nia Newcomer' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();

  await page.goto(firstLink);
  await expect(page.getByRole('heading', { name: 'This invitation is no longer valid' })).toBeVisible();
  await page.goto('/sign-in');
  await page.goto(link);
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Nia Newcomer');
  const password = 'plum anchor tile six';
  await page.getByLabel('Choose a password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/sign-in');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This invitation is no longer valid' })).toBeVisible();

  await admin.reload();
  await expect(open).toHaveCount(0);
  const row = admin.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Viewer');
  await expect(row).toContainText('Active');

  const viewer = await signedIn({ email, password });
  await viewer.goto(pool.path);
  await expect(viewer.getByRole('row').filter({ hasText: 'Scanner 1' })).toBeVisible();
  await expect(viewer.getByRole('button', { name: /Log out Scanner/ })).toHaveCount(0);
  await expect(viewer.getByRole('link', { name: 'Team' })).toHaveCount(0);
  await isLive(viewer);

  // Browsers log the failed requests of a user who is signed out.
  viewer.removeAllListeners('console');
  await row.getByRole('button', { name: 'Disable Nia Newcomer' }).click();
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(row).toContainText('Disabled');
  await expect(viewer).toHaveURL(/sign-in/);
  await expect(viewer.getByText('Your session has ended.')).toBeVisible();
});

test('L32: dialogs that disable or change an administrator warn that their open invitations end', async ({
  signedIn,
  stage,
  vendor,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_ADMIN');
  const theirs = await openSession(vendor.url, person.email, person.password);
  for (const name of ['ann', 'ben']) {
    const email = `${name}-${pool.seatPoolId.slice(-8).toLowerCase()}@stage.example`;
    const input = { email, displayName: name, role: 'CUSTOMER_VIEWER', customerId: pool.customerId };
    await theirs.call(invitePortalUser, { input });
  }
  const admin = await signedIn(DEMO_ADMIN);
  await admin.goto(`/customers/${pool.customerId}/team`);
  const team = admin.getByRole('table', { name: 'Portal users' });
  const row = team.getByRole('row').filter({ hasText: person.email });
  const dialog = admin.getByRole('dialog');
  const both = dialog.getByText('2 open invitations of this portal user are withdrawn.');
  for (const name of ['Edit', 'Set the password of', 'Disable']) {
    await row.getByRole('button', { name }).click();
    await expect(both).toBeVisible();
    if (name !== 'Disable') await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(row).toContainText('Disabled');
  await expect(admin.getByRole('region', { name: 'Open invitations' })).toHaveCount(0);
  await admin.goto(`/customers/${pool.customerId}/audit`);
  await expect(admin.getByRole('row').filter({ hasText: 'Invitation withdrawn' })).toHaveCount(2);
  await expect(admin.getByText('Invitations withdrawn: 2')).toBeVisible();
});

test('L32: users cannot lock themselves out, and support can only read teams', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_ADMIN');
  const admin = await signedIn(person);
  await admin.goto(`/customers/${pool.customerId}/team`);
  const own = admin.getByRole('row').filter({ hasText: person.email });
  await expect(own).toContainText('You');
  await expect(own.getByRole('button')).toHaveCount(0);
  await expect(own.getByRole('link', { name: 'Your profile' })).toBeVisible();

  const support = await signedIn(DEMO_SUPPORT);
  await support.goto(`/customers/${pool.customerId}/team`);
  await expect(support.getByRole('row').filter({ hasText: person.email })).toBeVisible();
  await expect(support.getByText('Only an administrator can change the team.')).toBeVisible();
  await expect(support.getByRole('button', { name: /Invite portal user|Edit|Disable|Set/ })).toHaveCount(0);
});

test('an invitation is withdrawn by keyboard alone, in German, on a phone', async ({
  signedIn,
  stage,
  page,
}) => {
  const pool = await stage();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await admin.goto(`/customers/${pool.customerId}/team`);
  await admin.getByRole('button', { name: 'Invite portal user' }).press('Enter');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Theo Temp');
  await dialog
    .getByLabel('E-mail address')
    .fill(`theo-${pool.seatPoolId.slice(-8).toLowerCase()}@stage.example`);
  await admin.keyboard.press('Enter');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).press('Enter');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(link);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Einladung annehmen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Konto erstellen' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);

  await admin.getByRole('button', { name: 'Withdraw the invitation of Theo Temp' }).press('Enter');
  await dialog.getByRole('button', { name: 'Withdraw' }).press('Enter');
  await expect(admin.getByText('The invitation of Theo Temp was withdrawn')).toBeVisible();
  await expect(admin.getByRole('region', { name: 'Open invitations' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Diese Einladung ist nicht mehr gültig' })).toBeVisible();
});
