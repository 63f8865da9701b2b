import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures';

test('an import with mistakes lists them by row and adds no one; corrected, it adds all people', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  await pool.device('Scanner 1');
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(`/customers/${pool.customerId}/people`);
  const people = page.getByRole('table', { name: 'App users' });
  await expect(people).toContainText('person-1');
  await page.getByRole('button', { name: 'Import users…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import users' });
  const wrong = dialog.getByRole('table', { name: 'Errors by row' });
  const rowsOfFile = [
    'Vorname;Nachname;Raum;Benutzername;Passwort',
    'Anna;Berger;12;anna;short',
    'Bert;Conrad;12;PERSON-1;',
    'Cora;Dahl;13;cora;',
    'Cora;Dahl;13;CORA;',
  ];
  await dialog.getByLabel('Choose file').setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rowsOfFile.join('\r\n')),
  });

  await expect(dialog).toContainText('4 users found.');
  await expect(dialog).toContainText('Ignored: Raum.');
  await expect(dialog).toContainText('4 errors found. No users were added.');
  await expect(wrong.getByRole('row').nth(1)).toContainText('2annaPassword is too short');
  await expect(wrong.getByRole('row').nth(2)).toContainText('3PERSON-1This user name is already in use');
  await expect(wrong.getByRole('row').nth(3)).toContainText('4coraThe same user name is also in row 5');
  await expect(wrong.getByRole('row').nth(4)).toContainText('5CORAThe same user name is also in row 4');

  const text = dialog.getByRole('textbox', { name: 'CSV rows' });
  await text.fill(
    (await text.inputValue())
      .replace('short', 'long enough')
      .replace('PERSON-1', 'bert')
      .replace('CORA', 'dora'),
  );
  await expect(wrong).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Check' }).click();
  await expect(dialog).toContainText('No errors found. No users have been added yet.');
  await dialog.getByRole('button', { name: 'Add 4 users' }).click();

  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Import users…' })).toBeFocused();
  for (const userName of ['anna', 'bert', 'cora', 'dora']) await expect(people).toContainText(userName);
  await expect(people.getByRole('row').filter({ hasText: 'Anna Berger' })).toContainText('Set');
  await expect(people.getByRole('row').filter({ hasText: 'Bert Conrad' })).toContainText('None');
});

test('L16: disabling a person logs them out on the device with their seat', async ({ stage, signedIn }) => {
  const pool = await stage();
  const phone = await pool.device('Scanner 1');
  await phone.login();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(`/customers/${pool.customerId}/people`);
  await page.getByRole('button', { name: 'Disable Person 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Disable Person 1?' });
  await expect(dialog).toContainText('logged out on all devices immediately');
  await dialog.getByRole('button', { name: 'Disable' }).click();

  await expect.poll(() => phone.states.at(-1)?.state).toBe('LOGGED_OUT');
  expect(await phone.login()).toMatchObject({ reason: 'USER_DISABLED' });
  const row = page.getByRole('row').filter({ hasText: 'Person 1' });
  await expect(row).toContainText('Disabled');
  await page.getByRole('button', { name: 'Active', exact: true }).click();
  await expect(page).toHaveURL(/state=active/);
  await expect(page.getByText('No users found')).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Enable Person 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enable' }).click();
  await expect(row).toContainText('Active');
  expect(await phone.login()).toMatchObject({ __typename: 'LicenseGranted' });
});

test('people are added with a password shown once, renamed, found and exported', async ({
  stage,
  signedIn,
}) => {
  const pool = await stage();
  const page = await signedIn(await pool.portalUser('CUSTOMER_ADMIN'));
  await page.goto(`/customers/${pool.customerId}/people`);
  await expect(page.getByText('No users yet')).toBeVisible();

  for (const [name, userName] of [
    ['Anna Berger', 'anna'],
    ['Bert Conrad', 'bert'],
  ] as const) {
    await page.getByRole('button', { name: 'Add user' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add user' }).click();
    await expect(dialog.getByText('This field is required.')).toHaveCount(2);
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('User name').fill(userName);
    await dialog.getByRole('button', { name: 'Generate' }).click();
    await dialog.getByRole('button', { name: 'Add user' }).click();
    await expect(dialog).toContainText(`${name} can log in now`);
    await expect(dialog.getByRole('textbox', { name: 'Password' })).toHaveValue(/^\S{20,}$/);
    await dialog.getByRole('button', { name: 'I have saved it' }).click();
    await expect(page.getByRole('button', { name: 'Add user' })).toBeFocused();
  }

  await page.getByRole('button', { name: 'Edit Bert Conrad' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Bert Dahl');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'bert' })).toContainText('Bert Dahl');

  await page.getByRole('searchbox', { name: 'Search by name or user name' }).fill('dahl');
  await expect(page.getByRole('row').filter({ hasText: 'Anna Berger' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toContain('Bert Dahl');
  expect(csv).not.toContain('Anna Berger');
});

test('L32: a viewer sees the app users and cannot change them', async ({ stage, signedIn }) => {
  const pool = await stage();
  await pool.device('Scanner 1');
  const page = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await page.goto(`/customers/${pool.customerId}/people`);
  await expect(page.getByRole('row').filter({ hasText: 'Person 1' })).toBeVisible();
  await expect(page.getByText('Only an administrator of the customer or the vendor')).toBeVisible();
  await expect(page.getByRole('button', { name: /Add|Import|Edit|Disable P|password/ })).toHaveCount(0);
});
