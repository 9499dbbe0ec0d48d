import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from './fixtures/browser.mjs';
import { textOfPages } from './fixtures/pdf-text';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

/** What is printed of the page, sheet by sheet, without spaces. */
async function printed(page: Page): Promise<string[]> {
  return textOfPages(await page.pdf({ format: 'A4' }));
}

const compact = (text: string) => text.replace(/\s/g, '');
const times = (text: string, word: string) => text.split(compact(word)).length - 1;

test('a printed list holds all its projects, and each sheet says what it is', async ({ page }) => {
  await signIn(page, 'manager', '/projets?edition=4');
  const rows = page.locator('tbody tr');
  await expect(rows.filter({ visible: true })).toHaveCount(25);
  const names = await rows.locator('th a').allTextContents();
  expect(names).toHaveLength(61);

  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(1);
  const all = sheets.join('');
  expect(names.filter((name) => !all.includes(compact(name)))).toEqual([]);
  for (const [index, sheet] of sheets.entries()) {
    expect(sheet).toContain(compact('4e édition, publication 4.1 du'));
    expect(sheet).toContain(compact('Ensemble du panorama, sans filtre'));
    expect(sheet).toContain(compact('Imprimé le'));
    expect(sheet).toContain(compact(`${new URL(page.url()).origin}/projets?edition=4`));
    expect(sheet).toContain(compact(`Page ${index + 1} sur ${sheets.length}`));
    expect(times(sheet, 'Ministère porteur')).toBe(1);
  }
  // What is for the screen stays there, and links do not spill their addresses.
  expect(all).not.toContain(compact('Télécharger'));
  expect(all).not.toContain(compact('Lignes par page'));
  expect(all).not.toContain('/projets/GP-');
});

test('a printed list says its search and its filters in words', async ({ page }) => {
  await signIn(page, 'manager', '/projets?edition=4');
  await page.getByLabel('Phase', { exact: true }).selectOption({ label: 'Déploiement' });
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByRole('main')).toContainText(/\d+\sprojets sur 61/);
  await page.getByLabel(/^Rechercher/).fill('<intérieur> "');
  await expect(page.getByRole('main')).toContainText('0 projet');
  const [first = ''] = await printed(page);
  expect(first).toContain(
    compact('Partie du panorama. Filtres : phase « Déploiement », recherche « <intérieur> " »'),
  );
  expect(first).not.toContain(compact('Ensemble du panorama'));
});

test('the dashboard is printed on three sheets, each total once', async ({ page }) => {
  await signIn(page, 'manager', '/tableau-de-bord?edition=4');
  await expect(page.locator('.recharts-surface').last()).toBeVisible();
  const sheets = await printed(page);
  expect(sheets.length).toBeLessThanOrEqual(3);
  for (const sheet of sheets) expect(sheet).toContain(compact('publication 4.1 du'));
  const totals = await page
    .locator('tfoot')
    .filter({ hasText: /^Total/ })
    .count();
  expect(totals).toBeGreaterThan(0);
  const [, ...afterTitles] = sheets.join('').split(/Total(?=\d)/);
  expect(afterTitles).toHaveLength(totals);
  expect(sheets.join('')).not.toContain('Justificatif');
});

test('the note holds on one sheet, on screen and from the command line alike', async ({
  page,
  server,
}) => {
  await signIn(page, 'manager', '/tableau-de-bord?edition=4');
  await page.getByRole('link', { name: /^Note de synthèse/ }).click();
  await page.waitForURL('**/note?edition=4');
  await expectAccessible(page);
  const sheets = await printed(page);
  expect(sheets).toHaveLength(1);
  const [sheet = ''] = sheets;
  for (const said of [
    'Note de synthèse : 4e édition',
    'publication 4.1 du',
    'Ensemble du panorama, sans filtre',
    'PNIJ+30,2 M€',
    'Mistral+18 mois',
    '/note?edition=4',
  ]) {
    expect(sheet).toContain(compact(said));
  }
  expect(sheet).not.toContain('Imprimer');

  const file = path.join(path.dirname(server.databaseFile), 'note.pdf');
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'db/cli/panorama.ts', 'briefing', '--edition', '4', '--out', file],
    {
      env: { ...process.env, DATABASE_FILE: server.databaseFile, CHROMIUM: await findBrowser() },
      stdio: 'ignore',
    },
  );
  const [own = '', ...others] = textOfPages(readFileSync(file));
  expect(others).toEqual([]);
  // All but the last line, which says how each was made.
  const upToFoot = (text: string) => text.split(compact('Imprimé le'))[0];
  expect(upToFoot(own)).toBe(upToFoot(sheet));
});

test('the note keeps the filters, holds on a small screen, and says who is late', async ({
  page,
}) => {
  await signIn(page, 'manager', '/tableau-de-bord?edition=5&ministere=MJ');
  const link = page.getByRole('link', { name: /^Note de synthèse/ });
  await expect(link).toHaveAttribute('href', '/note?edition=5&ministere=MJ');
  await page.goto('/note?edition=5&ministere=MJ');
  const note = page.getByRole('article');
  await expect(note).toContainText('Filtre\u202f: ministère «\u00a0Ministère de la Justice\u00a0»');
  await expect(note).toContainText('Collecte en cours');
  await page.setViewportSize({ width: 375, height: 800 });
  await expectNoSidewaysScroll(page);
  expect(await printed(page)).toHaveLength(1);
});

test('the note of a ministry of which nothing can be read is no note of zeros', async ({
  page,
}) => {
  await signIn(page, 'manager', '/note?edition=5&ministere=zzz');
  await expect(
    page.getByText('Vous ne pouvez lire aucun projet du ministère «\u00a0zzz\u00a0»'),
  ).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Réinitialiser les filtres' })).toHaveAttribute(
    'href',
    '/note?edition=5',
  );
});
