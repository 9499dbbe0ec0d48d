import type { Locator, Page } from '@playwright/test';
import { fillReason, openForm, save } from './fixtures/entry';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

/** A number as a table of the comparison writes it. */
function asNumber(text: string | null): number {
  return Number(
    (text ?? '')
      .replace(/[\s\u202f]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  );
}

function bridgeOf(page: Page): Locator {
  return page.getByRole('table', { name: /^Parts du passage/ });
}

/** The effects of the parts, without those of the projects they unfold, and the difference last. */
async function effects(table: Locator): Promise<{ parts: number[]; difference: number }> {
  const parts = table.getByRole('row').filter({ has: table.page().getByRole('button') });
  const last = table.locator('tfoot td').last();
  const texts = await parts.locator('td').allTextContents();
  return { parts: texts.map(asNumber), difference: asNumber(await last.textContent()) };
}

test.describe('an officer', () => {
  test('compares the third edition with the fourth: the bridge adds up, its parts unfold', async ({
    page,
  }) => {
    await signIn(page, 'officer');
    await page.getByRole('link', { name: 'Comparer', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comparer deux éditions');
    await page.getByLabel('De', { exact: true }).selectOption('3');
    await page.getByLabel('À', { exact: true }).selectOption('4');
    await page.getByRole('button', { name: 'Comparer' }).click();
    await expect(page).toHaveURL(/de=3&a=4/);
    await expect(page.getByRole('main')).toContainText('Une entrée, une sortie.');
    await expect(page.getByRole('heading', { name: /^Le coût total augmente de/ })).toBeVisible();

    const { parts, difference } = await effects(bridgeOf(page));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(difference, 3);

    const entrants = page.getByRole('button', { name: 'Projets entrants' });
    await expect(entrants).toHaveAttribute('aria-expanded', 'false');
    await expect(bridgeOf(page).getByRole('link', { name: 'MCIC²' })).toBeHidden();
    await entrants.focus();
    await page.keyboard.press('Enter');
    await expect(entrants).toHaveAttribute('aria-expanded', 'true');
    await expect(bridgeOf(page).getByRole('link', { name: 'MCIC²' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Changements de phase' })).toContainText(
      'Retour en arrière',
    );
  });

  test('asks why another figure moved, and goes back with the back button', async ({ page }) => {
    await signIn(page, 'officer', '/comparer?de=1&a=2');
    await page.getByRole('link', { name: 'Durée prévue moyenne' }).click();
    await expect(page).toHaveURL(/chiffre=meanDuration/);
    await expect(page.getByRole('heading', { name: /^La durée prévue moyenne/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Arrondis des durées publiées' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: /^Le coût total/ })).toBeVisible();
    await page.getByRole('link', { name: 'Inverser' }).click();
    await expect(page).toHaveURL(/de=2&a=1/);
    await expect(page.getByRole('heading', { name: /^Le coût total diminue/ })).toBeVisible();
  });

  test('is told what to do where there is nothing to compare', async ({ page }) => {
    await signIn(page, 'officer', '/comparer?de=4&a=4');
    await expect(page.getByRole('main')).toContainText('C’est deux fois la 4e édition');
    await page.goto('/comparer?de=9&a=4');
    await expect(page.getByRole('main')).toContainText('Il n’y a pas d’édition n°\u00a09');
    await page.goto('/comparer?de=trois&a=4');
    await expect(page.getByRole('main')).toContainText('doit être une édition');
  });

  // axe reads every element of a page twice.
  test.describe('on any screen', () => {
    test.describe.configure({ timeout: 120_000 });

    test('meets no fault for axe with all bridges side by side', async ({ page }) => {
      await signIn(page, 'officer', '/comparer?de=3&a=4&chiffre=tous');
      await expect(page.getByRole('table', { name: /^Parts du passage/ })).toHaveCount(6);
      await expectAccessible(page);
    });

    test('meets none at 375 px, its parts unfolded, and does not scroll sideways', async ({
      page,
    }) => {
      await signIn(page, 'officer', '/comparer?de=3&a=4');
      await page.setViewportSize({ width: 375, height: 812 });
      await page.getByRole('button', { name: 'Déplier toutes les parts' }).click();
      await expect(bridgeOf(page).getByRole('link', { name: 'MCIC²' })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  });
});

test.describe('a liaison', () => {
  test.use({ ownServer: true });
  // Two people, two browsers, a server of their own.
  test.describe.configure({ timeout: 120_000 });

  test('compares own projects only while an edition is under way, and whole published ones', async ({
    page,
    openBrowser,
  }) => {
    const officer = await openBrowser('officer');
    await openForm(officer, 'PNIJ', 'budget');
    await officer.getByLabel(/^Coût complet estimé/).fill('177,7');
    await fillReason(officer, 'Périmètre', 'Révision encore confidentielle');
    await save(officer, 'Enregistrer le budget');
    await officer.goto('/comparer?de=4&a=5');
    await expect(officer.getByRole('main')).toContainText('PNIJ');

    await signIn(page, 'liaison', '/comparer?de=4&a=5');
    const main = page.getByRole('main');
    await expect(main).toContainText('les projets de votre ministère');
    for (const secret of ['PNIJ', '177,7', '+26,3']) await expect(main).not.toContainText(secret);
    await page.goto('/comparer?de=3&a=4');
    await expect(main).not.toContainText('les projets de votre ministère');
    await expect(main).toContainText('PNIJ');
  });
});
