import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredFigures } from '../figures/types';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { runs } from '../fixtures/runs';
import { articleFacts } from './article-facts';
import { checkArticle } from './check';

const facts = articleFacts(smallHistory, 4, [], '2017-11-29');
const NONE = {
  projects: null,
  interministerial: null,
  totalCostEuros: null,
  meanDurationYears: null,
  budgetGap: null,
  scheduleGap: null,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
} satisfies Omit<DeclaredFigures, 'edition'>;
const RATES: DeclaredFigures = { ...NONE, edition: 4, budgetGap: 0.25, scheduleGap: 0.22 };
const declared = articleFacts(smallHistory, 4, [RATES], '2017-11-29');

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** The draft with one passage replaced, and the marks it gets. */
function edited(before: string, after: string, of = facts) {
  const { text } = of.draft;
  expect(plain(text)).toContain(before);
  const at = plain(text).indexOf(before);
  const changed = text.slice(0, at) + after + text.slice(at + before.length);
  return checkArticle(changed, of).map(({ quote, severity, message }) => ({
    quote: plain(quote),
    severity,
    message: plain(message),
  }));
}

/** Added at the end of the draft. */
function added(sentence: string, of = facts) {
  return checkArticle(`${of.draft.text}\n${sentence}\n`, of).map(({ quote, severity }) => [
    plain(quote),
    severity,
  ]);
}

