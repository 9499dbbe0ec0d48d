import { describe, expect, it } from 'vitest';
import type { ExpectedEnd, Transfer } from '@/lib/views/dashboard';
import type { BreakdownCell, Evidence, Movement } from '../figures/types';
import type { Edition } from '../vocabulary/editions';
import {
  countTrend,
  expectedEndings,
  heaviestBand,
  mainBand,
  mainMinistry,
  mainPhase,
  mainZone,
  movements,
} from './findings';

function totalCost(...millions: number[]): Evidence {
  const counted = millions.map((million, index) => ({
    project: `p${index}`,
    name: `Projet ${index}`,
    value: million * 1e6,
    weight: 1,
  }));
  return {
    figure: 'totalCost',
    unit: 'euros',
    method: {
      name: 'somme',
      version: 1,
      label: 'Somme',
      description: '',
      aggregation: 'sum',
      weight: null,
      includesCompleted: true,
    },
    value: counted.length === 0 ? null : counted.reduce((sum, { value }) => sum + value, 0),
    counted,
    leftOut: [],
  };
}

const cell = (label: string, count: number, euros = 0): BreakdownCell => ({
  key: label,
  label,
  count,
  euros,
  missing: { framing: 0, withheld: 0, unstated: 0 },
  projects: [],
});
const movement = {} as Movement;
const end = (overdue: boolean) => ({ overdue }) as ExpectedEnd;
const _gaps = (...values: number[]) => totalCost(...values);

const band = (key: string, count: number, millions = 0) => ({
  ...cell('', count, millions * 1e6),
  key,
});

describe('heaviestBand', () => {
  it('says which band carries most of the cost, as its bars show', () => {
    expect(
      heaviestBand([band('under5', 20, 60), band('over100', 6, 940), band('framing', 8)]),
    ).toBe('Les six projets de 100\u00a0M€ ou plus portent 94\u00a0% du coût connu');
    expect(heaviestBand([band('under5', 2, 6), band('over100', 1, 194)])).toBe(
      'Le projet de 100\u00a0M€ ou plus porte 97\u00a0% du coût connu',
    );
  });
  it.each([
    ['no cost', [], 'Aucun coût n’est connu'],
    ['only costs that are missing', [band('withheld', 3)], 'Aucun coût n’est connu'],
    ['one cost', [band('over100', 1, 150), band('withheld', 2)], 'Un seul coût est connu'],
    ['one band', [band('20to100', 3, 90)], 'Les trois coûts connus sont tous de 20 à 100\u00a0M€'],
    [
      'a tie',
      [band('20to100', 3, 100), band('over100', 1, 100)],
      'Le coût se partage également entre plusieurs tranches',
    ],
    [
      'a rest that rounds to nothing',
      [band('under5', 1, 0.1), band('over100', 2, 400)],
      'Les deux projets de 100\u00a0M€ ou plus portent presque tout le coût connu',
    ],
  ])('makes no finding of %s', (_, bands, title) => expect(heaviestBand(bands)).toBe(title));
});

describe('mainPhase', () => {
  const unknown = (count: number) => ({ ...cell('Non communiqué', count), key: 'unknown' });
  it.each([
    [[], 'Aucun projet dans ce périmètre'],
    [[cell('Cadrage', 1)], 'Un seul projet, en phase «\u00a0Cadrage\u00a0»'],
    [[cell('Cadrage', 3)], 'Les trois projets sont en phase «\u00a0Cadrage\u00a0»'],
    [
      [cell('Cadrage', 1), cell('Terminé', 1)],
      '«\u00a0Cadrage\u00a0» et «\u00a0Terminé\u00a0» à égalité, un projet chacune',
    ],
    [
      [cell('Cadrage', 9), cell('Déploiement', 24), cell('Terminé', 3)],
      '24 projets sur 36 sont en phase «\u00a0Déploiement\u00a0»',
    ],
    [
      [cell('Cadrage', 2), cell('Déploiement', 11)],
      'Onze projets sur 13 sont en phase «\u00a0Déploiement\u00a0»',
    ],
    [
      [cell('Cadrage', 2), cell('Déploiement', 3), unknown(9)],
      'Trois projets sur 5 dont la phase est connue sont en phase «\u00a0Déploiement\u00a0»',
    ],
    [[unknown(2)], 'Aucune phase n’est connue dans ce périmètre'],
  ])('%#', (phases, title) => expect(mainPhase(phases)).toBe(title));
});

