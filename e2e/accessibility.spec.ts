import type { Role } from '@/lib/domain/vocabulary/roles';
import { findProject } from './fixtures/entry';
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from './fixtures/test';

interface Screen {
  /** Under the page of a project when it starts with « … ». */
  path: string;
  title: RegExp;
}

/** One that the role may act on. */
const PROJECT_OF: Readonly<Record<Role, string>> = {
  officer: 'PORTALIS',
  liaison: 'FRANCE VISAS',
  manager: 'PORTALIS',
  administrator: 'PORTALIS',
};

const SCREENS: Readonly<Record<Role, readonly Screen[]>> = {
  officer: [
    { path: '/tableau-de-bord', title: /Tableau de bord/ },
    { path: '/tableau-de-bord?edition=1', title: /Tableau de bord/ },
    { path: '/projets', title: /Projets/ },
    { path: '/projets?presence=sortis', title: /Projets/ },
    { path: '/projets/sortis', title: /Registre des sorties/ },
    { path: '/projets/nouveau', title: /Créer une fiche/ },
    { path: '…', title: /PORTALIS/ },
    { path: '…?edition=2', title: /PORTALIS/ },
    { path: '…/modifier?edition=5', title: /fiche/i },
    { path: '…/phase?edition=5', title: /phase/i },
    { path: '…/budget?edition=5', title: /coût|budget/i },
    { path: '…/calendrier?edition=5', title: /calendrier/i },
    { path: '…/reference?edition=5', title: /référence/i },
    { path: '…/sortie?edition=5', title: /sort/i },
    { path: '/collecte', title: /Collecte de la 5e édition/ },
    { path: '/transmissions', title: /Transmissions/ },
    { path: '/editions', title: /Éditions/ },
    { path: '/comparer', title: /Comparer/ },
    { path: '/editions/5/collecte', title: /échéance/i },
    { path: '/editions/nouvelle', title: /édition/i },
    { path: '/editions/4', title: /4e édition/ },
    { path: '/editions/5/relecture', title: /relecture/ },
    { path: '/editions/5/methodes', title: /méthodes/ },
    { path: '…/avis?edition=5', title: /avis conforme/ },
    { path: '/mon-compte', title: /Mon compte/ },
    { path: '/accessibilite', title: /accessibilité/i },
  ],
  liaison: [
    { path: '/tableau-de-bord', title: /Tableau de bord/ },
    { path: '/projets', title: /Projets/ },
    { path: '/projets/sortis', title: /Registre des sorties/ },
    { path: '…?edition=5', title: /FRANCE VISAS/ },
    { path: '…/transmission', title: /FRANCE VISAS/ },
    { path: '/collecte', title: /Collecte de la 5e édition/ },
    { path: '/collecte/tableur', title: /tableur/ },
    { path: '/transmissions', title: /transmissions/i },
    { path: '/transmissions/nouveau-projet', title: /projet/i },
  ],
  manager: [{ path: '/collecte', title: /Collecte de la 5e édition/ }],
  administrator: [
    { path: '/administration', title: /Comptes/ },
    { path: '/administration/comptes', title: /Comptes/ },
    { path: '/administration/comptes/nouveau', title: /compte/i },
    { path: '/administration/journal', title: /Journal/ },
  ],
};

// axe reads every element of a page twice, and the dashboard has thousands.
test.describe.configure({ timeout: 180_000 });

for (const [role, screens] of Object.entries(SCREENS)) {
  for (const { path, title } of screens) {
    test(`${role}, ${path}: one title, no fault for axe, no sideways scroll at 375 px`, async ({
      page,
    }) => {
      // Not by way of the dashboard, whose charts take longer than most of these pages.
      await signIn(page, role as Role, '/mon-compte');
      const full = path.startsWith('…')
        ? `${await findProject(page, PROJECT_OF[role as Role])}${path.slice(1)}`
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
