import { ERRORS_HEADING } from '@/lib/domain/sheet/columns';
import { JUSTICE } from './fixtures/accounts';
import {
  costField,
  openCollection,
  openRevision,
  rowOf,
  seat,
  transmit,
} from './fixtures/collection';
import {
  addressOf,
  bringSheet,
  filledIn,
  rowsOf,
  type SheetFormat,
  takeSheet,
} from './fixtures/collection-sheet';
import { expect, expectAccessible, test } from './fixtures/test';

// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 120_000 });

test.describe('a spreadsheet brought back', () => {
  test.use({ ownServer: true, actionTimeout: 20_000 });

  test('is shown cell by cell, its good rows are kept, the others come back with what is wrong', async ({
    openBrowser,
  }) => {
    const liaison = await seat(openBrowser, JUSTICE, '/collecte');
    await liaison.getByRole('link', { name: 'Répondre par tableur' }).click();
    const csv = await takeSheet(liaison, 'csv');
    await bringSheet(
      liaison,
      'justice.csv',
      filledIn(csv, {
        ASTREA: { cost: '21,7', costReason: 'Prix', costWhy: 'Révision des prix' },
        CASSIOPEE: {
          plannedEndOn: '31/02/2027',
          scheduleReason: 'Calendrier',
          scheduleWhy: 'Décalage',
        },
        HARMONIE: { confirm: 'Oui' },
      }),
    );

    await test.step('each cell says what it changes, or what is wrong in it', async () => {
      const change = liaison.getByRole('row').filter({
        has: liaison.getByRole('cell', { name: addressOf(csv, 'ASTREA', 'cost'), exact: true }),
      });
      await expect(change).toContainText('20,5');
      await expect(change).toContainText('21,7');
      const wrong = liaison.getByRole('listitem').filter({
        has: liaison.getByRole('heading', { name: /CASSIOPEE$/ }),
      });
      await expect(wrong).toContainText(
        `${addressOf(csv, 'CASSIOPEE', 'plannedEndOn')}, Fin prévue\u202f:`,
      );
      await expectAccessible(liaison);
    });

    const [headings = [], ...toMend] =
      await test.step('what is to be mended is taken away with its errors', async () => {
        const downloading = liaison.waitForEvent('download');
        await liaison.getByRole('button', { name: 'Télécharger la ligne à corriger' }).click();
        const stream = await (await downloading).createReadStream();
        return rowsOf(Buffer.concat(await stream.toArray()));
      });
    expect(toMend).toHaveLength(1);
    expect(toMend[0]).toContain('CASSIOPEE');
    expect(toMend[0]?.[headings.indexOf(ERRORS_HEADING)]).toMatch(/Fin prévue/);

    await test.step('what is good is kept as a draft, and what has not changed confirmed', async () => {
      await liaison
        .getByRole('button', { name: 'Garder la ligne correcte comme brouillon' })
        .click();
      await expect(
        liaison.getByRole('heading', { name: '1 brouillon gardé, 1 projet confirmé' }),
      ).toBeVisible();
      await openCollection(liaison);
      await expect(rowOf(liaison, 'HARMONIE')).toContainText('Confirmé sans changement');
    });

    await test.step('the draft is gone on with in the browser, and sent', async () => {
      await openRevision(liaison, 'ASTREA', 'Reprendre le brouillon');
      await expect(costField(liaison)).toHaveValue(/^21,7/);
      await transmit(liaison);
    });

    await test.step('the mended row is sent from the file', async () => {
      await takeSheet(liaison, 'csv');
      await bringSheet(
        liaison,
        'justice-corrige.csv',
        filledIn(csv, {
          CASSIOPEE: {
            plannedEndOn: '31/12/2024',
            scheduleReason: 'Calendrier',
            scheduleWhy: 'Décalage',
            explanation: 'Le projet est en recette',
          },
        }),
      );
      await liaison.getByRole('button', { name: 'Transmettre la ligne prête' }).click();
      await expect(liaison.getByRole('heading', { name: '1 transmission envoyée' })).toBeVisible();
      await openCollection(liaison);
      for (const name of ['ASTREA', 'CASSIOPEE']) {
        await expect(rowOf(liaison, name)).toContainText('Transmis');
      }
    });
  });
});

for (const format of ['csv', 'xlsx'] satisfies SheetFormat[]) {
  test(`a spreadsheet brought back as it was taken changes nothing (${format})`, async ({
    openBrowser,
  }) => {
    const liaison = await seat(openBrowser, JUSTICE, '/collecte/tableur');
    await bringSheet(liaison, `inchange.${format}`, await takeSheet(liaison, format));
    await expect(liaison.getByText('7 lignes lues\u202f: 7 lignes sans changement.')).toBeVisible();
    await expect(liaison.getByText('Il n’y a plus rien à garder de ce fichier.')).toBeVisible();
    await expect(liaison.getByRole('button', { name: /^(Garder|Transmettre)/ })).toHaveCount(0);
  });
}

test('a file that is no spreadsheet of ours is refused in one sentence', async ({
  openBrowser,
}) => {
  const liaison = await seat(openBrowser, JUSTICE, '/collecte/tableur');
  const place = liaison.getByLabel(/^Choisir le fichier rempli/);
  await expect(place).toBeEnabled();
  await place.setInputFiles({
    name: 'photo.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('ceci n’est pas un classeur'),
  });
  await expect(
    liaison.getByRole('heading', { name: /photo\.xlsx.*n’a pas pu être repris/ }),
  ).toBeVisible();
  await expect(liaison.getByRole('heading', { name: /^3\./ })).toHaveCount(0);
});
