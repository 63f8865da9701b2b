import { DEMO_SUPPORT } from '../portal-users';
import { expect, test } from '../fixtures';

/** Alerts are evaluated every 15 seconds; the page reads the list every ten seconds. */
const SOON = { timeout: 30_000 };

test('a full pool and a denial raise alerts in the portal until they are acknowledged', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  await (await pool.device('Scanner 1')).login();
  await (await pool.device('Scanner 2')).login();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await admin.goto(`/customers/${pool.customerId}/alerts`);
  const full = admin.getByRole('row').filter({ hasText: '1 of 1 in use' });
  await expect(full).toContainText('still active', SOON);
  const refused = admin.getByRole('row').filter({ hasText: 'First denial of the day' });
  await expect(refused).toContainText('on Scanner 2', SOON);

  await admin.getByLabel('Type').selectOption({ label: 'First denial of the day' });
  await expect(full).toHaveCount(0);
  await expect(admin).toHaveURL(/kind=FIRST_DENIAL_OF_DAY/);
  const href = await admin.getByRole('link', { name: /Export CSV/ }).getAttribute('href');
  const lines = (await (await admin.request.get(href ?? '')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('Scanner 2');
  await admin.getByRole('button', { name: 'Clear filters' }).click();

  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await viewer.goto(pool.path);
  await viewer.getByRole('button', { name: 'Alerts: 2 active' }).click();
  const seen = viewer.getByRole('dialog', { name: 'Active alerts' });
  await expect(seen.getByRole('listitem')).toHaveCount(2);
  await expect(seen.getByRole('button', { name: /Acknowledge/ })).toHaveCount(0);

  await admin.reload();
  await admin.getByRole('button', { name: 'Alerts: 2 active' }).click();
  const panel = admin.getByRole('dialog', { name: 'Active alerts' });
  const acknowledge = panel.getByRole('button', { name: `Acknowledge: Full, ${pool.applicationName}` });
  await acknowledge.press('Enter');
  await expect(panel.getByText('Acknowledged by The CUSTOMER_ADMIN')).toBeVisible();
  await expect(acknowledge).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /Acknowledge: First denial/ })).toBeFocused();
  await panel.press('Escape');
  await expect(admin.getByRole('button', { name: 'Alerts: 2 active' })).toBeFocused();
  await expect(full).toContainText('The CUSTOMER_ADMIN', SOON);
  await refused.getByRole('link', { name: /was denied a seat/ }).click();
  await expect(admin.getByRole('dialog')).toContainText('Scanner 2');
});

for (const role of ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const)
  test(`alert settings name the missing mail settings of the server: ${role}`, async ({
    signedIn,
    stage,
  }) => {
    const pool = await stage();
    const admin = await signedIn(await pool.portalUser(role));
    await admin.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({
        response,
        body: body.replaceAll('"mailConfigured":false', '"mailConfigured":true'),
      });
    });
    await admin.goto(`/customers/${pool.customerId}/alerts/settings`);
    await expect(admin.getByText('The server’s public address is not configured')).toBeVisible();
    await expect(admin.getByText(/the operator of the server sets PUBLIC_URL/)).toBeVisible();
    await expect(admin.getByText('No mail server is configured')).toHaveCount(0);
  });

