import { execFileSync } from 'node:child_process';
import { JUSTICE } from './fixtures/accounts';
import {
  costField,
  inboxRow,
  openCollection,
  openRevision,
  openSubmission,
  rowOf,
  seat,
  sendCost,
} from './fixtures/collection';
import { expect, expectAccessible, test } from './fixtures/test';

test.use({ ownServer: true, actionTimeout: 60_000 });
// Far more than it takes: what matters is that a busy machine fails no one.
test.describe.configure({ timeout: 240_000 });

const CLOSED = /La collecte de l[’a].* est close\u202f: l’édition est en relecture/;

test('once the collection is over, a ministry reads why it changes nothing more; officers still decide', async ({
  openBrowser,
  server,
}) => {
  const [officer, liaison, typing] = await Promise.all([
    seat(openBrowser, 'officer', '/transmissions'),
    seat(openBrowser, JUSTICE, '/mon-compte'),
    seat(openBrowser, JUSTICE, '/mon-compte'),
  ]);
  await sendCost(liaison, 'ASTREA', { cost: '21', motive: 'Périmètre', why: 'Un lot de plus' });
  await openCollection(typing);
  await openRevision(typing, 'PNIJ');
  const address = await openSubmission(officer, 'ASTREA');

  execFileSync(process.execPath, ['--import', 'tsx', 'e2e/fixtures/begin-review.ts'], {
    env: { ...process.env, DATABASE_FILE: server.databaseFile },
  });

  await test.step('what is being typed stays in sight, and is not kept', async () => {
    await costField(typing).fill('150');
    await expect(
      typing.getByText(/^Non enregistré\u202f: la collecte.*en relecture/),
    ).toBeVisible();
    await expect(costField(typing)).toHaveValue('150');
  });

  await test.step('the list says so, and offers nothing to do', async () => {
    await openCollection(liaison);
    const main = liaison.getByRole('main');
    await expect(main.getByText(CLOSED)).toBeVisible();
    await expect(main.getByText('6\u00a0projets sans réponse transmise sur 7')).toBeVisible();
    await expect(main.getByRole('button', { name: /Rien n’a changé/ })).toHaveCount(0);
    await expect(
      main.getByRole('link', { name: /Répondre par tableur|Réviser|Proposer/ }),
    ).toHaveCount(0);
    await expect(
      rowOf(liaison, 'ASTREA').getByRole('link', { name: /^Voir la transmission/ }),
    ).toBeVisible();
    await expectAccessible(liaison);
  });

  await test.step('so do the form, the spreadsheet and what was sent', async () => {
    for (const path of ['/collecte/tableur', '/transmissions/nouveau-projet']) {
      await liaison.goto(path);
      await expect(liaison.getByText(CLOSED)).toBeVisible();
    }
    await liaison.goto(address);
    await expect(liaison.getByRole('region', { name: 'Ce que vous pouvez faire' })).toContainText(
      CLOSED,
    );
    await expect(liaison.getByRole('button', { name: 'Retirer pour modifier' })).toHaveCount(0);
    await expect(liaison.getByLabel(/^Message à la DINSIC/)).toHaveCount(0);
    await expectAccessible(liaison);
  });

  await test.step('the officer sends nothing back, and still accepts', async () => {
    await officer.goto(address);
    const decision = officer.getByRole('region', { name: 'Votre décision' });
    await expect(decision).toContainText('le ministère ne pourrait plus corriger');
    await expect(decision.getByRole('button', { name: 'Renvoyer pour correction' })).toHaveCount(0);
    await decision.getByRole('button', { name: 'Accepter', exact: true }).click();
    await expect(officer.getByRole('heading', { name: 'Transmission acceptée' })).toBeVisible();
    await officer.goto('/transmissions');
    await expect(inboxRow(officer, 'ASTREA')).toHaveCount(0);
  });
});
