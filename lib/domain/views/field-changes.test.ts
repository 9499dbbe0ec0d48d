import { describe, expect, test } from 'vitest';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import type { Change } from '../history/change';
import { foldSteps } from '../history/fold';
import { fieldChanges, projectNames, summarize } from './field-changes';

const NAMES = {
  ministries: { SPM: 'Premier ministre', MJ: 'Ministère de la Justice' },
  projects: { 'GP-0002': 'Bêta' },
};

/** What the last of the acts changed. */
function changesOf(...acts: readonly (readonly Change[])[]) {
  const history = aHistory(acts.map((changes) => [1, changes]));
  const step = foldSteps(history.revisions).at(-1);
  return step ? fieldChanges(step, NAMES) : [];
}

function read(...acts: readonly (readonly Change[])[]) {
  return changesOf(...acts).map(({ label, before, after }) => [label, before, after]);
}

describe('what a revision changed', () => {
  test('a creation gives every value, from nothing', () => {
    expect(read(CREATION)).toEqual([
      ['Présence au panorama', '—', 'Présent'],
      ['Nom du projet', '—', 'Alpha'],
      ['Description et objectifs', '—', 'Refaire l’outil.'],
      ['Ministère porteur', '—', 'Premier ministre'],
      ['Interministériel', '—', 'Non'],
      ['Zone fonctionnelle principale', '—', 'Ressources humaines'],
      ['Phase', '—', 'Conception / Réalisation'],
      ['Coût complet estimé', '—', '10\u00a0M€'],
      ['Début', '—', '1er janvier 2015'],
      ['Fin prévue', '—', '1er janvier 2018'],
      ['Durée prévue', '—', '3,0\u00a0ans'],
    ]);
  });

  test('a budget is read in millions, to the euro where that says more', () => {
    expect(read(CREATION, [{ kind: 'budget', costEuros: 12_345_678 }])).toEqual([
      ['Coût complet estimé', '10\u00a0M€', '12\u202f345\u202f678\u00a0€'],
    ]);
  });

  test('a cost that disappears, a going-back and a re-baselining are marked', () => {
    const withdrawn = changesOf(CREATION, [{ kind: 'budget', costEuros: null }]);
    const back = changesOf(CREATION, [{ kind: 'phase', phase: 'framing' }]);
    const forward = changesOf(CREATION, [{ kind: 'phase', phase: 'rollout' }]);
    const anew = changesOf(CREATION, [
      {
        kind: 'baseline',
        role: 'rebaseline',
        costEuros: 15_000_000,
        startOn: '2015-01-01',
        plannedEndOn: '2020-01-01',
        statedDurationDays: null,
      },
    ]);
    expect(withdrawn).toMatchObject([{ after: 'Non renseigné', notable: true }]);
    expect(back).toMatchObject([{ before: 'Conception / Réalisation', notable: true }]);
    expect(forward).toMatchObject([{ after: 'Déploiement', notable: false }]);
    expect(anew).toMatchObject([
      {
        label: 'Coût de référence',
        before: '10\u00a0M€ (reconstitué)',
        after: '15\u00a0M€',
        notable: true,
      },
      {
        label: 'Fin de référence',
        before: '1er janvier 2018',
        after: '1er janvier 2020',
        notable: true,
      },
    ]);
  });

  test('a first approved baseline takes the place of the reconstructed one', () => {
    const approved: Change = {
      kind: 'baseline',
      role: 'initial',
      costEuros: 9_000_000,
      startOn: '2015-01-01',
      plannedEndOn: '2018-01-01',
      statedDurationDays: null,
    };
    expect(read(CREATION, [approved])).toEqual([
      ['Coût initial', '10\u00a0M€ (reconstitué)', '9\u00a0M€'],
    ]);
  });

  test('the rounding of a published duration is told apart', () => {
    expect(changesOf(CREATION, [aSchedule('2015-01-01', '2018-01-20', true)])).toEqual([
      {
        field: 'plannedEndOn',
        label: 'Fin prévue',
        before: '1er janvier 2018',
        after: '20 janvier 2018',
        notable: false,
        roundingOnly: true,
      },
      {
        field: 'duration',
        label: 'Durée prévue',
        before: '3,0\u00a0ans',
        after: '3,1\u00a0ans',
        notable: false,
        roundingOnly: true,
      },
    ]);
  });

  test('a withholding gives its ground, an exit its balance and its successors', () => {
    expect(
      read(CREATION, [
        { kind: 'withholding', withheld: { scope: 'cost', ground: 'tender', statement: null } },
      ]),
    ).toEqual([
      ['Communication', 'Communiqué', 'Coût non communiqué\u202f: Appel d’offres en cours'],
    ]);
    expect(
      read(CREATION, [
        {
          kind: 'exit',
          ground: 'merged',
          finalCostEuros: 11_000_000,
          finalEndOn: '2018-03-01',
          successors: ['GP-0002', 'GP-0009'],
        },
      ]),
    ).toEqual([
      ['Présence au panorama', 'Présent', 'Sorti\u202f: Fusionné avec un autre projet'],
      ['Coût final', '—', '11\u00a0M€'],
      ['Fin constatée', '—', '1er mars 2018'],
      ['Projets qui prennent la suite', '—', 'Bêta, GP-0009'],
    ]);
  });

  test('only what reads differently is told, but a confirmation always is', () => {
    expect(read(CREATION, [{ kind: 'text', set: { name: 'Alpha', ministry: 'MJ' } }])).toEqual([
      ['Ministère porteur', 'Premier ministre', 'Ministère de la Justice'],
    ]);
    expect(read(CREATION, [{ kind: 'confirmation' }])).toEqual([
      ['Fiche', '—', 'Confirmée sans changement'],
    ]);
  });
});

