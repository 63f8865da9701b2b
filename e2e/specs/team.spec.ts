import { DEMO_SUPPORT } from '../demo-support';
import { expect, isLive, test } from '../fixtures';

test('L32: an administrator adds a viewer, who looks and cannot act, and loses the portal when disabled', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const phone = await pool.device('Scanner 1');
  await phone.login();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  const email = `newcomer-${pool.seatPoolId.slice(-8).toLowerCase()}@stage.example`;

  await admin.getByRole('link', { name: 'Team' }).click();
  await admin.getByRole('button', { name: 'Add a person' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill('Nia Newcomer');
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('radio', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Generate' }).click();
  await expect(dialog.getByText('Strong.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByText('Nia Newcomer can sign in now')).toBeVisible();
  const password = await dialog.getByRole('textbox', { name: 'Password' }).inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();
  await expect(admin.getByRole('button', { name: 'Add a person' })).toBeFocused();
  const row = admin.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('Viewer');
  await expect(row).toContainText('Active');

  const viewer = await signedIn({ email, password });
  await viewer.goto(pool.path);
  await expect(viewer.getByRole('row').filter({ hasText: 'Scanner 1' })).toBeVisible();
  await expect(viewer.getByRole('button', { name: /Log out Scanner/ })).toHaveCount(0);
  await expect(viewer.getByRole('link', { name: 'Team' })).toHaveCount(0);
  await isLive(viewer);

  // Whoever is signed out in the middle of something hears of it by answers that browsers log as errors.
  viewer.removeAllListeners('console');
  await row.getByRole('button', { name: 'Disable Nia Newcomer' }).click();
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(row).toContainText('Disabled');
  await expect(viewer).toHaveURL(/sign-in/);
  await expect(viewer.getByText('Your session has ended.')).toBeVisible();
});

test('L32: nobody can lock themselves out, and support staff look at teams only', async ({
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
  await expect(support.getByRole('button', { name: /Add a person|Edit|Disable|Set/ })).toHaveCount(0);
});
