import { describe, expect, it } from 'vitest';
import { anEdition, anEntry } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { expectationOf, missingPoints, remarksOf } from './expectation';

const WHOLE: Partial<EntryState> = {
  description: 'Refaire l’outil.',
  programmes: [{ code: 'P129', label: 'Coordination', share: null }],
  plannedEndOn: '2019-01-01',
};
const BARE: Partial<EntryState> = {
  description: ' ',
  functionalZone: null,
  programmes: [],
  startOn: null,
  plannedEndOn: null,
  costEuros: null,
};
const withheld = (scope: 'cost' | 'entry') =>
  ({ scope, ground: 'tender', statement: null }) as EntryState['withheld'];

describe('what is missing', () => {
  it('is nothing in a whole entry', () => {
    expect(missingPoints(anEntry('p', WHOLE))).toEqual([]);
  });

  it('is named point by point', () => {
    expect(missingPoints(anEntry('p', BARE))).toEqual([
      'la description',
      'la zone fonctionnelle',
      'les programmes budgétaires',
      'la date de début',
      'la date de fin prévue',
      'le coût complet estimé',
    ]);
    expect(missingPoints(anEntry('p', { ...WHOLE, phase: null }))).toEqual(['la phase']);
  });

  it('is neither cost nor dates in framing', () => {
    expect(missingPoints(anEntry('p', { ...BARE, phase: 'framing' }))).toEqual([
      'la description',
      'la zone fonctionnelle',
      'les programmes budgétaires',
    ]);
  });

  it('is not what is kept from publication', () => {
    expect(
      missingPoints(anEntry('p', { ...WHOLE, costEuros: null, withheld: withheld('cost') })),
    ).toEqual([]);
    expect(
      missingPoints(anEntry('p', { ...BARE, phase: null, withheld: withheld('entry') })),
    ).toEqual(['la description']);
  });
});

describe('what looks out of date', () => {
  const editions = [1, 2, 3, 4].map((number) => anEdition(number));
  const edition = anEdition(4, { dataMonth: '2018-05', state: 'collection' });
  const remarks = (entry: Partial<EntryState>, today = '2018-05-20') =>
    remarksOf(anEntry('p', { ...WHOLE, lastRevisedIn: 3, ...entry }), { edition, editions, today });

  it('is nothing where the end is to come and the entry was revised lately', () => {
    expect(remarks({})).toEqual([]);
  });

  it('is an end in the month of the data or before it, unless the project is completed', () => {
    expect(remarks({ plannedEndOn: '2018-04-30' })).toEqual([
      'La fin prévue est déjà passée (avril 2018).',
    ]);
    expect(remarks({ plannedEndOn: '2018-05-31' }, '2026-11-30')).toHaveLength(1);
    expect(remarks({ plannedEndOn: '2018-06-01' }, '2026-11-30')).toEqual([]);
    expect(remarks({ plannedEndOn: '2018-04-30', withheld: withheld('entry') })).toEqual([]);
  });

  it('is no end that was still to come when one looks', () => {
    expect(remarks({ plannedEndOn: '2018-04-30' }, '2018-04-02')).toEqual([]);
  });

  it('is a completed project that is still there', () => {
    expect(remarks({ phase: 'completed', plannedEndOn: '2018-01-01' })).toEqual([
      'Le projet est terminé\u202f: proposez sa sortie du panorama.',
    ]);
  });

  it('is a silence of two editions', () => {
    expect(remarks({ lastRevisedIn: 2 })).toEqual([]);
    expect(remarks({ lastRevisedIn: 1 })).toEqual(['Ni révisé ni confirmé depuis la 1re édition.']);
  });
});

it('asks to complete before to revise, and to revise before to confirm', () => {
  expect(expectationOf(['la phase'], ['Passée.'])).toBe('complete');
  expect(expectationOf([], ['Passée.'])).toBe('revise');
  expect(expectationOf([], [])).toBe('confirm');
});
