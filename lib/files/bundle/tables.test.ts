import { describe, expect, it } from 'vitest';
import { keyFigures } from '@/lib/domain/figures/key-figures';
import { METHODS } from '@/lib/domain/figures/methods';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import { smallHistory } from '@/lib/domain/fixtures/histories';
import type { Change } from '@/lib/domain/history/change';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import type { ReasonCode } from '@/lib/domain/vocabulary/reasons';
import { writeBundle } from './bundle';
import { bundleOf, recordsOf, sourceOf } from './fixtures/sources';

/** The small history with more acts, each with its reason. */
function withActs(
  ...acts: readonly [edition: number, project: string, code: ReasonCode, changes: Change[]][]
): History {
  const [first] = smallHistory.revisions;
  if (first === undefined) throw new Error('the fixture is empty');
  const added = acts.map(([edition, project, code, changes], index) => ({
    ...first,
    seq: 100 + index,
    edition,
    project,
    reason: { code, text: 'Une phrase interne' },
    changes,
  }));
  return { ...smallHistory, revisions: [...smallHistory.revisions, ...added] };
}

function withheld(scope: 'cost' | 'entry' | null): Change {
  return {
    kind: 'withholding',
    withheld: scope && { scope, ground: 'tender', statement: null },
  };
}

async function table(history: History, name: string, ...columns: readonly string[]) {
  const records = recordsOf(await bundleOf(history, 4), name);
  return records.map((record) => columns.map((column) => record[column]).join(' '));
}

describe('indicateurs.csv', () => {
  it('has every figure of every edition that says something, the gaps under every method', async () => {
    const records = recordsOf(await bundleOf(smallHistory, 4), 'indicateurs.csv');
    // Four plain figures, two drifts, two gaps against both baselines, two of what left, two declared rates.
    const perEdition = 4 + 2 * METHODS.length + 2 * METHODS.length * 2 + 2 + 2;
    expect(records.map(({ edition }) => edition)).toEqual(
      [2, 3, 4].flatMap((number) => Array(perEdition).fill(String(number))),
    );
    expect(records.filter((row) => row.methode_de_l_edition === 'oui')).toHaveLength(3 * 12);
    const { budgetDrift } = keyFigures(portfolioAt(smallHistory, 4));
    const own = records.find(
      (row) =>
        row.edition === '4' &&
        row.indicateur === 'derive_budgetaire' &&
        row.methode_de_l_edition === 'oui',
    );
    expect(own).toMatchObject({
      valeur: String(budgetDrift.value),
      projets_comptes: String(budgetDrift.counted.length),
      unite: 'ratio',
      reference: 'initiale',
    });
  });

  it('cumulates what was spent without service, and rates completed projects apart', async () => {
    const exit: Change = {
      kind: 'exit',
      ground: 'completed',
      finalCostEuros: 15_000_000,
      finalEndOn: '2017-11-01',
      successors: [],
    };
    const records = recordsOf(
      await bundleOf(withActs([4, 'alpha', 'scope', [exit]]), 4),
      'indicateurs.csv',
    );
    const of = (code: string) =>
      records
        .filter(({ indicateur }) => indicateur === code)
        .map((row) => `${row.edition} ${row.valeur} ${row.unite} ${row.projets_comptes}`);
    expect(of('depense_sans_mise_en_service')).toEqual([
      '2  euros 0',
      '3 5000000 euros 1',
      '4 5000000 euros 1',
    ]);
    expect(of('ecart_budgetaire_projets_sortis_termines')).toEqual([
      '2  ratio 0',
      '3  ratio 0',
      '4 0.5 ratio 1',
    ]);
  });

  it('has what the State declared beside every row of the figure', async () => {
    const declared = { edition: 4, projects: 3, totalCostEuros: 160_000_000, budgetGap: 0.25 };
    const files = await writeBundle(
      sourceOf(smallHistory, 4, { declared: [declared as DeclaredFigures] }),
    );
    const beside = (figure: string) =>
      recordsOf(files, 'indicateurs.csv')
        .filter((row) => row.edition === '4' && row.indicateur === figure)
        .map((row) => row.valeur_declaree);
    expect(beside('cout_total')).toEqual(['160000000']);
    expect(beside('taux_ecart_budgetaire_declare')).toEqual(['0.25']);
    expect(new Set(beside('derive_budgetaire'))).toEqual(new Set(['']));
    expect(beside('duree_moyenne')).toEqual(['']);
  });
});

