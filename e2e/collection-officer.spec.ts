import { ACCOUNTS, COLLEAGUE, JUSTICE } from './fixtures/accounts';
import {
  boardRow,
  explain,
  filterOf,
  inboxRow,
  openCollection,
  openRevision,
  openSubmission,
  seat,
  sectionOf,
  sendCost,
  transmit,
} from './fixtures/collection';
import { bringSheet, filledIn, takeSheet } from './fixtures/collection-sheet';
import { expect, expectAccessible, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 20_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 120_000 });

const A_PRICE = { costReason: 'Prix', costWhy: 'Révision des prix du marché' };
const HALVED = 'Le second lot est confié à un autre projet';

test('an officer’s inbox: counts and filters that stay live, many accepted at once, one refused', async ({
  openBrowser,
}) => {
  const [officer, interior, justice] = await Promise.all([
    seat(openBrowser, 'officer', '/transmissions'),
    seat(openBrowser, 'liaison', '/mon-compte'),
    seat(openBrowser, JUSTICE, '/mon-compte'),
  ]);
  const waiting = filterOf(officer, 'Statut', /^À décider/);

  await test.step('a ministry sends four projects, another one: the inbox counts them by itself', async () => {
    await expect(waiting).toHaveText('À décider 0');
    const csv = await takeSheet(interior, 'csv');
    await bringSheet(
      interior,
      'interieur.csv',
      filledIn(csv, {
        B015: { cost: '36,1', ...A_PRICE },
        DESTA: { cost: '11,2', ...A_PRICE },
        SAIP: { cost: '80', ...A_PRICE },
        'FRANCE VISAS': { cost: '12', ...A_PRICE, explanation: HALVED },
      }),
    );
    await interior.getByRole('button', { name: 'Transmettre les 4 lignes prêtes' }).click();
    await expect(interior.getByRole('heading', { name: '4 transmissions envoyées' })).toBeVisible();
    await expect(waiting).toHaveText('À décider 4');
    await sendCost(justice, 'ASTREA', { cost: '21,7', motive: 'Prix', why: 'Indexation' });
    await expect(waiting).toHaveText('À décider 5');
  });

  await test.step('narrowed to a ministry, it keeps to it', async () => {
    await filterOf(officer, 'Ministère', /Justice/).click();
    await expect(officer).toHaveURL(/ministere=MJ/);
    await expect(inboxRow(officer, 'ASTREA')).toBeVisible();
    await expect(inboxRow(officer, 'DESTA')).toHaveCount(0);
    await filterOf(officer, 'Ministère', /^Tous/).click();
    await expect(inboxRow(officer, 'DESTA')).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('those that carry no warning are accepted in one go', async () => {
    const visas = inboxRow(officer, 'FRANCE VISAS');
    await expect(visas).toContainText('1\u00a0alerte');
    await expect(visas.getByRole('checkbox')).toHaveCount(0);
    await officer
      .getByRole('checkbox', { name: /^Choisir les quatre transmissions sans alerte/ })
      .check({ force: true });
    await officer
      .getByRole('button', { name: 'Accepter les 4\u00a0transmissions choisies' })
      .click();
    await expect(officer.getByText(/^Quatre changements entreront tout de suite/)).toBeVisible();
    await officer.getByRole('button', { name: 'Oui, accepter' }).click();
    await expect(
      officer.getByText('Les quatre transmissions choisies sont acceptées.').first(),
    ).toBeVisible();
    await expect(waiting).toHaveText('À décider 1');
    await expect(filterOf(officer, 'Statut', /^Acceptée/)).toContainText('4');
  });

  await test.step('the one that is left is read, and refused with a reason its ministry reads', async () => {
    await openSubmission(officer, 'FRANCE VISAS');
    await expect(officer.getByRole('main')).toContainText(HALVED);
    await officer.getByRole('button', { name: 'Refuser', exact: true }).click();
    const why = officer.getByRole('form', { name: 'Refuser la transmission' });
    await why.getByRole('button', { name: 'Refuser la transmission' }).click();
    await expect(why.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
    await why.getByRole('textbox').fill('Les deux lots restent au panorama.');
    await why.getByRole('button', { name: 'Refuser la transmission' }).click();
    await expect(officer.getByRole('heading', { name: 'Transmission refusée' })).toBeVisible();
    await expect(officer.getByText('Plus rien n’attend votre décision.')).toBeVisible();

    await interior.goto('/transmissions?statut=refused');
    await interior.getByRole('link', { name: 'FRANCE VISAS', exact: true }).click();
    await expect(interior.getByRole('main')).toContainText('Les deux lots restent au panorama.');
  });
});

test('an entry that moved is shown in three columns: before, theirs, now', async ({
  openBrowser,
}) => {
  const [officer, liaison] = await Promise.all([
    seat(openBrowser, 'officer', '/mon-compte'),
    seat(openBrowser, JUSTICE, '/collecte'),
  ]);
  await openRevision(liaison, 'PORTALIS');
  const schedule = sectionOf(liaison, 'Calendrier');
  await schedule.getByLabel(/^Fin prévue/).fill('2030-12-31');
  await explain(schedule, 'Fournisseur ou marché', 'Le marché est relancé');
  const cost = sectionOf(liaison, 'Coût');
  await cost.getByLabel(/^Coût complet estimé/).fill('58');
  await explain(cost, 'Périmètre', 'Les tribunaux de commerce s’ajoutent');
  await transmit(liaison);

  const path = await openSubmission(officer, 'PORTALIS');
  const project = await officer.getByRole('link', { name: /^Voir la fiche/ }).getAttribute('href');
  await officer.goto(`${project?.split('?')[0]}/budget?edition=5`);
  await officer.getByLabel(/^Coût complet estimé/).fill('55');
  await officer.getByLabel('Motif', { exact: true }).selectOption({ label: 'Prix' });
  await officer.getByLabel('Explication').fill('Indexation de tous les marchés');
  await officer.getByRole('button', { name: 'Enregistrer le budget' }).click();
  await officer.waitForURL(/enregistre=/);

  await officer.goto('/transmissions');
  await expect(inboxRow(officer, 'PORTALIS')).toContainText('La fiche a bougé');
  await officer.goto(path);
  const row = officer.getByRole('row').filter({
    has: officer.getByRole('rowheader', { name: /^Coût complet estimé/ }),
  });
  await expect(row.getByRole('cell')).toContainText([
    '',
    '52,4\u00a0M€',
    '58\u00a0M€',
    '55\u00a0M€changé entre-temps',
  ]);
  await officer.getByRole('button', { name: 'Accepter les 2\u00a0changements' }).click();
  await expect(officer.getByRole('heading', { name: 'Transmission acceptée' })).toBeVisible();
  await officer.getByRole('link', { name: 'Voir la fiche', exact: true }).click();
  const history = officer.locator('li[id^="revision-"]');
  await expect(history.filter({ hasText: 'Les tribunaux de commerce' })).toContainText(
    '58\u00a0M€',
  );
  await expect(history.filter({ hasText: 'Indexation de tous les marchés' })).toContainText(
    '55\u00a0M€',
  );
});

test('the board says who is behind, and a ministry is reminded once a day', async ({
  openBrowser,
}) => {
  const [officer, liaison] = await Promise.all([
    seat(openBrowser, 'officer', '/collecte'),
    seat(openBrowser, 'liaison', '/collecte'),
  ]);
  const interior = boardRow(officer, 'Ministère de l’Intérieur');
  await expect(interior).toContainText('11 sur 11');
  await expect(interior).toContainText(ACCOUNTS.liaison.name);
  await expect(interior).toContainText(COLLEAGUE.name);

  await openCollection(liaison);
  await liaison.getByRole('button', { name: 'Rien n’a changé pour DESTA' }).click();
  await expect(interior).toContainText('10 sur 11');
  await expect(interior).toContainText(`Confirmé sans changement, ${ACCOUNTS.liaison.name}`);

  await interior.getByRole('button', { name: /^Relancer/ }).click();
  await expect(interior).toContainText(/Relance notée le/);
  await expect(interior.getByRole('button', { name: /^Relancer/ })).toHaveCount(0);
  await expectAccessible(officer);
});

test('a project that a ministry proposes enters the panorama once accepted', async ({
  openBrowser,
}) => {
  const [officer, liaison] = await Promise.all([
    seat(openBrowser, 'officer', '/mon-compte'),
    seat(openBrowser, JUSTICE, '/collecte'),
  ]);
  await liaison.getByRole('link', { name: 'Proposer un nouveau projet' }).click();
  await expect(liaison.getByLabel('Nom du projet')).toBeEnabled();
  await liaison.getByLabel('Nom du projet').fill('GREFFE EN LIGNE');
  await liaison.getByLabel('Description et objectifs').fill('Saisir un greffe depuis chez soi.');
  await liaison.getByLabel(/^Zone fonctionnelle/).fill('Justice Civile');
  await liaison
    .getByRole('group', { name: /^Phase/ })
    .getByText('Conception / Réalisation')
    .click();
  await liaison.getByLabel(/^Début/).fill('2018-01-01');
  await liaison.getByLabel(/^Fin prévue/).fill('2030-12-31');
  await liaison.getByLabel(/^Coût complet estimé/).fill('14,5');
  await explain(liaison.getByRole('main'), 'Périmètre', 'Au-dessus du seuil du panorama');
  await transmit(liaison);
  await openCollection(liaison);
  await expect(liaison.getByRole('listitem').filter({ hasText: 'GREFFE EN LIGNE' })).toBeVisible();

  await openSubmission(officer, 'GREFFE EN LIGNE');
  await expect(officer.getByRole('main')).toContainText('Saisir un greffe depuis chez soi.');
  await officer.getByRole('button', { name: 'Accepter', exact: true }).click();
  await officer.getByRole('link', { name: 'Voir la fiche', exact: true }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText('GREFFE EN LIGNE');
  await expect(officer.locator('li[id^="revision-"]').first()).toContainText(
    `Proposé par ${JUSTICE.name}, accepté par ${ACCOUNTS.officer.name}`,
  );
  await officer.goto('/projets');
  await expect(officer.getByRole('main')).toContainText('62\u00a0projets');
});
