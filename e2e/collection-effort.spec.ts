import type { Locator, Page } from '@playwright/test';
import { JUSTICE } from './fixtures/accounts';
import { costField, rowOf, seat, sectionOf } from './fixtures/collection';
import { documentedEffort, type Effort, Hand, inAll } from './fixtures/effort';
import { fillReason, save } from './fixtures/entry';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });

test('a liaison’s eight projects take the clicks and keystrokes that the documentation says', async ({
  openBrowser,
}) => {
  const [officer, liaison] = await Promise.all([
    seat(openBrowser, 'officer', '/projets/nouveau'),
    seat(openBrowser, JUSTICE, '/tableau-de-bord'),
  ]);
  await addTheEighthProject(officer);
  const hand = new Hand(liaison);
  const measured = new Map<string, Effort>();

  async function counted(what: string, work: () => Promise<void>): Promise<void> {
    await test.step(what, work);
    measured.set(what, hand.effortSinceLast());
  }

  async function send() {
    await hand.press('Control+Enter');
    await expect(
      liaison.getByRole('heading', { name: 'C’est transmis à la DINSIC' }),
    ).toBeVisible();
    await hand.click(liaison.getByRole('link', { name: 'Revenir à la collecte' }));
  }

  await counted('opens the collection', async () => {
    await hand.click(liaison.getByRole('link', { name: 'Collecte', exact: true }));
    await expect(
      liaison.getByText('8\u00a0projets à traiter sur 8', { exact: true }),
    ).toBeVisible();
  });

  await counted('revises a budget, with its reason', async () => {
    await hand.click(rowOf(liaison, 'ASTREA').getByRole('link', { name: 'Réviser ASTREA' }));
    const budget = sectionOf(liaison, 'Coût');
    await expect(costField(liaison)).toBeEnabled();
    await hand.click(costField(liaison));
    await hand.press('Control+a');
    await hand.type('21,7');
    await hand.tabTo(motiveOf(budget));
    await hand.type('pri');
    await hand.tabTo(budget.getByLabel(/^Explication/));
    await hand.type('Revision annuelle des prix');
    await expect(costField(liaison)).toHaveValue('21,7');
    await expect(motiveOf(budget)).toHaveValue('price');
    await send();
  });

  await counted(
    'revises a schedule that looks odd, with its reason and an explanation',
    async () => {
      await hand.click(rowOf(liaison, 'PNIJ').getByRole('link', { name: 'Réviser PNIJ' }));
      const schedule = sectionOf(liaison, 'Calendrier');
      const end = schedule.getByLabel(/^Fin prévue/);
      await expect(end).toBeEnabled();
      // By its label: the day comes first, or the month, as the browser writes dates.
      await hand.click(schedule.getByText(/^Fin prévue/));
      await hand.type('12122031');
      await expect(end).toHaveValue('2031-12-12');
      await hand.tabTo(motiveOf(schedule));
      await hand.type('fou');
      await hand.tabTo(schedule.getByLabel(/^Explication/));
      await hand.type('Le marche est relance');
      await expect(motiveOf(schedule)).toHaveValue('supplier');
      const oddity = schedule.getByLabel(/^Expliquez en une phrase/);
      await expect(oddity).toBeVisible();
      await hand.tabTo(oddity);
      await hand.type('Marche de huit ans');
      await send();
    },
  );

  await counted('says that nothing has changed in the six others', async () => {
    await hand.click(
      liaison.getByRole('button', { name: 'Rien n’a changé pour les 6\u00a0projets restants' }),
    );
    await hand.click(liaison.getByRole('button', { name: 'Oui, confirmer les 6\u00a0projets' }));
    await expect(liaison.getByText('Tout est transmis\u202f: il ne vous reste rien')).toBeVisible();
  });

  measured.set('in all', inAll([...measured.values()]));
  expect(Object.fromEntries(measured)).toEqual(documentedEffort());
});

function motiveOf(section: Locator): Locator {
  return section.getByLabel('Motif', { exact: true });
}

/** The ministry has seven projects in the edition: an eighth enters it. */
async function addTheEighthProject(page: Page): Promise<void> {
  await page.getByLabel('Nom du projet').fill('GREFFE EN LIGNE');
  await page.getByLabel('Description et objectifs').fill('Saisir un greffe depuis chez soi.');
  await page.getByLabel('Ministère porteur').selectOption({ label: 'Ministère de la Justice' });
  await page.getByLabel(/^Zone fonctionnelle/).fill('Justice Civile');
  await page
    .getByRole('group', { name: /^Phase/ })
    .getByText('Conception / Réalisation')
    .click();
  await page.getByLabel(/^Début/).fill('2018-01-01');
  await page.getByLabel(/^Fin prévue/).fill('2035-12-31');
  await page.getByLabel(/^Coût complet estimé/).fill('14,5');
  await page.getByRole('button', { name: 'Ajouter un programme' }).click();
  await page.getByLabel(/^Code/).fill('310');
  await page.getByLabel(/^Intitulé/).fill('Conduite et pilotage de la politique de la justice');
  await fillReason(page, 'Périmètre', 'Entrée au panorama');
  await save(page, 'Créer la fiche');
}
