import { parisDay } from '@/lib/domain/collection/deadline';
import { addDays } from '@/lib/domain/history/duration';
import type { Decision } from '@/lib/domain/identity/decisions';
import { openEdition } from '../commands/editions';
import { importEdition } from '../commands/import-edition';
import { publishEdition } from '../commands/publication/publish';
import { systemActor } from '../system-actor';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type SeedAccount, seedAccounts } from './accounts';
import { expectOk } from './expect-ok';
import { declaredFigures, knownProjects, publishedEditions } from './published';

const SEEDER = systemActor({
  id: 'seed',
  name: 'Reprise des éditions publiées',
  role: 'administrator',
  ministries: [],
});

const OPENING = {
  number: 5,
  dataMonth: '2018-05',
  reason: 'Ouverture de la collecte de la 5e édition',
} as const;

/** How long the ministries of the demonstration have, from the day it is made. */
const COLLECTION_DAYS = 21;

/** Which project each name of an edition is, as settled once: see `projects.json`. */
function decisionsFor(edition: number): Decision[] {
  const before = new Set(
    publishedEditions()
      .filter((published) => published.edition < edition)
      .flatMap(({ rows }) => rows.map((row) => row.name)),
  );
  return knownProjects().flatMap(({ names }) => {
    const known = names.findLast((name) => before.has(name)) ?? null;
    return names
      .filter((name) => !before.has(name))
      .map((name) => ({ name, edition, ministry: null, project: known }));
  });
}

/**
 * The demonstration portfolio, through the same commands as everything else: editions 1 to 4 as they
 * were published, frozen with their files, then the fifth in collection. No project is given anything in the fifth that was not
 * published. The collection ends three weeks after `madeAt`.
 */
export async function seedPortfolio(
  accounts: readonly SeedAccount[],
  access: { password: string; isDemo: boolean },
  madeAt = new Date(),
): Promise<void> {
  const declared = declaredFigures();
  for (const { edition, dataMonth, publishedOn, rows } of publishedEditions()) {
    expectOk(
      importEdition(SEEDER, {
        edition,
        dataMonth,
        publishedOn,
        rows,
        decisions: decisionsFor(edition),
        acceptLikely: false,
        declared: declared.find((figures) => figures.edition === edition) ?? null,
      }),
    );
  }
  for (const { edition, publishedOn } of publishedEditions()) {
    // Declared days are in the past of whoever runs this: none is to come.
    const request = { edition, publishedOn, reason: 'Reprise d’une édition déjà publiée' };
    expectOk(await publishEdition({ ...SEEDER, role: 'officer' }, request));
  }
  await seedAccounts(SEEDER, accounts, access);
  const collectionDeadline = addDays(parisDay(madeAt.toISOString()), COLLECTION_DAYS);
  expectOk(
    openEdition(
      { ...SEEDER, role: 'officer' },
      { ...OPENING, collectionDeadline },
      { now: () => madeAt.toISOString(), reference: () => 'seed', identifier: () => 'seed' },
    ),
  );
}

/** The portfolio with the demonstration's accounts, as if made at `madeAt`. */
export function seedDemonstration(madeAt = new Date()): Promise<void> {
  return seedPortfolio(DEMO_ACCOUNTS, { password: DEMO_PASSWORD, isDemo: true }, madeAt);
}
