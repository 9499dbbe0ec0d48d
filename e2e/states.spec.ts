import { expect, expectAccessible, signIn, test } from './fixtures/test';

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/404/] });

  test('says so in French, and leads back', async ({ page }) => {
    await signIn(page, 'manager', '/projets');
    const answer = await page.goto('/nulle-part');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
    await expectAccessible(page);
    await page.goto('/projets/GP-9999');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('introuvable');
  });
});

test('filters that leave nothing say so, and how to get out', async ({ page }) => {
  await signIn(page, 'manager', '/projets');
  await page.getByLabel(/^Rechercher/).fill('zzzz');
  await expect(page.getByText('Aucun projet ne correspond')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Effacer la recherche' }).click();
  await expect(page.getByRole('main')).toContainText('61 projets');
});

test('search folds accents and case, and finds former names', async ({ page }) => {
  await signIn(page, 'manager', '/projets');
  const search = page.getByLabel(/^Rechercher/);
  await search.fill('geoportail');
  await expect(page.getByRole('link', { name: 'GEOPORTAIL' })).toBeVisible();
  await search.fill('réseau interministériel');
  await expect(page.getByRole('link', { name: 'RIE', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/recherche=|q=/);
});

test('an address asked for before signing in is the one reached after', async ({ page }) => {
  await signIn(page, 'manager', '/projets?phase=rollout');
  await expect(page.getByRole('main')).toContainText(/\d+ projets sur 61|projets/);
  expect(new URL(page.url()).search).toContain('phase=rollout');
});
