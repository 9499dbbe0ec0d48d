import type { Role } from '@/lib/domain/vocabulary/roles';
import { findProject } from './fixtures/entry';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

interface Screen {
  /** Under the page of a project when it starts with « … ». */
  path: string;
  title: RegExp;
}

const PROJECT = 'PORTALIS';

const SCREENS: Readonly<Record<Exclude<Role, 'manager'>, readonly Screen[]>> = {
  officer: [
    { path: '/tableau-de-bord', title: /Tableau de bord/ },
    { path: '/tableau-de-bord?edition=1', title: /Tableau de bord/ },
    { path: '/projets', title: /Projets/ },
    { path: '/projets/nouveau', title: /Créer une fiche/ },
    { path: '…', title: /PORTALIS/ },
    { path: '…?edition=2', title: /PORTALIS/ },
    { path: '…/modifier?edition=5', title: /fiche/i },
    { path: '…/phase?edition=5', title: /phase/i },
    { path: '…/budget?edition=5', title: /coût|budget/i },
    { path: '…/calendrier?edition=5', title: /calendrier/i },
    { path: '…/reference?edition=5', title: /référence/i },
    { path: '…/sortie?edition=5', title: /sort/i },
    { path: '/editions', title: /Éditions/ },
    { path: '/editions/nouvelle', title: /édition/i },
    { path: '/mon-compte', title: /Mon compte/ },
    { path: '/accessibilite', title: /accessibilité/i },
  ],
  liaison: [
    { path: '/tableau-de-bord', title: /Tableau de bord/ },
    { path: '/projets', title: /Projets/ },
  ],
  administrator: [
    { path: '/administration', title: /Comptes/ },
    { path: '/administration/comptes', title: /Comptes/ },
    { path: '/administration/comptes/nouveau', title: /compte/i },
    { path: '/administration/journal', title: /Journal/ },
  ],
};

// axe reads every element of a page twice, and the dashboard has thousands.
test.describe.configure({ timeout: 120_000 });

for (const [role, screens] of Object.entries(SCREENS)) {
  for (const { path, title } of screens) {
    test(`${role}, ${path}: one title, no fault for axe, no sideways scroll at 375 px`, async ({
      page,
    }) => {
      await signIn(page, role as Role);
      const full = path.startsWith('…')
        ? `${await findProject(page, PROJECT)}${path.slice(1)}`
        : path;
      await page.goto(full);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page).toHaveTitle(/ — Panorama$/);
      await expectAccessible(page);
      await page.setViewportSize({ width: 375, height: 812 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}