describe('mainMinistry and mainZone', () => {
  it('names the ministry with most projects, as its bars show', () => {
    expect(mainMinistry([cell('Justice', 7, 3e6), cell('Intérieur', 1, 7e6)])).toBe(
      'Justice, premier ministère porteur\u202f: sept projets sur 8',
    );
    expect(mainMinistry([cell('Justice', 7)])).toBe('Un seul ministère porteur\u202f: Justice');
    expect(mainMinistry([cell('Justice', 1)])).toBe('Un seul projet, Justice');
    expect(mainMinistry([cell('Justice', 2), cell('Intérieur', 2), cell('Culture', 1)])).toBe(
      'Deux ministères en tête, deux projets chacun',
    );
    expect(mainMinistry([])).toBe('Aucun projet dans ce périmètre');
  });
  it('tells a zone ahead, a tie ahead and a flat distribution apart', () => {
    expect(mainZone([cell('Achats', 1), cell('Finances', 2)])).toBe(
      'Finances, première zone\u202f: deux projets',
    );
    expect(mainZone([cell('A', 2), cell('B', 2), cell('C', 1)])).toBe(
      'Deux zones en tête, deux projets chacune',
    );
    expect(mainZone([cell('A', 1), cell('B', 1)])).toBe('Deux zones, un projet chacune');
    expect(mainZone([cell('A', 3)])).toBe('Une seule zone fonctionnelle\u202f: A');
    expect(mainZone([cell('A', 1)])).toBe('Un seul projet, en zone «\u00a0A\u00a0»');
    expect(mainZone([])).toBe('Aucun projet dans ce périmètre');
  });
  it('does not put what names no zone ahead of the zones', () => {
    const missing = { ...cell('Non renseignée', 9), key: '' };
    expect(mainZone([cell('A', 2), cell('B', 1), missing])).toBe(
      'A, première zone\u202f: deux projets',
    );
    expect(mainZone([missing])).toBe('Aucune zone fonctionnelle n’est renseignée');
  });
});

describe('mainBand and countTrend', () => {
  it('says what most projects cost', () => {
    expect(mainBand([band('20to100', 22), band('framing', 8)])).toBe(
      '22 projets sur 30 coûtent entre 20 et 100\u00a0M€',
    );
    expect(mainBand([band('over100', 1), band('framing', 1)])).toBe(
      'Deux tranches, un projet chacune',
    );
    expect(mainBand([band('withheld', 1)])).toBe('Un seul projet, qui n’a pas de coût communiqué');
    expect(mainBand([band('over100', 2)])).toBe('Les deux projets coûtent 100\u00a0M€ ou plus');
    expect(mainBand([])).toBe('Aucun projet dans ce périmètre');
  });
  it('compares the number of projects with that of the first edition', () => {
    const trend = [57, 58, 57, 61].map((value, index) => ({
      edition: index + 1,
      dataMonth: `2017-0${index + 1}`,
      value,
    }));
    expect(countTrend(trend, 4)).toBe('Le panorama compte quatre projets de plus qu’en janv. 2017');
    expect(countTrend(trend.slice(1), 3)).toBe(
      'Le panorama compte un projet de moins qu’en févr. 2017',
    );
    expect(countTrend(trend, 3)).toBe('Le panorama compte autant de projets qu’en janv. 2017');
    expect(countTrend(trend, 1)).toBe('Une seule édition à comparer');
  });
});

describe('movements and ends', () => {
  it.each([
    [0, 0, 'Ni entrée ni sortie'],
    [1, 0, 'Une entrée, aucune sortie'],
    [0, 1, 'Aucune entrée, une sortie'],
    [6, 2, 'Six entrées, deux sorties'],
  ])('%i in, %i out', (entering, leaving, title) => {
    const entrants = Array(entering).fill(movement);
    const exits = Array(leaving).fill(movement);
    expect(movements({ entrants, exits, transfers: [], previousEdition: {} as Edition })).toBe(
      title,
    );
  });
  it('tells a project that changed ministry apart from entries and exits', () => {
    const transfers = (['in', 'out', 'out'] as const).map((way) => ({ way }) as Transfer);
    const moves = { entrants: [], exits: [], transfers, previousEdition: {} as Edition };
    expect(movements(moves)).toBe(
      'Ni entrée ni sortie, un projet repris d’un autre ministère, deux projets passés à un autre ministère',
    );
  });
  it('does not speak of movements where there is nothing to compare with', () => {
    expect(movements({ entrants: [], exits: [], transfers: [], previousEdition: null })).toBe(
      'Pas d’édition précédente',
    );
  });
  it.each([
    [0, 0, 'Aucune fin prévue prochainement'],
    [0, 1, 'Une fin prévue prochainement'],
    [0, 4, 'Quatre fins prévues prochainement'],
    [1, 0, 'Une date de fin dépassée'],
    [3, 2, 'Trois dates de fin dépassées, deux fins prévues prochainement'],
  ])('%i overdue, %i coming', (overdue, coming, title) => {
    const ends = [...Array(overdue).fill(end(true)), ...Array(coming).fill(end(false))];
    expect(expectedEndings(ends, { known: 9, all: 9 })).toBe(title);
  });

  it('has no end to announce among those known only', () => {
    expect(expectedEndings([], { known: 1, all: 2 })).toBe(
      'Aucune fin connue n’est prévue prochainement',
    );
    expect(expectedEndings([], { known: 0, all: 1 })).toBe('Aucune fin prévue n’est connue');
    expect(expectedEndings([], { known: 0, all: 0 })).toBe('Aucune fin prévue prochainement');
  });
});