describe('a revision in one line', () => {
  function summary(...changes: Change[]) {
    return summarize(
      aHistory([
        [1, CREATION],
        [5, changes],
      ]),
      2,
    )?.summary;
  }

  test('says what moved', () => {
    expect(summary({ kind: 'budget', costEuros: 12_000_000 })).toBe(
      'Coût complet estimé\u202f: 10\u00a0M€\u00a0→ 12\u00a0M€',
    );
    expect(summary({ kind: 'text', set: { description: 'Autre chose.' } })).toBe(
      'Description et objectifs\u202f: texte modifié',
    );
    expect(summary({ kind: 'confirmation' })).toBe('Fiche confirmée sans changement');
    expect(
      summary(
        { kind: 'phase', phase: 'rollout' },
        { kind: 'budget', costEuros: 12_000_000 },
        aSchedule('2015-01-01', '2019-01-01'),
      ),
    ).toBe(
      'Phase\u202f: Conception / Réalisation\u00a0→ Déploiement\u202f; Coût complet estimé\u202f: 10\u00a0M€\u00a0→ 12\u00a0M€\u202f; 2\u00a0autres champs',
    );
  });

  test('names entries and exits, and who acted on what', () => {
    const history = aHistory([
      [1, CREATION],
      [
        2,
        [
          {
            kind: 'exit',
            ground: 'abandoned',
            finalCostEuros: null,
            finalEndOn: null,
            successors: [],
          },
        ],
      ],
      [5, [{ kind: 'entry' }]],
    ]);
    expect(summarize(history, 1)).toEqual({
      seq: 1,
      project: 'GP-0001',
      name: 'Alpha',
      edition: 1,
      by: 'Camille Martin',
      at: '2018-01-01T09:00:00.000Z',
      summary: 'Nouvelle fiche',
    });
    expect(summarize(history, 2)?.summary).toBe('Sortie du panorama\u202f: Abandonné');
    expect(summarize(history, 3)?.summary).toBe('Retour dans le panorama');
    expect(summarize(history, 4)).toBeNull();
  });
});

test('a project is called by its last name', () => {
  const history = aHistory([
    [1, CREATION],
    [4, [{ kind: 'text', set: { name: 'Alpha NG' } }]],
    [2, [{ kind: 'text', set: { name: 'Alpha 2' } }]],
  ]);
  expect(projectNames(history)).toEqual({ 'GP-0001': 'Alpha NG' });
});
