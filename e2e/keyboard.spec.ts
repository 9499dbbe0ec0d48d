import type { Page } from '@playwright/test';
import { ACCOUNTS, PASSWORD } from './fixtures/accounts';
import { findProject } from './fixtures/entry';
import { expect, test } from './fixtures/test';

test.use({ ownServer: true });

const MOST_TABS = 60;

/** Presses Tab until the wanted element has the focus: fails when the keyboard cannot reach it. */
async function tabTo(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_TABS} presses of Tab do not lead to ${wanted}`);
}

test('signing in and revising a budget take no mouse', async ({ page, openBrowser }) => {
  const path = await findProject(await openBrowser('officer'), 'COMEDEC');

  await page.goto(path);
  await tabTo(page, page.getByLabel('Adresse électronique'));
  await page.keyboard.type(ACCOUNTS.officer.email);
  await tabTo(page, page.getByLabel('Mot de passe', { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${path}`);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Réviser le budget' }));
  await page.keyboard.press('Enter');

  const cost = page.getByLabel(/^Coût complet estimé/);
  await expect(cost).toBeEnabled();
  await tabTo(page, cost);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('22,5');
  await tabTo(page, page.getByLabel('Motif', { exact: true }));
  await page.keyboard.type('Prix');
  await tabTo(page, page.getByLabel('Explication'));
  await page.keyboard.type('Révision annuelle');
  await tabTo(page, page.getByRole('button', { name: 'Enregistrer le budget' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/enregistre=/);
  await expect(page.getByRole('main')).toContainText('22,5\u00a0M€');
});