describe('mouvements.csv', () => {
  const COLUMNS = ['edition', 'mouvement', 'nom', 'motif_sortie', 'cout_initial_euros'];

  it('has who enters and who leaves, with the balance', async () => {
    expect(
      await table(
        smallHistory,
        'mouvements.csv',
        ...COLUMNS,
        'cout_final_euros',
        'depense_sans_mise_en_service_euros',
        'ecart_budgetaire',
      ),
    ).toEqual([
      '3 entree GAMMA     ',
      '3 sortie BETA Abandonné 4000000 5000000 5000000 ',
      '4 entree DELTA     ',
    ]);
  });

  it('has no balance of a cost withheld when its project left', async () => {
    const hidden = withActs([3, 'beta', 'scope', [withheld('cost')]]);
    expect(
      await table(hidden, 'mouvements.csv', ...COLUMNS, 'cout_final_euros', 'ecart_budgetaire'),
    ).toContain('3 sortie BETA Abandonné   ');
  });

  it('tells a return, and who takes over, but nobody who was never published', async () => {
    const history = withActs(
      [4, 'beta', 'scope', [{ kind: 'entry' }]],
      [
        4,
        'gamma',
        'organisation',
        [
          {
            kind: 'exit',
            ground: 'merged',
            finalCostEuros: null,
            finalEndOn: null,
            successors: ['delta', 'inconnu'],
          },
        ],
      ],
    );
    expect(
      (
        await table(
          history,
          'mouvements.csv',
          'edition',
          'mouvement',
          'nom',
          'filiation',
          'projets_lies',
        )
      ).filter((row) => row.startsWith('4')),
    ).toEqual(['4 entree DELTA fusion gamma', '4 retour BETA  ', '4 sortie GAMMA fusion delta']);
  });
});

describe('revisions.csv', () => {
  const COLUMNS = ['edition', 'nom', 'champ', 'avant', 'apres', 'motifs'];

  it('has what each edition says otherwise, with the label of its reason and no sentence', async () => {
    expect(await table(smallHistory, 'revisions.csv', ...COLUMNS)).toEqual([
      '3 ALPHA cout 10000000 12000000 Périmètre',
      '4 ALPHA fin_prevue 2018-01-01 2019-01-01 Périmètre',
      '4 ALPHA duree 3.0027397260273974 4.002739726027397 Périmètre',
    ]);
  });

  it('has the public states alone of a series withheld, then disclosed', async () => {
    const history = withActs(
      [3, 'alpha', 'supplier', [{ kind: 'budget', costEuros: 99_000_000 }]],
      [3, 'alpha', 'funding', [withheld('cost')]],
      [4, 'alpha', 'price', [{ kind: 'budget', costEuros: 13_000_000 }, withheld(null)]],
    );
    const rows = await table(history, 'revisions.csv', ...COLUMNS);
    expect(rows.filter((row) => row.includes(' cout '))).toEqual([
      '3 ALPHA cout 10000000 Non communiqué Financement',
      '4 ALPHA cout Non communiqué 13000000 Prix',
    ]);
    expect(rows.join()).not.toMatch(/99000000|Fournisseur|phrase/);
  });

  it('says nothing of the dates and the phase of an entry withheld as a whole', async () => {
    const history = withActs([
      4,
      'alpha',
      'technical',
      [{ kind: 'phase', phase: 'trial' }, withheld('entry')],
    ]);
    expect(
      (await table(history, 'revisions.csv', ...COLUMNS)).filter((row) => row.startsWith('4')),
    ).toEqual([
      '4 ALPHA communication Communiqué Fiche non communiquée Difficulté technique',
      '4 ALPHA phase Conception / Réalisation Non communiqué Difficulté technique',
      '4 ALPHA cout 12000000 Non communiqué Difficulté technique',
      '4 ALPHA fin_prevue 2018-01-01 Non communiqué Difficulté technique',
      '4 ALPHA duree 3.0027397260273974 Non communiqué Difficulté technique',
    ]);
  });

  it('has an approved reference, and a re-baselining, as acts of their own', async () => {
    const baseline: Change = {
      kind: 'baseline',
      role: 'rebaseline',
      costEuros: 12_500_000,
      startOn: null,
      plannedEndOn: null,
      statedDurationDays: null,
    };
    const rows = await table(
      withActs([4, 'alpha', 'funding', [baseline]]),
      'revisions.csv',
      ...COLUMNS,
    );
    expect(rows).toContain('4 ALPHA cout_de_reference  12500000 Financement');
  });
});
