import { describe, expect, it } from 'vitest';
import { aHistory } from '../fixtures/one-project';
import { anEntry } from '../fixtures/portfolios';
import { aPoint, aSeries, declaredFigures, spoken } from '../fixtures/series';
import type { EntryState } from '../history/entry';
import { headline, introduction } from './draft-headline';

const NONE = aHistory([]);
const costing = (...costs: (number | null)[]) =>
  costs.map((costEuros, at) => anEntry(`p${at}`, { costEuros }));
const told = (before: EntryState[] | null, after: EntryState[]) => {
  const current = aPoint(4, after);
  const { title, lead } = headline(
    NONE,
    before === null ? aSeries(current) : aSeries(aPoint(3, before), current),
  );
  return { title: spoken(title).split(' : ')[1], lead: spoken(lead) };
};
const intro = (after: EntryState[]) =>
  spoken(introduction(aSeries(aPoint(4, after))).sentences.flatMap((one) => [...one, ' ']));

describe('what the edition finds of the projects that both editions have', () => {
  it.each([
    [
      [100e6, 50e6],
      [110e6, 50e6],
      'en hausse',
      'augmente de 10 millions d’euros depuis la 3e édition.',
    ],
    [
      [100e6, 50e6],
      [90e6, 50e6],
      'en baisse',
      'diminue de 10 millions d’euros depuis la 3e édition.',
    ],
    [[100e6, 50e6], [100e6, 50e6], 'stables', 'n’a pas changé depuis la 3e édition.'],
    [
      [100e6, 100e6],
      [101e6, 100e6],
      'stables',
      'augmente de 1 million d’euros depuis la 3e édition, soit moins d’un centième.',
    ],
    [
      [100e6, 100e6],
      [102e6, 100e6],
      'en hausse',
      'augmente de 2 millions d’euros depuis la 3e édition.',
    ],
    [
      [100e6, 100e6],
      [99e6, 100e6],
      'stables',
      'diminue de 1 million d’euros depuis la 3e édition, soit moins d’un centième.',
    ],
  ])('%j, then %j: %s', (before, after, word, moves) => {
    const { title, lead } = told(costing(...before), costing(...after));
    expect(title).toBe(`2 projets, des coûts ${word} pour les projets déjà suivis`);
    expect(lead).toContain(
      `. Sur les 2 projets au coût connu dans les deux éditions, le coût estimé ${moves}`,
    );
  });

  it.each([
    [[100e6], [110e6]],
    [
      [100e6, null],
      [110e6, 5e6],
    ],
    [
      [100e6, 5e6],
      [110e6, null],
    ],
    [
      [0, 0],
      [10e6, 0],
    ],
  ])('is nothing of %j, then %j', (before, after) => {
    const { title, lead } = told(costing(...before), costing(...after));
    expect(title).not.toContain('coûts');
    expect(lead).not.toContain('Sur les');
  });

  it('is nothing in a first edition, which has no movements either', () => {
    expect(told(null, costing(5e6, 15e6))).toEqual({
      title: '2 projets pour 20 millions d’euros',
      lead: 'La 4e édition du panorama suit 2 projets pour 20 millions d’euros.',
    });
    expect(told(null, [])).toEqual({
      title: 'aucun projet',
      lead: 'La 4e édition du panorama ne suit aucun projet.',
    });
  });
});

describe('the movements of the lead', () => {
  const named = (...projects: string[]) => projects.map((project) => anEntry(project));

  it.each([
    ['a', 'a', ''],
    ['a', 'ab', ' Un projet y entre.'],
    ['a', 'abc', ' Deux projets y entrent.'],
    ['ab', 'a', ' Un projet en sort.'],
    ['abc', 'a', ' Deux projets en sortent.'],
    ['ab', 'ac', ' Un projet y entre et un autre en sort.'],
    ['ab', 'acd', ' Deux projets y entrent et un en sort.'],
    ['abc', 'ad', ' Un projet y entre et deux en sortent.'],
  ])('« %s », then « %s »:%s', (before, after, said) => {
    const { lead } = told(named(...before), named(...after));
    expect(lead.replace(/ Sur les .*édition\./, '').split('euros.')[1]).toBe(said);
  });
});

