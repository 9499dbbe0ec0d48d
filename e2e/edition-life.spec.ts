import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fillReason, findProject, save } from './fixtures/entry';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 240_000 });

/** The step at which the page of the edition says that it stands. */
function step(page: Page, title: string) {
  return page.getByRole('heading', { level: 2, name: new RegExp(title) });
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).click();
}

test('an officer leads an edition from its collection to its publication, then corrects it in the open', async ({
  page,
  openBrowser,
  server,
}) => {
  const manager = await openBrowser('manager');
  await signIn(page, 'officer', '/editions');

  await test.step('ends the collection, and says why', async () => {
    await page.getByRole('link', { name: '5e édition' }).click();
    await expect(step(page, 'Collecte auprès des ministères')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Passer en relecture' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passer en relecture');
    await confirm(page, 'Passer en relecture');
    await expect(page.getByText('Indiquez en une phrase pourquoi.')).toBeVisible();
    await expect(page.getByLabel('Pourquoi')).toBeFocused();
    await page.getByLabel('Pourquoi').fill('Les ministères ont répondu');
    await confirm(page, 'Passer en relecture');
    await expect(step(page, 'Relecture et contrôle')).toBeVisible();
  });

  await test.step('goes back once, which stays in its history', async () => {
    await page.getByRole('link', { name: 'Rouvrir la collecte' }).click();
    await page.getByLabel('Pourquoi').fill('Un ministère a demandé deux jours');
    await confirm(page, 'Rouvrir la collecte');
    await expect(step(page, 'Collecte auprès des ministères')).toBeVisible();
    await expect(page.getByRole('list', { name: /^Passages/ })).toContainText(
      'Un ministère a demandé deux jours',
    );
    await page.getByRole('link', { name: 'Passer en relecture' }).click();
    await page.getByLabel('Pourquoi').fill('Tout est arrivé');
    await confirm(page, 'Passer en relecture');
    await expect(step(page, 'Relecture et contrôle')).toBeVisible();
  });

  await test.step('cannot publish before the check passes, and loses nothing of what was typed', async () => {
    await page.getByRole('link', { name: 'Publier l’édition' }).click();
    await page.getByLabel('Pourquoi').fill('L’édition est prête');
    await confirm(page, 'Publier');
    await expect(page.getByText(/^Le contrôle de l’édition n’est pas passé/)).toBeVisible();
    await expect(page.getByLabel('Pourquoi')).toHaveValue('L’édition est prête');
    execFileSync(process.execPath, ['--import', 'tsx', 'e2e/fixtures/set-all-aside.ts'], {
      env: { ...process.env, DATABASE_FILE: server.databaseFile },
    });
  });

  await test.step('publishes; the files are there as they went out', async () => {
    await confirm(page, 'Publier');
    await expect(page.getByRole('heading', { level: 3, name: /^Publication\s5\.1/ })).toBeVisible();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'panorama-5.csv' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('Ministère porteur,')).toBe(true);
    expect(csv).toContain('PNIJ');
    const [published] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'index.html' }).click(),
    ]);
    await expect(published.getByRole('heading', { level: 1 })).toContainText('5e édition');
    await published.close();
    await manager.goto('/tableau-de-bord');
    await expect(manager.getByRole('heading', { level: 1 })).toContainText('publication 5.1');
  });

  let entry = '';
  await test.step('corrects a published entry: nobody else reads it before the erratum', async () => {
    entry = await findProject(page, 'PNIJ');
    await page.goto(`${entry}?edition=5`);
    await expect(page.getByText(/^Cette édition est publiée/)).toBeVisible();
    await page.getByRole('link', { name: 'Réviser le budget' }).click();
    await expect(page.getByText(/^Correction d’une édition publiée/)).toBeVisible();
    await page.getByLabel(/^Coût complet estimé/).fill('152,4');
    await fillReason(page, 'Correction d’une erreur', 'Un chiffre avait été inversé');
    await save(page, 'Enregistrer le budget');
    await expect(page.getByRole('main')).toContainText('152,4\u00a0M€');
    await expect(page.getByRole('link', { name: /attend d’être publiée/ })).toBeVisible();
    await manager.goto(`${entry}?edition=5`);
    await expect(manager.getByRole('main')).toContainText('151,4\u00a0M€');
    await expect(manager.getByRole('main')).not.toContainText('152,4\u00a0M€');
  });

  await test.step('publishes the erratum; both publications stay readable', async () => {
    await page.getByRole('link', { name: /attend d’être publiée/ }).click();
    await expect(page.getByText('Un chiffre avait été inversé')).toBeVisible();
    await page.getByRole('link', { name: 'Publier l’erratum' }).click();
    await page
      .getByLabel('Ce qui est corrigé, et pourquoi')
      .fill('Le coût de la PNIJ est de 152,4 M€ : deux chiffres avaient été inversés.');
    await confirm(page, 'Publier l’erratum');
    await expect(page.getByRole('heading', { level: 3, name: /^Publication\s5\.2/ })).toBeVisible();
    await expect(page.getByText(/^Publication\s5\.1.*, remplacée par la 5\.2$/)).toBeVisible();
    await manager.goto('/tableau-de-bord');
    await expect(manager.getByRole('heading', { level: 1 })).toContainText('publication 5.2');
    await manager.getByRole('link', { name: 'publication 5.1' }).click();
    await expect(manager.getByRole('heading', { level: 1 })).toContainText('publication 5.1');
    await manager.goto(`${entry}?edition=5`);
    await expect(manager.getByRole('main')).toContainText('152,4\u00a0M€');
  });
});

test('nobody else is offered a passage, nor may make one by its address', async ({ page }) => {
  await signIn(page, 'manager', '/editions/5');
  await expect(page.getByRole('heading', { level: 2, name: 'Étapes' })).toHaveCount(0);
  for (const path of ['relecture', 'retour', 'methodes', 'publication', 'erratum']) {
    await page.goto(`/editions/5/${path}`);
    await expect(page.getByText(/^Cette action est réservée/)).toBeVisible();
  }
});
