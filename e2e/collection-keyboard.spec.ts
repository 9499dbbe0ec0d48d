import { JUSTICE } from './fixtures/accounts';
import { rowOf, seat, sectionOf } from './fixtures/collection';
import { Hand } from './fixtures/effort';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });

test('confirming, revising and sending take no mouse', async ({ openBrowser }) => {
  const page = await seat(openBrowser, JUSTICE, '/collecte');
  const hand = new Hand(page);

  await test.step('confirms a project: what came of it takes the focus, in its row', async () => {
    const astrea = rowOf(page, 'ASTREA');
    await hand.tabTo(astrea.getByRole('button', { name: 'Rien n’a changé pour ASTREA' }));
    await hand.press('Enter');
    await expect(astrea).toContainText('Confirmé sans changement');
    await expect(astrea.locator(':focus')).toContainText('Confirmé sans changement');
  });

  await test.step('opens the form of another, revises its cost and sends it', async () => {
    await hand.tabTo(rowOf(page, 'COMEDEC').getByRole('link', { name: 'Réviser COMEDEC' }));
    await hand.press('Enter');
    const budget = sectionOf(page, 'Coût');
    const cost = budget.getByLabel(/^Coût complet estimé/);
    await expect(cost).toBeEnabled();
    await hand.tabTo(cost);
    await hand.press('Control+a');
    await hand.type('9,5');
    await hand.tabTo(budget.getByLabel('Motif', { exact: true }));
    await hand.type('pri');
    await hand.tabTo(budget.getByLabel(/^Explication/));
    await hand.type('Nouveau contrat');
    await hand.press('Control+Enter');
  });

  await test.step('is taken to what is missing, and then told that it left', async () => {
    const oddity = sectionOf(page, 'Coût').getByLabel(/^Expliquez en une phrase/);
    await expect(oddity).toBeFocused();
    await expect(oddity).toHaveAttribute('aria-invalid', 'true');
    await hand.type('Le contrat couvre deux projets');
    const send = page.getByRole('button', { name: 'Transmettre à la DINSIC' });
    await hand.tabTo(send);
    await hand.press('Enter');
    await expect(page.locator(':focus')).toContainText('C’est transmis à la DINSIC');
  });

  await test.step('goes back to the collection, where it is sent', async () => {
    await hand.tabTo(page.getByRole('link', { name: 'Revenir à la collecte' }));
    await hand.press('Enter');
    await expect(rowOf(page, 'COMEDEC')).toContainText('Transmis');
  });

  expect(hand.effortSinceLast().clicks).toBe(0);
});
