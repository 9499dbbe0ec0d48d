import { readFileSync } from 'node:fs';
import { expect, signIn, test } from './fixtures/test';

test('the table sorts, filters and pages, and the address says it all', async ({ page }) => {
  await signIn(page, 'manager', '/projets');
  const rows = page.getByRole('table').getByRole('row');
  const cost = page.getByRole('columnheader', { name: /^Coût complet/ });
  await cost.getByRole('button').click();
  await expect(cost).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.nth(1)).toContainText('SIRHEN');
  await page.getByLabel('Phase', { exact: true }).selectOption({ label: 'Déploiement' });
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByRole('main')).toContainText(/\d+\sprojets\ssur\s61/);
  const address = page.url();
  const shown = await rows.allTextContents();
  await page.goto('/tableau-de-bord');
  await page.goto(address);
  await expect(rows.nth(1)).toContainText('SIRHEN');
  expect(await rows.allTextContents()).toEqual(shown);
});

test('the CSV holds what is shown', async ({ page }) => {
  await signIn(page, 'manager', '/projets?edition=4');
  await page.getByLabel(/^Rechercher/).fill('armées');
  await expect(page.getByRole('main')).toContainText('4 projets');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Télécharger/ }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  expect(lines).toHaveLength(5);
  expect(lines.join('\n')).toContain('SOURCE SOLDE');
});

test('a cell of the dashboard leads to the projects it counts', async ({ page }) => {
  await signIn(page, 'manager', '/tableau-de-bord?edition=4');
  const row = page.getByRole('row', { name: /^Justice|^Ministère de la Justice/ }).first();
  const link = row.getByRole('link').last();
  const count = Number((await link.textContent())?.match(/\d+/)?.[0]);
  await link.click();
  await page.waitForURL(/\/projets\?/);
  await expect(page.getByRole('main')).toContainText(new RegExp(`(?<!\\d)${count}\\sprojets?`));
});
