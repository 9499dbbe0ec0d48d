import { ACCOUNTS, NEWCOMER, PASSWORD } from './fixtures/accounts';
import { fillReason, findProject, openForm, save } from './fixtures/entry';
import { expect, expectAccessible, signIn, submitCredentials, test } from './fixtures/test';

test.describe('a manager', () => {
  test('reads the key figures, asks where one comes from, and goes back with the back button', async ({
    page,
  }) => {
    await signIn(page, 'manager');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5e édition');
    await page
      .getByLabel('Édition', { exact: true })
      .selectOption({ label: '1re édition (nov. 2016)' });
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page).toHaveURL(/edition=1/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1re édition');
    const cost = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Coût total estimé' }),
    });
    await expect(cost).toContainText('2,29\u00a0Md€');
    await cost.getByRole('link', { name: /D’où vient ce chiffre/ }).click();
    await expect(page.getByRole('dialog')).toContainText('SIRHEN');
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('5e édition');
  });

  test('sees no way to write, and is refused at the address of a form', async ({ page }) => {
    await signIn(page, 'manager', '/projets');
    await expect(page.getByRole('link', { name: 'Ajouter un projet' })).toHaveCount(0);
    const path = await findProject(page, 'PNIJ');
    await page.goto(`${path}/budget?edition=5`);
    await expect(page.getByRole('main')).toContainText('Cette action est réservée');
    await expect(page.getByRole('button', { name: 'Enregistrer' })).toHaveCount(0);
  });
});

test.describe('a liaison', () => {
  test('sees in collection the projects of the ministry, and all of a published edition', async ({
    page,
  }) => {
    await signIn(page, 'liaison', '/projets');
    await expect(page.getByRole('main')).toContainText('11 projets');
    await page.goto('/projets?edition=4');
    await expect(page.getByRole('main')).toContainText('61 projets');
  });

  test.describe('elsewhere', () => {
    test.use({ ownServer: true, expectedErrors: [/404/] });

    test('reads nothing of what another ministry has under way', async ({ page, openBrowser }) => {
      const officer = await openBrowser('officer');
      const path = await openForm(officer, 'PNIJ', 'budget');
      await officer.getByLabel(/^Coût complet estimé/).fill('177,7');
      await fillReason(officer, 'Périmètre', 'Révision encore confidentielle');
      await save(officer, 'Enregistrer le budget');

      await signIn(page, 'liaison', '/projets');
      for (const address of [
        `${path}?edition=5`,
        path,
        '/projets?edition=5&q=PNIJ',
        '/tableau-de-bord?edition=5',
      ]) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText('177,7');
        await expect(page.getByRole('main')).not.toContainText('confidentielle');
      }
      await page.goto(`${path}?edition=4`);
      await expect(page.getByRole('main')).toContainText('151,4\u00a0M€');
    });
  });
});

test.describe('an administrator', () => {
  test.use({ ownServer: true, expectedErrors: [/401/] });

  test('opens an account, whose owner signs in; closes it, and they are out at once', async ({
    page,
    openBrowser,
  }) => {
    await signIn(page, 'administrator', '/administration/comptes/nouveau');
    await page.getByLabel('Prénom et nom').fill('Nina Nouvelle');
    await page.getByLabel('Adresse électronique').fill('nina@essais.invalid');
    await page.getByLabel('Profil').selectOption({ label: 'Direction' });
    await page.getByRole('button', { name: 'Ouvrir le compte' }).click();
    const handedOver = page.getByRole('status').filter({ hasText: 'nina@essais.invalid' });
    const password = (await handedOver.locator('code').textContent()) ?? '';

    const nina = await openBrowser();
    await nina.goto('/connexion');
    await submitCredentials(nina, 'nina@essais.invalid', password);
    await nina.waitForURL('**/tableau-de-bord');

    await page.goto('/administration/comptes');
    await page.getByRole('link', { name: 'Nina Nouvelle' }).click();
    await page.getByRole('button', { name: 'Désactiver le compte' }).click();
    await expect(page.getByRole('button', { name: 'Réactiver le compte' })).toBeVisible();
    await nina.goto('/projets');
    await expect(nina).toHaveURL(/\/connexion/);

    await page.goto('/administration/journal');
    await expect(page.getByRole('main')).toContainText('Désactivation d’un compte');
    await expect(page.getByRole('main')).not.toContainText(password);
  });

  test('may not be imitated: an officer is refused the accounts', async ({ page }) => {
    await signIn(page, 'officer', '/projets');
    await page.goto('/administration/comptes');
    await expect(page.getByRole('main')).toContainText('Cette action est réservée');
    await expect(page.getByRole('main')).not.toContainText(ACCOUNTS.manager.email);
  });
});

test('somebody without rights is told whom to ask', async ({ page }) => {
  await page.goto('/connexion');
  await submitCredentials(page, NEWCOMER.email, PASSWORD);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEWCOMER.name);
  await expect(page.getByRole('main')).toContainText('n’est rattaché à aucun ministère');
  await expectAccessible(page);
  await page.goto('/projets');
  await expect(page.getByRole('main')).toContainText('n’est rattaché à aucun ministère');
});

test.describe('anybody', () => {
  test.use({ ownServer: true, expectedErrors: [/401/] });

  test('changes their password, and signs in again with it', async ({ page }) => {
    const chosen = 'une suite de mots convient';
    await signIn(page, 'manager', '/mon-compte');
    await page.getByLabel('Mot de passe actuel', { exact: true }).fill(PASSWORD);
    await page.getByLabel(/^Nouveau mot de passe/).fill(chosen);
    await page.getByRole('button', { name: 'Changer de mot de passe' }).click();
    await page.waitForURL('**/connexion?avis=mot-de-passe-change');
    await submitCredentials(page, ACCOUNTS.manager.email, chosen);
    await page.waitForURL('**/tableau-de-bord');
  });
});
