import { fillReason, openForm, save } from './fixtures/entry';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

test.use({ ownServer: true });
test.describe.configure({ timeout: 180_000 });

test('an abandonment is told by what it spent, from the form to the register', async ({ page }) => {
  await signIn(page, 'officer', '/projets/sortis');

  await test.step('the register says that no abandonment is known', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registre des sorties');
    await expect(page.getByText(/^Aucun abandon connu depuis la 1re édition/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Sorties du panorama' })).toBeVisible();
  });

  const path = await openForm(page, 'PORTALIS', 'sortie');
  await test.step('the form asks what was spent, and says what it is', async () => {
    await page
      .getByRole('group', { name: /^Motif de sortie/ })
      .getByText('Abandonné')
      .click();
    await expect(page.getByText('Un abandon n’est pas une économie')).toBeVisible();
    await page.getByLabel(/^Coût final\u202f: dépensé sans mise en service/).fill('12,5');
    await page.getByLabel(/^Date de fin/).fill('2018-04-30');
    await expect(
      page.getByRole('row', { name: /^Dépensé sans mise en service \(cumul\)/ }),
    ).toContainText('+12,5');
    await fillReason(page, 'Difficulté technique', 'Abandon décidé');
    await save(page, 'Enregistrer la sortie');
  });

  await test.step('its page gives the balance, without a gap', async () => {
    const balance = page.getByRole('region', { name: /^Sorti du panorama/ });
    await expect(balance).toContainText('Dépensé sans mise en service');
    await expect(balance).toContainText('12,5\u00a0M€');
    await expect(balance).not.toContainText('%');
    await expect(page.getByRole('table', { name: /^Écarts/ })).not.toContainText('%');
    await balance.getByRole('link', { name: 'Registre des sorties' }).click();
  });

  await test.step('the register lists it, by ground, to be downloaded', async () => {
    await page.getByLabel('Motif de sortie').selectOption({ label: 'Abandonné' });
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect(page).toHaveURL(/motif=abandoned/);
    const rows = page.getByRole('table', { name: 'Sorties du panorama' }).locator('tbody tr');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(/PORTALIS.*Abandonné.*12,5/);
    await expect(rows).not.toContainText('%');
    const href = await page.getByRole('link', { name: 'Télécharger (CSV)' }).getAttribute('href');
    const csv = await (await page.request.get(href ?? '')).text();
    expect(csv.split('\r\n')[1]).toContain(',Abandonné,12.5,');
    await expectAccessible(page);
    await page.setViewportSize({ width: 375, height: 812 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the search still finds it', async () => {
    await page.goto('/projets');
    await page.getByLabel(/^Rechercher un projet/).fill('portalis');
    const found = page.getByText(/12,5\u00a0M€ dépensés sans mise en service/);
    await expect(found).toBeVisible();
    await page.getByLabel('Présence').selectOption({ label: 'Sortis du panorama' });
    await expect(page.getByRole('table', { name: /^Projets sortis/ })).toContainText('PORTALIS');
  });

  await test.step('the dashboard and the comparison count it apart', async () => {
    await page.goto('/tableau-de-bord?edition=5');
    await expect(
      page
        .getByText(
          /^Un projet abandonné depuis la 1re édition\u202f: 12,5\u00a0M€ dépensés sans mise en service/,
        )
        .first(),
    ).toBeVisible();
    await page.goto('/comparer?de=4&a=5');
    await expect(page.getByText(/^Sortis du total.*dépensés sans mise en service/)).toContainText(
      '12,5\u00a0M€',
    );
  });

  await test.step('put back in, it counts no more', async () => {
    await page.goto(`${path}/entree?edition=5`);
    await expect(page.getByLabel('Explication')).toBeEnabled();
    await fillReason(page, 'Correction d’une erreur', 'Sortie enregistrée par erreur');
    await save(page, 'Enregistrer l’entrée');
    await page.goto('/projets/sortis');
    await expect(page.getByText(/^Aucun abandon connu depuis la 1re édition/)).toBeVisible();
  });
});