describe('the introduction', () => {
  it('counts the projects of twenty million euros or more, each bound included', () => {
    expect(intro(costing(19_999_999))).toContain(
      'Aucun projet ne coûte 20 millions d’euros ou plus.',
    );
    expect(intro(costing(20e6))).toContain('1 projet coûte 20 millions');
    expect(intro(costing(20e6, 21e6, null))).toContain('2 projets coûtent 20 millions');
    expect(intro([])).toBe(
      'La 4e édition ne compte **aucun projet**, à la date de novembre 2017. ',
    );
  });

  it('says what the total leaves out, each reason apart', () => {
    const tender = { scope: 'cost', ground: 'tender', statement: null } as const;
    const framing = anEntry('f', { phase: 'framing', costEuros: null });
    const secret = anEntry('s', { withheld: tender });
    const unknown = anEntry('u', { costEuros: null });
    expect(intro([anEntry('a')])).not.toContain('(hors');
    expect(intro([anEntry('a'), framing])).toContain(' (hors 1 projet en cadrage)');
    expect(intro([anEntry('a'), secret])).toContain(
      ' (hors 1 projet dont le coût n’est pas communiqué)',
    );
    expect(intro([anEntry('a'), framing, secret, unknown, { ...unknown, project: 'v' }])).toContain(
      ' (hors 1 projet en cadrage, 1 projet dont le coût n’est pas communiqué, 2 projets dont le coût n’est pas renseigné)',
    );
  });

  it('says how many are interministerial, and the duration alone where no cost is known', () => {
    expect(intro([anEntry('a', { interministerial: true })])).toContain(
      '**1 projet**, dont 1 interministériel, à la date',
    );
    expect(intro([anEntry('a')])).toContain(
      'Le coût total est estimé à **10 millions d’euros**, et la durée moyenne à **3,0 ans**.',
    );
    expect(intro([anEntry('a', { costEuros: null })])).toContain(
      'La durée moyenne est estimée à **3,0 ans**.',
    );
    expect(intro([anEntry('a', { startOn: null, plannedEndOn: null })])).toContain(
      'Le coût total est estimé à **10 millions d’euros**.',
    );
  });
});

describe('the rates', () => {
  const rates = (
    [before, number]: [number | null, number],
    after: number | null,
    previous = true,
  ) => {
    const own = aPoint(
      number,
      [anEntry('a')],
      '2017-11',
      declaredFigures(number, { budgetGap: after }),
    );
    const earlier = aPoint(
      number - 1,
      [anEntry('a')],
      '2017-06',
      declaredFigures(number - 1, { budgetGap: before }),
    );
    const series = previous ? aSeries(earlier, own) : aSeries(own);
    return spoken(introduction(series).sentences.slice(3).flat());
  };
  const METHOD =
    'La méthode de calcul n’en a pas été publiée : ces taux ne peuvent être ni recalculés ni décomposés.';

  it('that the State declared are told with how they moved, where they compare', () => {
    const said = (more: string) => `Taux d’écart budgétaire déclaré : **25 %**${more}.${METHOD}`;
    expect(rates([0.27, 4], 0.25)).toBe(said(', −2 points depuis la 3e édition'));
    expect(rates([0.25, 4], 0.25)).toBe(said(', inchangé depuis la 3e édition'));
    expect(rates([0.31, 3], 0.25)).toBe(
      said(', sans comparaison possible avec la 2e édition, la méthode ayant changé'),
    );
    expect(rates([null, 4], 0.25)).toBe(said(''));
    expect(rates([0.27, 4], 0.25, false)).toBe(said(''));
  });

  it('are those of the series where none was declared, each on how many projects', () => {
    expect(rates([0.27, 4], null)).toBe(
      'Écart budgétaire sur références approuvées, sur 1 projet : **0 %**.Écart calendaire sur références approuvées, sur 1 projet : **0 %**.',
    );
  });
});
