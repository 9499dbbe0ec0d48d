import { ACCOUNTS, COLLEAGUE, JUSTICE, SECOND_OFFICER } from './fixtures/accounts';
import {
  costField,
  expectDraftSaved,
  hold,
  NEWS,
  openCollection,
  openRevision,
  openSubmission,
  reviseCost,
  rowOf,
  SAVES,
  seat,
  sectionOf,
  sendCost,
  transmit,
} from './fixtures/collection';
import { expect, expectAccessible, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 120_000 });

const ASTREA = { cost: '21,7', motive: 'Prix', why: 'Révision des prix du marché' };

test('two officers decide the same submission: one does, the other is told and keeps their words', async ({
  openBrowser,
}) => {
  const [liaison, first, second] = await Promise.all([
    seat(openBrowser, JUSTICE, '/mon-compte'),
    seat(openBrowser, 'officer', '/mon-compte'),
    seat(openBrowser, SECOND_OFFICER, '/mon-compte'),
  ]);
  await sendCost(liaison, 'ASTREA', ASTREA);
  const path = await openSubmission(first, 'ASTREA');
  await openSubmission(second, 'ASTREA');
  const release = await hold(second, NEWS);

  await second.getByRole('button', { name: 'Refuser', exact: true }).click();
  const refusal = second.getByRole('form', { name: 'Refuser la transmission' });
  const words = 'L’indexation n’est pas encore votée.';
  await refusal.getByRole('textbox').fill(words);

  await first.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(first.getByRole('heading', { name: 'Transmission acceptée' })).toBeVisible();

  await refusal.getByRole('button', { name: 'Refuser la transmission' }).click();
  await expect(refusal).toContainText(`${ACCOUNTS.officer.name} a accepté cette transmission le`);
  await expect(refusal.getByRole('textbox')).toHaveValue(words);
  await release();
  await expect(second.getByRole('main')).toContainText('Acceptée');
  await expect(refusal.getByRole('textbox')).toHaveValue(words);

  await liaison.goto(path);
  await expect(liaison.getByRole('main')).toContainText('Acceptée');
  await expect(liaison.getByRole('main')).not.toContainText(words);
});

test('a ministry withdraws what an officer is reading: accepting it changes nothing', async ({
  openBrowser,
}) => {
  const [liaison, officer] = await Promise.all([
    seat(openBrowser, JUSTICE, '/mon-compte'),
    seat(openBrowser, 'officer', '/mon-compte'),
  ]);
  await sendCost(liaison, 'ASTREA', ASTREA);
  const path = await openSubmission(officer, 'ASTREA');
  const release = await hold(officer, NEWS);

  await liaison.goto(path);
  await liaison.getByRole('button', { name: 'Retirer pour modifier' }).click();
  await expect(liaison).toHaveURL(/\/projets\/GP-\d+\/transmission$/);

  await officer.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(officer.getByRole('main')).toContainText(
    `${JUSTICE.name} a retiré cette transmission le`,
  );
  await release();
  await expect(officer.getByRole('main')).toContainText('Retirée');

  await expect(costField(liaison)).toHaveValue('21,7');
  await openCollection(liaison);
  await expect(rowOf(liaison, 'ASTREA')).toContainText('20,5\u00a0M€');
});

test('an officer corrects the entry while its submission waits: the other is told, nothing is lost', async ({
  openBrowser,
}) => {
  const [liaison, first, second] = await Promise.all([
    seat(openBrowser, JUSTICE, '/mon-compte'),
    seat(openBrowser, 'officer', '/mon-compte'),
    seat(openBrowser, SECOND_OFFICER, '/mon-compte'),
  ]);
  await sendCost(liaison, 'ASTREA', ASTREA);
  await openSubmission(first, 'ASTREA');
  const release = await hold(first, NEWS);

  const project = await first.getByRole('link', { name: /^Voir la fiche/ }).getAttribute('href');
  await second.goto(`${project?.split('?')[0]}/budget?edition=5`);
  await second.getByLabel(/^Coût complet estimé/).fill('22');
  await second.getByLabel('Motif', { exact: true }).selectOption({ label: 'Financement' });
  await second.getByLabel('Explication').fill('Décision du comité');
  await second.getByRole('button', { name: 'Enregistrer le budget' }).click();
  await second.waitForURL(/enregistre=/);

  await first.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(first.getByRole('main')).toContainText(SECOND_OFFICER.name);
  await release();
  const row = first.getByRole('row').filter({
    has: first.getByRole('rowheader', { name: /^Coût complet estimé/ }),
  });
  await expect(row).toContainText('changé entre-temps');
  await expect(row).toContainText('22\u00a0M€');
  await first.getByRole('button', { name: 'Accepter', exact: true }).click();
  await expect(first.getByRole('heading', { name: 'Transmission acceptée' })).toBeVisible();
  await openCollection(liaison);
  await expect(rowOf(liaison, 'ASTREA')).toContainText('21,7\u00a0M€');
});

test('two liaisons type the same draft: both versions are shown, and one is chosen', async ({
  openBrowser,
}) => {
  const [leo, colette, officer] = await Promise.all([
    seat(openBrowser, 'liaison', '/collecte'),
    seat(openBrowser, COLLEAGUE, '/collecte'),
    seat(openBrowser, 'officer', '/mon-compte'),
  ]);
  await openRevision(leo, 'DESTA');
  await openRevision(colette, 'DESTA');
  await reviseCost(leo, { cost: '11', motive: 'Prix', why: 'Indexation du marché' });
  await expectDraftSaved(leo);

  // Slow enough for all of it to be typed before the first letters are answered.
  const release = await hold(colette, SAVES);
  await reviseCost(colette, { cost: '11,8', motive: 'Périmètre', why: 'Un module s’ajoute' });
  await release();
  await expect(
    colette.getByRole('heading', {
      name: `${ACCOUNTS.liaison.name} a modifié ce brouillon pendant votre saisie`,
    }),
  ).toBeVisible();
  const choice = colette.getByRole('group', { name: /^Coût/ });
  await expect(choice).toContainText('11\u00a0M€');
  await expect(choice).toContainText('Indexation du marché');
  await expect(choice).toContainText('11,8\u00a0M€');
  await expect(choice).toContainText('Un module s’ajoute');
  await expectAccessible(colette);
  await choice.getByText('Garder votre version').click();
  await colette.getByRole('button', { name: 'Continuer avec ces choix' }).click();
  await expectDraftSaved(colette);
  await expect(sectionOf(colette, 'Coût').getByLabel(/^Explication/)).toHaveValue(
    'Un module s’ajoute',
  );
  await transmit(colette);

  await openSubmission(officer, 'DESTA');
  await expect(officer.getByRole('main')).toContainText('11,8\u00a0M€');
  await expect(officer.getByRole('main')).toContainText(COLLEAGUE.name);
});
