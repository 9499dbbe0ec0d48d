import { ROLE_LABELS, ROLES } from '@/lib/domain/vocabulary/roles';
import { ACCOUNTS, PASSWORD } from './fixtures/accounts';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  submitCredentials,
  test,
} from './fixtures/test';

test('the sign-in page is accessible, and fits a telephone', async ({ page }) => {
  await page.goto('/connexion');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connexion à Panorama');
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 812 });
  await expectNoSidewaysScroll(page);
});

test.describe('each role', () => {
  // A live reading under way when the session ends is refused, and the browser says so.
  test.use({ expectedErrors: [/401/] });

  for (const role of ROLES) {
    test(`${role}: signs in, is named, signs out, and is out`, async ({ page }) => {
      await signIn(page, role);
      const header = page.getByRole('banner');
      await expect(header).toContainText(ACCOUNTS[role].name);
      await expect(header).toContainText(ROLE_LABELS[role]);
      await header.getByRole('button', { name: 'Se déconnecter' }).click();
      await page.waitForURL('**/connexion');
      await page.goto('/projets');
      await expect(page).toHaveURL(/\/connexion\?retour=%2Fprojets$/);
    });
  }
});

test.describe('a wrong password', () => {
  test.use({ expectedErrors: [/401/] });

  test('is refused without saying which of the two was wrong', async ({ page }) => {
    await page.goto('/connexion');
    await submitCredentials(page, ACCOUNTS.manager.email, 'pas-le-bon-mot-de-passe');
    const refusal = page.locator('form').getByRole('alert').first();
    await expect(refusal).toContainText('mot de passe');
    const known = await refusal.textContent();
    await submitCredentials(page, 'personne@essais.invalid', PASSWORD);
    await expect(refusal).toHaveText(known ?? '');
    await expectAccessible(page);
  });
});
