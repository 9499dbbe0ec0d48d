import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { writeStaticPage } from '@/lib/files/static-page/page';
import { correctedPublication } from './fixtures/publication';
import { test as base, expect, expectAccessible, expectNoSidewaysScroll } from './fixtures/test';

const HEAVIEST = 400_000;
/** « MCIC² », as the erratum of the test corrects it. */
const MCIC2 = { project: 'GP-0070', costEuros: 30_900_000 };

interface Disk {
  /** The page of an erratum to the seed’s fourth edition, written to a disk that no server serves. */
  file: string;
}

const test = base.extend<object, Disk>({
  // No server: the page is opened from the disk.
  // biome-ignore lint/correctness/noEmptyPattern: a fixture says what it needs by its pattern
  baseURL: async ({}, use) => {
    await use(undefined);
  },
  file: [
    async ({ template }, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'panorama-page-'));
      const file = path.join(folder, 'index.html');
      writeFileSync(file, writeStaticPage(correctedPublication(template, 4, MCIC2)));
      await use(file);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** Opens the page without a network; whatever it asks of anybody is returned. */
async function open(page: Page, file: string, hash = ''): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) asked.push(request.url());
  });
  await page.context().setOffline(true);
  await page.goto(`${pathToFileURL(file)}${hash}`);
  return asked;
}

const names = (page: Page) => page.locator('#liste tbody:visible .name').allTextContents();

// axe reads every element of a page, and this one has thousands.
test.describe.configure({ timeout: 180_000 });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const width of [1280, 375]) {
      test(`no request, no fault for axe, no sideways scroll at ${width} px`, async ({
        page,
        file,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        const asked = await open(page, file);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/4e édition/);
        await expect(page.getByRole('note')).toContainText('une erreur de frappe');
        await expectNoSidewaysScroll(page);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await page.getByRole('button', { name: 'MCIC²' }).click();
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        expect(asked).toEqual([]);
      });
    }
  });
}

test('sorts by a column with the keyboard, both ways, missing values last', async ({
  page,
  file,
}) => {
  await open(page, file);
  const column = page.getByRole('columnheader', { name: 'Coût complet (M€)' });
  await column.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe('SIRHEN');
  await page.keyboard.press('Space');
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  const costs = await page.locator('#liste tbody tr:first-child > :nth-child(5)').allTextContents();
  const known = costs
    .filter((text) => /\d/.test(text))
    .map((text) => Number(text.replace(',', '.')));
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect(costs.slice(known.length).every((text) => text === 'en cadrage')).toBe(true);
  await page.getByRole('columnheader', { name: 'Phase' }).getByRole('button').click();
  const phases = await page
    .locator('#liste tbody tr:first-child > :nth-child(4)')
    .allTextContents();
  expect(phases[0]).toBe('Cadrage');
  expect(phases.at(-1)).toBe('Déploiement');
});

test('filters the list, whatever the accents, and says what is left', async ({ page, file }) => {
  await open(page, file);
  const field = page.getByLabel(/Filtrer la liste/);
  await field.fill('JUSTICE realisation');
  await expect(page.getByRole('status')).toHaveText(/^\d+\u00a0projets? sur 61$/);
  expect((await names(page)).length).toBeLessThan(10);
  await field.fill('introuvable');
  await expect(page.getByRole('status')).toHaveText('0\u00a0projet sur 61');
  await field.fill('');
  await expect(page.getByRole('status')).toHaveText('61\u00a0projets');
});

test('says what the erratum changed, and leads to it', async ({ page, file }) => {
  await open(page, file);
  const erratum = page.getByRole('note', { name: /publication 4\.2 corrige la 4\.1/ });
  await expect(erratum.getByRole('listitem')).toHaveText(
    'MCIC²\u202f: coût complet estimé, 30,8\u00a0M€ devient 30,9\u00a0M€ (correction d’une erreur)',
  );
  await erratum.getByRole('link').click();
  await expect(page.locator('#liste tbody:target .name')).toHaveText('MCIC²');
});

test('leads from a revision to its project, unfolded', async ({ page, file }) => {
  await open(page, file);
  await page.getByRole('region', { name: 'Coûts révisés' }).getByRole('link').first().click();
  const project = page.locator('#liste tbody:target');
  await expect(project.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  await expect(project.getByText('Financement')).toBeVisible();
  await expect(project).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole and open, and offers nothing that would not work', async ({
    page,
    file,
  }) => {
    expect(await open(page, file)).toEqual([]);
    expect(await names(page)).toHaveLength(61);
    await expect(page.locator('.sheet').first()).toBeVisible();
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
  });
});

test('weighs little', ({ file }) => {
  expect(statSync(file).size).toBeLessThan(HEAVIEST);
});
