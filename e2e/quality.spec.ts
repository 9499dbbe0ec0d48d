import type { Locator, Page } from '@playwright/test';
import { fillReason, save } from './fixtures/entry';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

test.use({ actionTimeout: 20_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 180_000 });

const CHECK = '/editions/5/controle';
const WORD = 'Ce sont bien deux projets, vérifié avec le ministère.';

/** The findings of one rule. */
function group(page: Page, label: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${label}`) });
}

test.describe('an officer', () => {
  test.use({ ownServer: true });

  test('mends one finding, and sets another aside with a word that stays', async ({ page }) => {
    await signIn(page, 'officer', CHECK);

    await test.step('what stands in the way is counted, and gone through by rule', async () => {
      await expect(page.getByText(/L’édition ne peut pas encore être publiée/)).toBeVisible();
      await expect(group(page, 'Ni révision ni confirmation')).toContainText('(61\u00a0points)');
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 375, height: 800 });
      await expectNoSidewaysScroll(page);
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    await test.step('« Corriger » leads to the form that mends it', async () => {
      const missing = group(page, 'Point manquant');
      await expect(missing).toContainText('Il manque la zone fonctionnelle');
      await missing.getByRole('link', { name: 'Corriger ELIRE' }).click();
      await expect(page).toHaveURL(/\/projets\/GP-\d+\/modifier\?edition=5/);
      await page.getByLabel(/^Zone fonctionnelle/).fill('Support');
      await fillReason(page, 'Correction d’une erreur', 'La zone manquait');
      await save(page, 'Enregistrer la fiche');
      await page.goto(CHECK);
      await expect(group(page, 'Noms presque identiques')).toBeVisible();
      await expect(group(page, 'Point manquant')).toHaveCount(0);
    });

    await test.step('a word too short is asked again, and nothing typed is lost', async () => {
      const names = group(page, 'Noms presque identiques');
      await names.getByRole('button', { name: /^Écarter/ }).click();
      const word = names.getByLabel(/^Pourquoi ce point est-il écarté/);
      await expect(word).toBeFocused();
      await word.fill('Vu');
      await names.getByRole('button', { name: 'Écarter', exact: true }).click();
      await expect(names.getByText(/^Dites en une phrase pourquoi/)).toBeVisible();
      await expect(word).toHaveValue('Vu');
      await word.fill(WORD);
      await names.getByRole('button', { name: 'Écarter', exact: true }).click();
      await expect(names).toHaveCount(0);
    });

    await test.step('what is set aside stays in sight with its word, and may be taken up again', async () => {
      await page.goto(CHECK);
      await page.getByRole('navigation', { name: 'État' }).getByText('Écartés').click();
      await expect(page).toHaveURL(/etat=ecartes/);
      const names = group(page, 'Noms presque identiques');
      await expect(names).toContainText(`Écarté par Olivia Orsini`);
      await expect(names).toContainText(WORD);
      await names.getByRole('button', { name: /^Reprendre/ }).click();
      await expect(names).toHaveCount(0);
      await page.goto(CHECK);
      await expect(group(page, 'Noms presque identiques')).toBeVisible();
    });
  });

  test('sets several findings of a rule aside with one word, by the keyboard alone', async ({
    page,
  }) => {
    await signIn(page, 'officer');
    await page.goto(`${CHECK}?type=avis-conforme&ministere=MJ`);
    await expectAccessible(page);
    const opinions = group(page, 'Avis conforme non référencé');
    await opinions.getByRole('checkbox', { name: /^Choisir les \d+ points/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(opinions.getByLabel(/^Pourquoi ces/)).toBeFocused();
    await page.keyboard.type('Projets antérieurs au décret de 2014.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Aucun point ne correspond à ces filtres.')).toBeVisible();
  });
});

test('a manager reads the check, and sets nothing aside', async ({ page }) => {
  await signIn(page, 'manager', CHECK);
  await expect(group(page, 'Ni révision ni confirmation')).toBeVisible();
  await expect(page.getByRole('button', { name: /Écarter/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('a liaison is told that it is not for them', async ({ page }) => {
  await signIn(page, 'liaison', CHECK);
  await expect(page.getByText(/^Cette action est réservée/)).toBeVisible();
  await expect(page.getByText('Ni révision ni confirmation')).toHaveCount(0);
});
