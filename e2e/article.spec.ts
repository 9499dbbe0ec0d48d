import { expect, expectAccessible, signIn, test } from './fixtures/test';

const ARTICLE = '/editions/5/article';

test.describe('an officer who writes the article of an edition', () => {
  test.use({ ownServer: true });

  test('sees what no longer holds, goes there by keyboard, mends it, and comes back to it', async ({
    page,
  }) => {
    await signIn(page, 'officer', ARTICLE);
    const text = page.getByLabel(/^Texte de l’article/);
    await expect(text).toHaveValue(/suit 61\u00a0projets/);
    const marks = page.getByRole('region', { name: 'Passages à revoir' });
    await expect(marks).toContainText('Rien dans le texte ne contredit la série');
    await expect(page.getByRole('region', { name: 'Aperçu' })).toContainText('61 projets');
    await expectAccessible(page);

    const proposed = await text.inputValue();
    await text.fill(proposed.replace('**61\u00a0projets**', '**63\u00a0projets** suivis'));
    await expect(marks).toContainText('la série donne «\u00a061\u00a0projets\u00a0»');
    await expectAccessible(page);

    await marks.getByRole('button', { name: /^Aller au passage/ }).focus();
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
    await page.keyboard.type('61\u00a0projets');
    await expect(marks).toContainText('Rien dans le texte ne contredit la série');

    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('Le coût de GENESIS V2 sera de 12 M€. Contact : la direction.');
    await expect(marks).toContainText('1 passage que la série ne permet pas de vérifier');
    await marks.getByLabel(/^Pourquoi garder/).fill('Annoncé par le ministère de la Justice.');
    await marks.getByRole('button', { name: 'Garder ce passage' }).click();
    await expect(marks).toContainText('Annoncé par le ministère de la Justice. (Olivia Orsini, le');
    await expect(marks).toContainText('Rien dans le texte ne contredit la série');

    // Nothing is clicked to keep it: one goes elsewhere in the application at once, and comes back.
    await text.press('ControlOrMeta+End');
    await page.keyboard.type(' Contact : la direction.');
    await page.getByRole('link', { name: 'Éditions' }).first().click();
    await expect(page).toHaveURL(/\/editions$/);
    await page.goBack();
    await expect(text).toHaveValue(/Contact : la direction\.$/);
    await page.getByRole('button', { name: 'Reprendre le texte proposé' }).click();
    await expect(text).toHaveValue(proposed);
    await page.getByRole('button', { name: 'Revenir au texte précédent' }).click();
    await expect(text).toHaveValue(/Contact : la direction\.$/);
  });

  test('is shown the text that a colleague saved meanwhile, and loses nothing', async ({
    page,
    openBrowser,
  }) => {
    await signIn(page, 'officer', ARTICLE);
    const other = await openBrowser('officer');
    await other.goto(ARTICLE);
    await other.getByLabel(/^Texte de l’article/).fill('Le texte du collègue.');
    // Kept by itself, a moment after typing: a click on the button would race with that.
    await expect(other.getByText(/^Enregistré le/)).toBeVisible();

    const text = page.getByLabel(/^Texte de l’article/);
    await text.fill('Mon texte.');
    await expect(page.getByLabel(/^Texte de Olivia Orsini/)).toHaveValue('Le texte du collègue.');
    await expect(text).toHaveValue('Mon texte.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reprendre le sien' }).click();
    await expect(text).toHaveValue('Le texte du collègue.');
    await page.getByRole('button', { name: 'Revenir au texte précédent' }).click();
    await expect(text).toHaveValue('Mon texte.');
    await expect(page.getByText(/^Enregistré le/)).toBeVisible();
    await page.reload();
    await expect(text).toHaveValue('Mon texte.');
  });
});

test('nobody but an officer is shown the article before it is published', async ({ page }) => {
  await signIn(page, 'manager', ARTICLE);
  await expect(page.getByRole('main')).not.toContainText('61 projets');
  await expect(page.getByLabel(/^Texte de l’article/)).toHaveCount(0);
  await expectAccessible(page);
});
