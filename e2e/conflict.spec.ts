import { ACCOUNTS } from './fixtures/accounts';
import { fillReason, openForm, save } from './fixtures/entry';
import { expect, expectAccessible, test } from './fixtures/test';

test.use({ ownServer: true });

test('the second of two officers is shown both versions, chooses, and loses nothing', async ({
  openBrowser,
}) => {
  const first = await openBrowser('officer');
  const second = await openBrowser('officer');
  await openForm(first, 'ASTREA', 'budget');
  await openForm(second, 'ASTREA', 'budget');

  await first.getByLabel(/^Coût complet estimé/).fill('22');
  await fillReason(first, 'Prix', 'Révision des prix du marché');
  await save(first, 'Enregistrer le budget');

  await second.getByLabel(/^Coût complet estimé/).fill('25');
  await fillReason(second, 'Périmètre', 'Reprise des données de l’ancien casier');
  await second.getByRole('button', { name: 'Enregistrer le budget' }).click();

  await expect(
    second.getByRole('heading', { name: 'La fiche a été modifiée pendant votre saisie' }),
  ).toBeVisible();
  const choice = second.getByRole('group', { name: /^Coût/ });
  await expect(choice).toContainText('20,5\u00a0M€');
  await expect(choice).toContainText('22\u00a0M€');
  await expect(choice).toContainText('25\u00a0M€');
  await expectAccessible(second);

  await second.getByRole('button', { name: 'Enregistrer avec ces choix' }).click();
  await expect(choice).toContainText('Choisissez la version à garder.');
  await choice.getByText('Garder votre version').click();
  await save(second, 'Enregistrer avec ces choix');

  const history = second.getByRole('main');
  await expect(history).toContainText('Reprise des données de l’ancien casier');
  await expect(history).toContainText('Révision des prix du marché');
  await expect(history).toContainText(ACCOUNTS.officer.name);
});

test('what was typed survives a closed tab', async ({ openBrowser }) => {
  const page = await openBrowser('officer');
  const path = await openForm(page, 'ASTREA', 'budget');
  await page.getByLabel(/^Coût complet estimé/).fill('23,7');
  await page.getByLabel('Explication').fill('Brouillon à retrouver');
  await expect(page.getByText('23\u202f700\u202f000\u00a0€').first()).toBeVisible();

  const reopened = await page.context().newPage();
  await page.close();
  await reopened.goto(`${path}/budget?edition=5`);
  await expect(reopened.getByText(/^Brouillon du/)).toBeVisible();
  await expect(reopened.getByLabel(/^Coût complet estimé/)).toHaveValue('23,7');
  await expect(reopened.getByLabel('Explication')).toHaveValue('Brouillon à retrouver');
  await reopened.getByRole('button', { name: 'Repartir de la fiche actuelle' }).click();
  await expect(reopened.getByLabel(/^Coût complet estimé/)).toHaveValue('20,5\u00a0M€');
});
