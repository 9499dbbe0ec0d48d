import { JUSTICE } from './fixtures/accounts';
import { expectDraftSaved, openCollection, seat } from './fixtures/collection';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000, expectedErrors: [/ERR_FAILED/] });
test.describe.configure({ timeout: 120_000 });

test('a new project whose page is read again before its first save came back is begun once', async ({
  openBrowser,
}) => {
  const page = await seat(openBrowser, JUSTICE, '/collecte');
  await page.getByRole('link', { name: 'Proposer un nouveau projet' }).click();
  const name = page.getByLabel('Nom du projet');
  await expect(name).toBeEnabled();
  // The server begins it, and the answer never comes.
  let lost = 0;
  await page.route('**/transmissions/nouveau-projet*', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  page.on('dialog', (dialog) => dialog.accept());
  await name.fill('GREFFE EN LIGNE');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Non enregistré');
  await page.reload();
  await expect(name).toHaveValue('GREFFE EN LIGNE');
  await page.getByLabel('Description et objectifs').fill('Saisir un greffe depuis chez soi.');
  await expectDraftSaved(page);
  await openCollection(page);
  const proposed = page.getByRole('region', { name: 'Nouveaux projets proposés' });
  await expect(proposed.getByRole('listitem')).toHaveCount(1);
});

test('all but a few are confirmed at once', async ({ openBrowser }) => {
  const page = await seat(openBrowser, JUSTICE, '/tableau-de-bord');
  await page.getByRole('link', { name: /^il vous reste \d+\s+projets à traiter/ }).click();
  const opener = page.getByRole('button', { name: /projets restants$/ });
  await opener.click();
  const question = page.getByRole('region', { name: 'Confirmation' });
  const boxes = question.getByRole('checkbox');
  const count = await boxes.count();
  await question.getByText('ASTREA').click();
  await question
    .getByRole('button', { name: `Oui, confirmer les ${count - 1}\u00a0projets` })
    .click();
  await expect(
    page.getByText(`${count - 1}\u00a0projets confirmés sans changement.`),
  ).toBeVisible();
  const row = page.getByRole('listitem', { name: 'ASTREA' });
  await expect(row).toContainText('À faire');
});
