import { expect, test } from '../fixtures';

test('the monthly report covers each pool, and prints without navigation, in the light theme, on A4', async ({
  signedIn,
  stage,
}) => {
  const pool = await stage({ licensedQuantity: 1 });
  await (await pool.device('Scanner 1')).login();
  await (await pool.device('Scanner 2')).login();
  const viewer = await signedIn(await pool.portalUser('CUSTOMER_VIEWER'));
  await viewer.emulateMedia({ colorScheme: 'dark' });
  await viewer.goto(`/customers/${pool.customerId}`);
  await viewer
    .getByRole('navigation', { name: 'Pages of this customer' })
    .getByRole('link', { name: 'Monthly report' })
    .click();

  const section = viewer.getByRole('region', { name: pool.applicationName });
  const figure = (name: string) =>
    section.locator('dl > div').filter({ has: viewer.getByText(name, { exact: true }) });
  await expect(figure('Licences')).toContainText('1');
  await expect(figure('Peak in use')).toContainText('1');
  await expect(figure('Denials')).toContainText('1in 1 episode');
  await expect(figure('Users denied')).toContainText('1');
  await section.getByRole('button', { name: /Show as table/ }).click();
  await expect(section.getByRole('row').last()).toContainText(/1.*1$/);

  // The earliest kept month is the last one in the list; an older one shows an explanation.
  const month = viewer.getByLabel('Month');
  const offered = await month.getByRole('option').count();
  expect(offered).toBeGreaterThan(0);
  await viewer.goto(`/customers/${pool.customerId}/report?month=2020-01`);
  await expect(viewer.getByText('No report for this month')).toBeVisible();
  await viewer.getByRole('button', { name: 'Go to current month' }).click();
  await expect(section).toBeVisible();
  await expect(viewer).not.toHaveURL(/month=/);

  await viewer.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(viewer.getByRole('banner')).toBeHidden();
  await expect(viewer.getByRole('navigation', { name: 'Pages of this customer' })).toBeHidden();
  await expect(viewer.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(viewer.getByRole('heading', { name: /^Licence report for/ })).toBeVisible();
  const lightness = await viewer.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(lightness).toMatch(/^(oklch\(0\.9|rgb\(2[45])|lab\(9/);
  const paper = (await viewer.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
});