test('L24: alert settings are saved together, and the changes are in the audit trail', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const person = await pool.portalUser('CUSTOMER_ADMIN');
  const admin = await signedIn(person);
  await admin.goto(`/customers/${pool.customerId}/alerts/settings`);
  await expect(admin.getByText('No mail server is configured')).toBeVisible();
  const threshold = admin.getByLabel('Nearly full from');
  const save = admin.getByRole('button', { name: 'Save settings' });
  await threshold.fill('100');
  await save.click();
  await expect(threshold).toBeFocused();
  await expect(admin.getByText('Enter a number of at most 99.')).toBeVisible();
  await threshold.fill('90');
  await admin.getByRole('checkbox', { name: 'Idle licences' }).uncheck();
  await admin.getByRole('switch', { name: 'Quiet hours' }).click();
  await admin.getByRole('button', { name: 'Add recipient' }).click();
  const first = admin.getByRole('group', { name: 'Recipient 1' });
  await first.getByLabel('E-mail address').fill('desk');
  await save.click();
  await expect(first.getByText('Enter an e-mail address')).toBeVisible();
  await first.getByLabel('E-mail address').fill('desk@stage.example');
  await first.getByRole('switch', { name: 'Monthly report' }).click();
  await save.click();
  await expect(admin.getByText('The settings are saved')).toBeVisible();

  await admin.reload();
  await expect(threshold).toHaveValue('90');
  await expect(first.getByLabel('E-mail address')).toHaveValue('desk@stage.example');
  await expect(admin.getByRole('checkbox', { name: 'Idle licences' })).not.toBeChecked();

  await admin.goto(`/customers/${pool.customerId}/audit?did=alert-settings.updated`);
  const entry = admin.getByRole('row').filter({ hasText: 'Alert settings changed' });
  for (const change of ['80 → 90', '22:00', 'desk@stage.example: alerts, monthly report'])
    await expect(entry).toContainText(change);

  const support = await signedIn(DEMO_SUPPORT);
  await support.goto(`/customers/${pool.customerId}/alerts/settings`);
  await expect(support.getByText('desk@stage.example')).toBeVisible();
  await expect(support.getByText('Only an administrator can change this.')).toBeVisible();
  await expect(support.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
});

test('a viewer chooses their own e-mails and sees no other settings and no webhooks', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await viewer.goto(`/customers/${pool.customerId}/alerts/settings`);
  const reports = viewer.getByRole('switch', { name: 'Monthly report' });
  await reports.click();
  await expect(viewer.getByText('Your e-mail settings are saved')).toBeVisible();
  await viewer.reload();
  await expect(reports).toBeChecked();
  await expect(viewer.getByLabel('Nearly full from')).toHaveCount(0);
  await expect(viewer.getByRole('link', { name: 'Webhooks' })).toHaveCount(0);
});

test('a webhook endpoint: private addresses are refused, its secret is shown once, it can be switched off and removed', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage();
  const admin = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await admin.goto(`/customers/${pool.customerId}/alerts/webhooks`);
  await expect(admin.getByText('No endpoints yet')).toBeVisible();
  // The browser logs the status of a refused request.
  admin.removeAllListeners('console');
  await admin.getByRole('button', { name: 'Add endpoint' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Web address').fill('https://192.168.0.10/seats');
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is in a private network');
  await expect(dialog.getByLabel('Web address')).toBeFocused();
  // Nothing is posted to it: the pool has no alerts.
  await dialog.getByLabel('Web address').fill('https://8.8.8.8/seats');
  await dialog.getByRole('checkbox', { name: 'Idle licences' }).uncheck();
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  const secret = dialog.getByRole('textbox', { name: 'Signing secret' });
  await expect(secret).toHaveValue(/^whsec_/);
  const firstSecret = await secret.inputValue();
  await dialog.getByRole('button', { name: 'I have saved it' }).click();

  await admin.getByRole('link', { name: 'https://8.8.8.8/seats' }).click();
  await expect(admin.getByText('No deliveries yet')).toBeVisible();
  await admin.getByRole('button', { name: 'Replace secret' }).click();
  await dialog.getByRole('button', { name: 'Replace secret' }).click();
  await expect(secret).toHaveValue(/^whsec_/);
  expect(await secret.inputValue()).not.toBe(firstSecret);
  await dialog.getByRole('button', { name: 'I have saved it' }).click();
  await expect(admin.getByText('Old secret valid until')).toBeVisible();

  await admin.getByRole('button', { name: 'Switch off' }).click();
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await expect(admin.getByText('Switched off')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Send test' })).toHaveCount(0);
  await admin.getByRole('button', { name: 'Switch on' }).click();
  await expect(admin.getByRole('button', { name: 'Send test' })).toBeVisible();
  await admin.getByRole('button', { name: 'Remove' }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(admin.getByText('No endpoints yet')).toBeVisible();
});
