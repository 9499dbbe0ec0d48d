import { ACCOUNTS } from './fixtures/accounts';
import { fillReason, openForm, save } from './fixtures/entry';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true });

test('an open dashboard follows what an officer writes elsewhere, within three seconds', async ({
  openBrowser,
}) => {
  const manager = await openBrowser('manager');
  const officer = await openBrowser('officer');
  const tile = manager.getByRole('listitem').filter({
    has: manager.getByRole('heading', { name: 'Coût total estimé' }),
  });
  await expect(tile).toContainText('2,63\u00a0Md€');
  const loaded = await manager.evaluate(() => performance.timeOrigin);

  await openForm(officer, 'PORTALIS', 'budget');
  await officer.getByLabel(/^Coût complet estimé/).fill('152,4');
  const effect = officer.getByRole('table', { name: 'Effet sur les chiffres du panorama' });
  await expect(effect.getByRole('row', { name: /^Coût total/ })).toContainText('2\u202f733,8');
  await fillReason(officer, 'Périmètre', 'Extension à toutes les juridictions');
  await save(officer, 'Enregistrer le budget');

  await expect(tile).toContainText('2,73\u00a0Md€', { timeout: 3_000 });
  const status = manager.getByRole('status').filter({ hasText: 'PORTALIS' });
  await expect(status).toContainText(ACCOUNTS.officer.name);
  expect(await manager.evaluate(() => performance.timeOrigin)).toBe(loaded);
});

test('an open table of projects follows too', async ({ openBrowser }) => {
  const manager = await openBrowser('manager');
  const officer = await openBrowser('officer');
  await manager.goto('/projets');
  const row = manager.getByRole('row', { name: /^ASTREA/ });
  await expect(row).toContainText('20,5');
  await openForm(officer, 'ASTREA', 'budget');
  await officer.getByLabel(/^Coût complet estimé/).fill('21,7');
  await fillReason(officer, 'Prix', 'Révision des prix');
  await save(officer, 'Enregistrer le budget');
  await expect(row).toContainText('21,7', { timeout: 3_000 });
});

test('what an officer writes can be seen as it was before', async ({ openBrowser }) => {
  const officer = await openBrowser('officer');
  const path = await openForm(officer, 'CROCUS', 'budget');
  await officer.getByLabel(/^Coût complet estimé/).fill('13');
  await fillReason(officer, 'Prix', 'Révision des prix');
  await save(officer, 'Enregistrer le budget');
  await officer.goto(`${path}?edition=4`);
  await expect(officer.getByRole('main')).toContainText('12,6\u00a0M€');
  await expect(officer.getByRole('main')).not.toContainText('Révision des prix');
});
