import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/lib/views/dashboard';
import { COST_BAND_LABELS } from '../vocabulary/bands';
import type { Edition } from '../vocabulary/editions';
import { filtersInWords, printedScope, printedState } from './printed-page';

const fourth: Edition = {
  number: 4,
  dataMonth: '2017-11',
  publishedOn: '2017-11-29',
  state: 'published',
  budgetMethod: 'simple-mean',
  scheduleMethod: 'simple-mean',
  collectionDeadline: null,
};
const fifth: Edition = { ...fourth, number: 5, publishedOn: null, state: 'collection' };
const publication = {
  edition: 4,
  version: 1,
  position: 210,
  publishedOn: '2017-11-29',
  rules: 1,
} as const;
const now = { asked: null, last: 210 };

describe('which state of an edition was printed', () => {
  it('is its publication', () => {
    expect(printedState(fourth, publication, now)).toBe(
      '4e édition, publication 4.1 du 29 novembre 2017',
    );
  });

  it('is, while it can change, the last revision taken into account', () => {
    expect(printedState(fifth, null, { asked: null, last: 243 })).toBe(
      '5e édition, en collecte, telle que connue au n°\u00a0243',
    );
  });

  it('is the day of its publication where that was before Panorama', () => {
    expect(printedState(fourth, null, now)).toBe('4e édition, publiée le 29 novembre 2017');
  });

  it('is a past moment, of which the present state of the edition says nothing', () => {
    const past = { asked: 123, last: 121 };
    expect(printedState(fourth, null, past)).toBe('4e édition, telle que connue au n°\u00a0123');
    expect(printedState(fifth, null, past)).toBe('5e édition, telle que connue au n°\u00a0123');
    expect(printedState(fourth, publication, past)).toContain('publication 4.1');
  });
});

describe('whose projects were printed', () => {
  const ministries = [{ code: 'justice', label: 'Ministère de la Justice' }];

  it('is the whole only where nothing narrows it', () => {
    expect(printedScope(null, [])).toBe('Ensemble du panorama, sans filtre');
    expect(printedScope(null, ['phase «\u00a0Terminé\u00a0»'])).toBe(
      'Partie du panorama. Filtre\u202f: phase «\u00a0Terminé\u00a0»',
    );
    expect(printedScope(['Ministère de la Justice'], [])).toBe(
      'Ministère\u202f: Ministère de la Justice, sans filtre',
    );
    expect(printedScope(['A', 'B'], ['x', 'y'])).toBe(
      'Ministères\u202f: A, B. Filtres\u202f: x, y',
    );
  });

  it('says every filter in words, none when there is none', () => {
    expect(filtersInWords(NO_FILTERS, ministries)).toEqual([]);
    expect(
      filtersInWords(
        {
          ministry: 'justice',
          phase: 'rollout',
          band: '9to20',
          zone: 'Achats',
          interministerial: false,
        },
        ministries,
      ),
    ).toEqual([
      'ministère «\u00a0Ministère de la Justice\u00a0»',
      'phase «\u00a0Déploiement\u00a0»',
      `tranche de coût «\u00a0${COST_BAND_LABELS['9to20']}\u00a0»`,
      'zone fonctionnelle «\u00a0Achats\u00a0»',
      'projets non interministériels',
    ]);
    expect(filtersInWords({ ...NO_FILTERS, interministerial: true }, [])).toEqual([
      'projets interministériels',
    ]);
    expect(filtersInWords({ ...NO_FILTERS, ministry: 'inconnu' }, ministries)).toEqual([
      'ministère «\u00a0inconnu\u00a0»',
    ]);
  });
});