describe('the draft', () => {
  it('has no mark, whatever the history', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const own = articleFacts(history, edition, [], null);
        expect(checkArticle(own.draft.text, own)).toEqual([]);
      }),
    );
  });

  it('is not false either where each of its sentences is judged from its words alone', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const own = articleFacts(history, edition, [], null);
        const alone = { ...own, draft: { text: '', claims: [] } };
        const wrong = checkArticle(own.draft.text, alone).filter(
          ({ severity }) => severity === 'false',
        );
        expect(wrong.map(({ quote, message }) => [quote, message])).toEqual([]);
      }),
    );
  });

  it('has a fact behind every digit', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const { text, claims } = articleFacts(history, edition, [], '2018-02-01').draft;
        const said = text.replace(/\]\([^)]*\)/g, (address) => address.replace(/\d/g, '_'));
        for (const { index } of said.matchAll(/\d/g)) {
          expect(
            claims.some(({ start, end }) => start <= index && index < end),
            text.slice(Math.max(0, index - 30), index + 10),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('a figure altered in the draft', () => {
  it('is marked, whichever digit of whichever figure', () => {
    fc.assert(
      fc.property(historyAtArb, fc.nat(), fc.integer({ min: 1, max: 9 }), (at, pick, shift) => {
        const own = articleFacts(at.history, at.edition, [], '2018-02-01');
        const { text, claims } = own.draft;
        const digits = [...text.matchAll(/\d/g)].filter(({ index }) =>
          claims.some(({ start, end }) => start <= index && index < end),
        );
        const match = digits[pick % digits.length];
        if (!match) return;
        const other = String((Number(match[0]) + shift) % 10);
        const altered = text.slice(0, match.index) + other + text.slice(match.index + 1);
        const covering = checkArticle(altered, own).filter(
          ({ start, end }) => start <= match.index && match.index < end,
        );
        expect(
          covering.length,
          `${text.slice(match.index - 40, match.index + 20)} → ${other}`,
        ).toBeGreaterThan(0);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('an edited article', () => {
  it('says what the series gives instead, where it was changed', () => {
    expect(edited('**162 millions d’euros**', '**163 M€**')).toEqual([
      {
        quote: '163 M€',
        severity: 'false',
        message: 'Coût total estimé : la série donne « 162 millions d’euros » pour la 4e édition.',
      },
    ]);
  });

  it('may write the same figure another way', () => {
    expect(edited('**162 millions d’euros**', '**environ 160 millions d’euros**')).toEqual([]);
    expect(edited('**162 millions d’euros**', '**0,162 Md€**')).toEqual([]);
    expect(edited('augmente de 148', 'progresse de 148')).toEqual([]);
    expect(edited('suit 3 projets', 'suit trois projets')).toEqual([]);
  });

  it('may move its sentences, cut them, and add what is no figure', () => {
    const lines = facts.draft.text.split('\n');
    const moved = [...lines.slice(0, 5), ...lines.slice(5).toReversed()].join('\n');
    expect(checkArticle(moved, facts)).toEqual([]);
    expect(checkArticle(lines.slice(0, 20).join('\n'), facts)).toEqual([]);
    expect(added('Le panorama est publié par la direction interministérielle.')).toEqual([]);
  });

  it.each([
    ['Le panorama compte 63 projets.', [['63 projets', 'false']]],
    ['Le panorama compte 3 projets.', []],
    ['Le coût total atteint 2,63 milliards d’euros.', [['2,63 milliards d’euros', 'false']]],
    ['Le coût total dépasse 100 M€.', []],
    ['Le coût total reste inférieur à 100 M€.', [['100 M€', 'false']]],
    ['Le coût total est en baisse.', [['en baisse', 'false']]],
    ['Le coût total est en hausse.', []],
    ['Le nombre de projets est au plus haut depuis la première édition.', []],
    [
      'Le nombre de projets est au plus bas depuis la première édition.',
      [['au plus bas', 'false']],
    ],
    [
      'Le coût total augmente pour la neuvième fois consécutive.',
      [['pour la neuvième fois consécutive', 'false']],
    ],
    ['ALPHA coûte 13 M€.', [['13 M€', 'false']]],
    ['ALPHA coûte 12 M€.', []],
    ['Le budget d’ALPHA passe de 10 à 12 millions d’euros.', []],
    ['Le budget d’ALPHA passe de 10 à 14 millions d’euros.', [['14 millions d’euros', 'false']]],
    ['Le projet GAMMA coûtera 15 M€.', [['15 M€', 'unverifiable']]],
    ['La durée moyenne d’un projet est de 3,7 ans.', []],
    ['La durée moyenne d’un projet est de 4,7 ans.', [['4,7 ans', 'false']]],
  ])('judges what is added: « %s »', (sentence, expected) => {
    expect(added(sentence)).toEqual(expected);
  });

  it.each([
    'La France compte 67 millions d’habitants.',
    '1. Le programme 161, la version 2.0 de V2 et CPP2017.',
    'Le décret n° 2014-879 du 1er août 2014 et la loi du 6 janvier 1978, article 3.',
    'Le rapport [1] est à lire sur https://exemple.gouv.fr/2017/61-projets?x=4.',
    'Le 14 mars 2018 à 18h30, 12 casernes de 30 ans ouvriront leurs portes.',
    'D’ici à 2020, 80 % des démarches seront en ligne.',
  ])('asks nothing of what is no claim on the series: « %s »', (sentence) => {
    expect(added(sentence)).toEqual([]);
  });

  it('cannot tell how a declared rate moved', () => {
    expect(added('Le taux d’écart calendaire affiche une baisse de 2 points.', declared)).toEqual([
      ['2 points', 'unverifiable'],
    ]);
    expect(added('Le taux d’écart budgétaire est stable.', declared)).toEqual([
      ['stable', 'unverifiable'],
    ]);
    expect(added('Le taux d’écart budgétaire est de 25 %.', declared)).toEqual([]);
    expect(added('Le taux d’écart budgétaire est de 32 %.', declared)).toEqual([['32 %', 'false']]);
  });

  it('tells what the State declared beside what the table gives, and never calls it false', () => {
    const own = articleFacts(
      smallHistory,
      4,
      [{ ...NONE, edition: 4, totalCostEuros: 170_000_000 }],
      null,
    );
    expect(added('Le coût total est de 170 millions d’euros.', own)).toEqual([
      ['170 millions d’euros', 'declared'],
    ]);
    expect(added('Le coût total est de 162 millions d’euros.', own)).toEqual([]);
    expect(added('Le coût total est de 171 millions d’euros.', own)).toEqual([
      ['171 millions d’euros', 'false'],
    ]);
  });

  it('gives each mark its place, its line, and a key that lasts as long as its sentence', () => {
    const sentence = 'Le projet GAMMA coûtera 15 M€.';
    const keyIn = (text: string) => checkArticle(text, facts).map(({ key }) => key);
    const [mark] = checkArticle(`Autre ligne.\n\n${sentence}`, facts);
    expect(mark).toMatchObject({ line: 3, quote: '15 M€', severity: 'unverifiable' });
    expect(keyIn(sentence)).toEqual([mark?.key]);
    expect(keyIn(sentence.replace('coûtera', 'coûterait'))).not.toEqual([mark?.key]);
    expect(keyIn('Le projet GAMMA coûtera 16 M€.')).not.toEqual([mark?.key]);
  });
});

describe('the time it takes', () => {
  /** Processor time of the fastest of three, in microseconds: what else the machine does is left out. */
  function spent(text: string): number {
    const runs = [0, 1, 2].map(() => {
      const start = process.cpuUsage();
      checkArticle(text, facts);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    return Math.min(...runs);
  }

  it.each([
    'le coût total de 30,8 millions d’euros, ',
    '61 projets ',
    'ALPHA 151,4 M€ ',
    'a-a-a-',
    '(1',
    '111 222 333 ',
  ])('grows as the text does, not as its square: « %s » again and again', (unit) => {
    const of = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    spent(of(7_500));
    // Four times the text: sixteen times the work, were it quadratic.
    expect(spent(of(60_000)) / spent(of(15_000))).toBeLessThan(10);
  });
});
