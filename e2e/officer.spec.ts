import { fillReason, save } from './fixtures/entry';
import { expect, signIn, test } from './fixtures/test';

test.use({ ownServer: true });
test.describe.configure({ timeout: 180_000 });

test('an officer follows a project from its entry to its exit, each act with its reason', async ({
  page,
}) => {
  const actions = page.getByRole('list', { name: 'Actions sur la fiche' });
  const newest = page.locator('li[id^="revision-"]').first();

  await test.step('creates the entry', async () => {
    await signIn(page, 'officer', '/projets');
    await page.getByRole('link', { name: 'Ajouter un projet' }).click();
    await page.getByLabel('Nom du projet').fill('PROJET D’ESSAI');
    await page.getByLabel('Description et objectifs').fill('Un projet pour essayer.');
    await page.getByLabel('Ministère porteur').selectOption({ label: 'Ministère de la Justice' });
    await page.getByLabel(/^Zone fonctionnelle/).fill('Justice Pénale');
    await page
      .getByRole('group', { name: /^Phase/ })
      .getByText('Conception / Réalisation')
      .click();
    await page.getByLabel(/^Début/).fill('2017-01-01');
    await page.getByLabel(/^Fin prévue/).fill('2020-01-01');
    await page.getByLabel(/^Coût complet estimé/).fill('30,8');
    // Approved at the outset: without them, what the edition comes to in the end would be the reference.
    await page.getByLabel(/^Budget initial/).fill('30,8');
    await page.getByLabel(/^Fin initiale/).fill('2020-01-01');
    await expect(
      page.getByRole('row', { name: /^Nombre de projets|^Projets / }).first(),
    ).toContainText('62');
    await fillReason(page, 'Périmètre', 'Entrée au panorama');
    await save(page, 'Créer la fiche');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('PROJET D’ESSAI');
    await expect(page.getByRole('main')).toContainText('30,8\u00a0M€');
    await expect(newest).toContainText('Entrée au panorama');
  });

  await test.step('edits it', async () => {
    await open('Modifier la fiche');
    await page.getByLabel('Nom du projet').fill('ESSAI');
    await fillReason(page, 'Organisation ou ressources', 'Nom retenu par la direction');
    await save(page, 'Enregistrer la fiche');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ESSAI');
    await expect(newest).toContainText('PROJET D’ESSAI');
  });

  await test.step('moves it forward, then back, which stays visible', async () => {
    await changePhase('Déploiement', 'Premier site ouvert');
    await changePhase('Expérimentation', 'Retour à l’essai après incidents');
    await expect(newest).toContainText('retour en arrière');
  });

  await test.step('revises the budget and the schedule, and sees the gaps', async () => {
    await open('Réviser le budget');
    await page.getByLabel(/^Coût complet estimé/).fill('33,88 M€');
    await fillReason(page, 'Prix', 'Indexation du marché');
    await save(page, 'Enregistrer le budget');
    const gaps = page.getByRole('table', { name: /^Écarts/ });
    await expect(gaps.getByRole('row', { name: /^Coût/ }).first()).toContainText('10\u00a0%');

    await open('Réviser le calendrier');
    await page.getByLabel(/^Fin prévue/).fill('2021-01-01');
    await fillReason(page, 'Calendrier', 'Décalage d’un an');
    await save(page, 'Enregistrer le calendrier');
    await expect(gaps.getByRole('row', { name: /^Durée/ }).first()).toContainText('33');
  });

  await test.step('sets a new baseline: both gaps stay', async () => {
    await open('Changer la référence');
    await page.getByLabel(/^Coût de référence/).fill('33,88');
    await fillReason(page, 'Financement', 'Nouvelle approbation');
    await save(page, 'Enregistrer la référence');
    await expect(newest).toContainText('nouvelle référence');
  });

  await test.step('takes it out, with its final balance, and in again', async () => {
    await open('Faire sortir du panorama');
    await page
      .getByRole('group', { name: /^Motif de sortie/ })
      .getByText('Abandonné')
      .click();
    await page.getByLabel(/^Coût final/).fill('12');
    await page.getByLabel(/^Date de fin/).fill('2018-04-30');
    await fillReason(page, 'Difficulté technique', 'Abandon décidé');
    await save(page, 'Enregistrer la sortie');
    await expect(page.getByRole('heading', { name: /^Sorti du panorama/ })).toBeVisible();

    await open('Faire entrer de nouveau');
    await fillReason(page, 'Correction d’une erreur', 'Sortie enregistrée par erreur');
    await save(page, 'Enregistrer l’entrée');
    await expect(page.getByRole('heading', { name: /^Sorti du panorama/ })).toHaveCount(0);
  });

  async function open(action: string): Promise<void> {
    await actions.getByRole('link', { name: action }).click();
    await expect(page.getByLabel('Explication')).toBeEnabled();
  }

  async function changePhase(phase: string, why: string): Promise<void> {
    await open('Changer de phase');
    await page
      .getByRole('group', { name: /^Nouvelle phase/ })
      .getByText(phase)
      .click();
    await fillReason(page, 'Difficulté technique', why);
    await save(page, 'Enregistrer le changement de phase');
    await expect(newest).toContainText(why);
  }
});

test('what is wrong is said, listed, and gets the focus; nothing is recorded', async ({ page }) => {
  await signIn(page, 'officer', '/projets/nouveau');
  await page.getByLabel('Nom du projet').fill('SANS MOTIF');
  await page.getByLabel(/^Coût complet estimé/).fill('beaucoup');
  await page.getByRole('button', { name: 'Créer la fiche' }).click();
  await expect(page.getByRole('heading', { name: /à corriger$/ })).toBeVisible();
  await expect(page.locator(':focus')).toHaveAttribute('aria-invalid', 'true');
  await page.goto('/projets');
  await page.getByLabel(/^Rechercher/).fill('SANS MOTIF');
  await expect(page.getByText('Aucun projet ne correspond')).toBeVisible();
});
