import { Hand } from './fixtures/effort';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

test('the calendar tells the days of each edition, how late it was, and what may come', async ({
  page,
}) => {
  await signIn(page, 'manager', '/editions');
  await new Hand(page).tabTo(page.getByRole('link', { name: 'Calendrier' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Calendrier des éditions');

  const dates = page.getByRole('table', { name: /Dates et retards des éditions/ });
  await expect(dates.getByRole('rowheader')).toHaveText([
    '5e édition',
    '4e édition',
    '3e édition',
    '2e édition',
    '1re édition',
  ]);
  const underway = dates.getByRole('row', { name: /5e édition/ });
  await expect(underway).toContainText(/échéance dans \d+\u00a0jours/);
  const fourth = dates.getByRole('row', { name: /4e édition/ });
  await expect(fourth).toContainText('29 novembre 2017');
  await expect(fourth).toContainText('date attendue non connue');
  await expect(fourth).toContainText('141\u00a0jours (4,6\u00a0mois)');

  await expect(page.getByRole('heading', { name: 'Estimation pour la 6e édition' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Aucune de ces dates n’est décidée');
  await expect(
    page.getByRole('heading', { name: 'Entre deux publications, de 3,8 à 4,6\u00a0mois' }),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: /mêmes nombres que le tableau/ })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 375, height: 812 });
  await expectNoSidewaysScroll(page);
});
