import { parisDay } from '@/lib/domain/collection/deadline';
import { addDays } from '@/lib/domain/history/duration';
import { ACCOUNTS, JUSTICE } from './fixtures/accounts';
import {
  boardRow,
  costField,
  expectDraftSaved,
  explain,
  inboxRow,
  openCollection,
  openRevision,
  reviseCost,
  rowOf,
  seat,
  sectionOf,
  transmit,
} from './fixtures/collection';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 120_000 });

const DAYS_LEFT = 10;

test('a liaison’s whole year: confirm, revise, correct what comes back, and see what was decided', async ({
  openBrowser,
}) => {
  const [officer, liaison] = await Promise.all([
    seat(openBrowser, 'officer', '/editions/5/collecte'),
    seat(openBrowser, JUSTICE, '/mon-compte'),
  ]);

  await test.step('the officer moves the deadline', async () => {
    const deadline = addDays(parisDay(new Date().toISOString()), DAYS_LEFT);
    await officer.getByLabel(/^Échéance de la collecte/).fill(deadline);
    await officer.getByLabel(/^Pourquoi changer l’échéance/).fill('Comité avancé d’une semaine');
    await officer.getByRole('button', { name: 'Modifier l’échéance' }).click();
    await officer.waitForURL('**/collecte');
    await expect(officer.getByText(`dans ${DAYS_LEFT}\u00a0jours`)).toBeVisible();
  });

  await test.step('the liaison sees what is expected, and until when', async () => {
    await openCollection(liaison);
    await expect(liaison.getByText(`dans ${DAYS_LEFT}\u00a0jours`)).toBeVisible();
    await expect(
      liaison.getByText('7\u00a0projets à traiter sur 7', { exact: true }),
    ).toBeVisible();
    await expect(rowOf(liaison, 'PNIJ')).toContainText(
      'La fin prévue est déjà passée (décembre 2017).',
    );
  });

  await test.step('one click says that nothing has changed in a project', async () => {
    const row = rowOf(liaison, 'ASTREA');
    await row.getByRole('button', { name: 'Rien n’a changé pour ASTREA' }).click();
    await expect(row).toContainText('Confirmé sans changement');
    await expect(row).toContainText(`Par ${JUSTICE.name}`);
    await expect(
      liaison.getByText('6\u00a0projets à traiter sur 7', { exact: true }),
    ).toBeVisible();
  });

  await test.step('and one more, confirmed, in all that look right', async () => {
    await liaison
      .getByRole('button', { name: 'Rien n’a changé pour 5 des 6\u00a0projets restants' })
      .click();
    const question = liaison.getByRole('region', { name: 'Confirmation' });
    await expect(question).toContainText('PNIJ\u202f: la fin prévue est déjà passée');
    await question.getByRole('button', { name: 'Oui, confirmer les 5\u00a0projets' }).click();
    await expect(liaison.getByText('1\u00a0projet à traiter sur 7', { exact: true })).toBeVisible();
    await expect(rowOf(liaison, 'PNIJ')).toContainText('À faire');
  });

  await test.step('revising shows the gap and asks about what looks wrong', async () => {
    await openRevision(liaison, 'PNIJ');
    await reviseCost(liaison, {
      cost: '70',
      motive: 'Périmètre',
      why: 'Le lot des archives est retiré',
    });
    const budget = sectionOf(liaison, 'Coût');
    await expect(budget).toContainText('Le coût baisserait de plus de moitié');
    const recap = liaison.getByRole('region', { name: 'Ce que vous transmettrez' });
    await expect(recap).toContainText('151,4\u00a0M€ → 70\u00a0M€');
    await expect(recap).toContainText('+25\u00a0% → −42\u00a0%');

    const schedule = sectionOf(liaison, 'Calendrier');
    await schedule.getByLabel(/^Fin prévue/).fill('2031-12-31');
    await explain(schedule, 'Fournisseur ou marché', 'Le marché est relancé');
    await expect(schedule).toContainText('vérifiez l’année');

    await liaison.getByRole('button', { name: 'Transmettre à la DINSIC' }).click();
    await expect(liaison.getByRole('heading', { name: /à corriger$/ })).toBeVisible();
    await budget.getByLabel(/^Expliquez en une phrase/).fill('Les archives passent à ARCHIVE');
    await schedule.getByLabel(/^Expliquez en une phrase/).fill('Marché de huit ans');
    await expectDraftSaved(liaison);
  });

  await test.step('the open inbox of the officer shows it by itself', async () => {
    await officer.goto('/transmissions');
    await expect(officer.getByText('Aucune transmission pour la 5e\u00a0édition')).toBeVisible();
    await transmit(liaison);
    const row = inboxRow(officer, 'PNIJ');
    await expect(row).toBeVisible();
    await expect(row).toContainText('2\u00a0alertes');
    await expect(row).toContainText(JUSTICE.name);
  });

  await test.step('the officer reads the reasons, and sends it back with a word', async () => {
    await inboxRow(officer, 'PNIJ').getByRole('link', { name: 'PNIJ' }).click();
    const main = officer.getByRole('main');
    await expect(main).toContainText('Le lot des archives est retiré');
    await expect(main).toContainText('Les archives passent à ARCHIVE');
    await officer.getByRole('button', { name: 'Renvoyer pour correction' }).click();
    await officer
      .getByLabel(/^Ce que le ministère doit corriger/)
      .fill('Les archives restent à votre charge.');
    await officer.getByRole('button', { name: 'Renvoyer au ministère' }).click();
    await expect(officer.getByRole('heading', { name: 'Transmission renvoyée' })).toBeVisible();
  });

  await test.step('the liaison is told, corrects and sends again', async () => {
    await openCollection(liaison);
    await expect(rowOf(liaison, 'PNIJ')).toContainText('À corriger');
    await openRevision(liaison, 'PNIJ', 'Corriger');
    await expect(
      liaison.getByRole('heading', {
        name: `Renvoyée pour correction par ${ACCOUNTS.officer.name}`,
      }),
    ).toBeVisible();
    await expect(liaison.getByText('Les archives restent à votre charge.')).toBeVisible();
    await liaison.getByRole('button', { name: 'Répondre' }).click();
    await liaison.getByLabel(/^Votre réponse/).fill('Le budget est corrigé.');
    await liaison.getByRole('button', { name: 'Envoyer la réponse' }).click();
    await expect(liaison.getByText(`${JUSTICE.name}, le`)).toBeVisible();
    await expect(officer.getByRole('region', { name: 'Échanges' })).toContainText(
      'Le budget est corrigé.',
    );
    await expect(costField(liaison)).toHaveValue('70');
    await costField(liaison).fill('140');
    await transmit(liaison);
  });

  await test.step('the officer, told of it, takes the cost and leaves the date, with a word', async () => {
    await officer.getByRole('button', { name: 'Lire la version actuelle' }).click();
    await expect(officer.getByRole('main')).toContainText('140\u00a0M€');
    await officer.getByLabel(/^Retenir.*Calendrier/).uncheck({ force: true });
    await officer
      .getByLabel(/^Pourquoi l’autre changement n’est-il pas retenu/)
      .fill('La date attend le comité.');
    await officer.getByRole('button', { name: 'Accepter 1\u00a0changement sur 2' }).click();
    await expect(officer.getByRole('heading', { name: 'Transmission acceptée' })).toBeVisible();
  });

  await test.step('the liaison reads what became of it, and the entry both names', async () => {
    await liaison.getByRole('link', { name: 'Voir la transmission' }).click();
    const main = liaison.getByRole('main');
    await expect(main).toContainText('Acceptée en partie');
    await expect(main).toContainText('La date attend le comité.');
    await expect(liaison.getByRole('row', { name: /^Fin prévue/ })).toContainText('Non retenu');

    await officer.getByRole('link', { name: 'Voir la fiche', exact: true }).click();
    const newest = officer.locator('li[id^="revision-"]').first();
    await expect(newest).toContainText(
      `Proposé par ${JUSTICE.name}, accepté par ${ACCOUNTS.officer.name}`,
    );
    await expect(newest).toContainText('Le lot des archives est retiré');
  });

  await test.step('the board shows that the ministry is done', async () => {
    await officer.goto('/collecte');
    await expect(boardRow(officer, 'Ministère de la Justice')).toContainText('0 sur 7');
  });
});
