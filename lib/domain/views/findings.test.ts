import { describe, expect, it } from 'vitest';
import type { ExpectedEnd } from '@/lib/views/dashboard';
import type { BreakdownCell, Evidence, Movement } from '../figures/types';
import type { Edition } from '../vocabulary/editions';
import {
  costConcentration,
  costTrend,
  countTrend,
  expectedEndings,
  lateness,
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
  projects: [],
});
const movement = {} as Movement;
const end = (overdue: boolean) => ({ overdue }) as ExpectedEnd;
const gaps = (...values: number[]) => totalCost(...values);

describe('costConcentration', () => {
  it('counts the fewest projects that carry half of the cost, and agrees', () => {
    expect(costConcentration(totalCost(30, 10, 10, 10))).toBe('Un projet porte 50\u00a0% du coût');
    expect(costConcentration(totalCost(30, 25, 10, 10, 10, 10, 5))).toBe(
      'Deux projets portent 55\u00a0% du coût',
    );
  });
  it('says so where no cost is known', () => {
    expect(costConcentration(totalCost())).toBe('Aucun coût n’est connu');
    expect(costConcentration(totalCost(0))).toBe('Aucun coût n’est connu');
  });
});

describe('mainPhase', () => {
  it.each([
    [[], 'Aucun projet dans ce périmètre'],
    [[cell('Cadrage', 1)], 'Le seul projet est en phase «\u00a0Cadrage\u00a0»'],
    [[cell('Cadrage', 3)], 'Les trois projets sont en phase «\u00a0Cadrage\u00a0»'],
    [
      [cell('Cadrage', 1), cell('Terminé', 1)],
      'Un projet sur 2 est en phase «\u00a0Cadrage\u00a0»',
    ],
    [
      [cell('Cadrage', 9), cell('Déploiement', 24), cell('Terminé', 3)],
      '24 projets sur 36 sont en phase «\u00a0Déploiement\u00a0»',
    ],
    [
      [cell('Cadrage', 2), cell('Déploiement', 11)],
      'Onze projets sur 13 sont en phase «\u00a0Déploiement\u00a0»',
    ],
  ])('%#', (phases, title) => expect(mainPhase(phases)).toBe(title));
});

describe('mainMinistry and mainZone', () => {
  it('names the ministry with the largest cost', () => {
    expect(mainMinistry([cell('Justice', 7, 3e6), cell('Intérieur', 1, 7e6)])).toBe(
      'Intérieur\u202f: 70\u00a0% du coût, un projet',
    );
    expect(mainMinistry([cell('Justice', 7)])).toBe('Aucun coût n’est connu');
  });
  it('tells a zone ahead, a tie ahead and a flat distribution apart', () => {
    expect(mainZone([cell('Achats', 1), cell('Finances', 2)])).toBe(
      'Finances, première zone\u202f: deux projets',
    );
    expect(mainZone([cell('A', 2), cell('B', 2), cell('C', 1)])).toBe(
      'Deux zones en tête, deux projets chacune',
    );
    expect(mainZone([cell('A', 1), cell('B', 1)])).toBe('Deux zones, un projet chacune');
    expect(mainZone([])).toBe('Aucun projet dans ce périmètre');
  });
});

describe('costTrend', () => {
  const point = (edition: number, value: number | null) => ({
    edition,
    dataMonth: `2016-0${edition}`,
    value,
  });
  it('compares the first known edition with the chosen one', () => {
    const trend = [point(1, null), point(2, 200), point(3, 224), point(4, 500)];
    expect(costTrend(trend, 3)).toBe('Le coût total a augmenté de 12\u00a0% depuis févr. 2016');
    expect(costTrend([point(1, 200), point(2, 150)], 2)).toBe(
      'Le coût total a baissé de 25\u00a0% depuis janv. 2016',
    );
    expect(costTrend([point(1, 1000), point(2, 1001)], 2)).toBe(
      'Le coût total est stable depuis janv. 2016',
    );
    expect(costTrend([point(1, 200)], 1)).toBe('Une seule édition à comparer');
  });
});

describe('mainBand and countTrend', () => {
  const band = (key: string, count: number) => ({ ...cell('', count), key });
  it('says what most projects cost', () => {
    expect(mainBand([band('20to100', 22), band('framing', 8)])).toBe(
      '22 projets sur 30 coûtent entre 20 et 100\u00a0M€',
    );
    expect(mainBand([band('over100', 1), band('framing', 1)])).toBe(
      'Un projet sur 2 coûte 100\u00a0M€ ou plus',
    );
    expect(mainBand([band('withheld', 1)])).toBe('Le seul projet n’a pas de coût communiqué');
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

describe('movements, ends and lateness', () => {
  it.each([
    [0, 0, 'Ni entrée ni sortie'],
    [1, 0, 'Une entrée, aucune sortie'],
    [0, 1, 'Aucune entrée, une sortie'],
    [6, 2, 'Six entrées, deux sorties'],
  ])('%i in, %i out', (entering, leaving, title) => {
    const entrants = Array(entering).fill(movement);
    const exits = Array(leaving).fill(movement);
    expect(movements({ entrants, exits, previousEdition: {} as Edition })).toBe(title);
  });
  it('does not speak of movements where there is nothing to compare with', () => {
    expect(movements({ entrants: [], exits: [], previousEdition: null })).toBe(
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
    expect(expectedEndings(ends)).toBe(title);
  });
  it.each([
    [[], [], 'Aucun projet au-delà de sa référence'],
    [[0.1], [], 'Un projet plus long qu’à l’origine'],
    [[0, -0.1], [0.2, 0.1], 'Deux projets plus chers qu’à l’origine'],
    [[0.3, 0.2], [0.2, -0.1], 'Deux projets plus longs et un projet plus cher qu’à l’origine'],
  ])('%#', (schedule, budget, title) =>
    expect(lateness(gaps(...schedule), gaps(...budget))).toBe(title),
  );
});
