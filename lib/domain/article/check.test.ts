import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredFigures } from '../figures/types';
import { historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { runs } from '../fixtures/runs';
import { checkArticle, judgeAll } from './check';
import { draftArticle } from './draft';
import { articleFacts } from './facts';
import { knowledgeOf, projectsIn } from './judge';
import { segmentsOf } from './tokens';

const facts = articleFacts(smallHistory, 4, [], '2017-11-29');
const RATES: DeclaredFigures = {
  edition: 4,
  projects: null,
  interministerial: null,
  totalCostEuros: null,
  meanDurationYears: null,
  budgetGap: 0.25,
  scheduleGap: 0.22,
  byCostBand: null,
  byMinistryAndPhase: null,
  byFunctionalZone: null,
};
const declared = articleFacts(smallHistory, 4, [RATES], '2017-11-29');

/** The draft with one passage replaced, and the marks it gets. */
function edited(before: string, after: string, of = facts) {
  const { text } = draftArticle(of);
  expect(text).toContain(before);
  const changed = text.replace(before, after);
  return checkArticle(changed, of).map(({ quote, severity, message }) => ({
    quote: quote.replace(/[\u00a0\u202f]/g, ' '),
    severity,
    message: message.replace(/[\u00a0\u202f]/g, ' '),
  }));
}

/** Added at the end of the draft. */
function added(sentence: string, of = facts) {
  const { text } = draftArticle(of);
  return checkArticle(`${text}\n${sentence}\n`, of).map(({ quote, severity }) => [
    quote.replace(/[\u00a0\u202f]/g, ' '),
    severity,
  ]);
}

describe('the draft', () => {
  it('has no mark, whatever the history', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const own = articleFacts(history, edition, [], null);
        expect(checkArticle(draftArticle(own).text, own)).toEqual([]);
      }),
    );
  });

  it('holds too when each of its sentences is judged from its words alone', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const own = articleFacts(history, edition, [], null);
        const { text, claims } = draftArticle(own);
        const knowledge = knowledgeOf(
          own,
          claims.map(({ fact }) => fact),
        );
        let line = { number: 0, projects: [] as string[] };
        for (const segment of segmentsOf(text)) {
          const named = projectsIn(segment.tokens, knowledge);
          const projects = named.length > 0 || line.number !== segment.line ? named : line.projects;
          line = { number: segment.line, projects };
          const wrong = judgeAll(text, segment, projects, knowledge).filter(
            ({ severity }) => severity === 'false',
          );
          expect(wrong.map(({ quote, message }) => [segment.key, quote, message])).toEqual([]);
        }
      }),
    );
  });

  it('has a fact behind every digit', () => {
    fc.assert(
      fc.property(historyAtArb, ({ history, edition }) => {
        const { text, claims } = draftArticle(articleFacts(history, edition, [], '2018-02-01'));
        for (const { index } of text.matchAll(/\d/g)) {
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
        const { text } = draftArticle(own);
        const digits = [...text.matchAll(/\d/g)];
        const match = digits[pick % digits.length];
        if (!match) return;
        const other = String((Number(match[0]) + shift) % 10);
        const altered = text.slice(0, match.index) + other + text.slice(match.index + 1);
        const marks = checkArticle(altered, own);
        const covering = marks.filter(
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
    expect(edited('**162\u00a0millions d’euros**', '**163 M€**')).toEqual([
      {
        quote: '163 M€',
        severity: 'false',
        message: 'Le coût total : la série donne « 162 millions d’euros » pour la 4e édition.',
      },
    ]);
  });

  it('may write the same figure another way', () => {
    expect(edited('**162\u00a0millions d’euros**', '**environ 160 millions d’euros**')).toEqual([]);
    expect(edited('**162\u00a0millions d’euros**', '**0,162 Md€**')).toEqual([]);
    expect(edited('en hausse de 150', 'en progression de 150')).toEqual([]);
    expect(edited('suit 3\u00a0projets', 'suit trois projets')).toEqual([]);
  });

  it('may move its sentences, cut them, and add what is no figure', () => {
    const { text } = draftArticle(facts);
    const lines = text.split('\n');
    expect(
      checkArticle([...lines.slice(0, 5), ...lines.slice(5).toReversed()].join('\n'), facts),
    ).toEqual([]);
    expect(checkArticle(lines.slice(0, 20).join('\n'), facts)).toEqual([]);
    expect(added('Le panorama est publié par la direction interministérielle.')).toEqual([]);
  });

  it.each([
    ['Le panorama compte 63 projets.', [['63 projets', 'false']]],
    ['Le panorama compte 3 projets.', []],
    ['Le coût total atteint 2,63 milliards d’euros.', [['2,63 milliards d’euros', 'false']]],
    ['Le coût total dépasse 100 M€.', []],
    ['Le coût total est en baisse.', [['en baisse', 'false']]],
    ['Le coût total est en hausse.', []],
    ['Le nombre de projets est au plus haut depuis la première édition.', []],
    [
      'Le nombre de projets est au plus bas depuis la première édition.',
      [['au plus bas', 'false']],
    ],
    [
      'Le coût total augmente pour la neuvième fois consécutive.',
      [['neuvième fois consécutive', 'false']],
    ],
    ['ALPHA coûte 13 M€.', [['13 M€', 'false']]],
    ['ALPHA coûte 12 M€.', []],
    ['Le projet GAMMA coûtera 15 M€.', [['15 M€', 'unverifiable']]],
    ['La France compte 67 millions d’habitants.', [['67 millions', 'unverifiable']]],
    ['C’est un record.', [['record', 'unverifiable']]],
    ['Pour la première fois, un projet est terminé.', [['première fois', 'unverifiable']]],
  ])('judges what is added: « %s »', (sentence, expected) => {
    expect(added(sentence)).toEqual(expected);
  });

  it('cannot tell how a declared rate moved', () => {
    expect(added('Le taux d’écart calendaire est en baisse de 2 points.', declared)).toEqual([
      ['en baisse', 'unverifiable'],
      ['2 points', 'unverifiable'],
    ]);
    expect(added('Le taux d’écart budgétaire est de 25 %.', declared)).toEqual([]);
    expect(added('Le taux d’écart budgétaire est de 32 %.', declared)).toEqual([['32 %', 'false']]);
  });

  it('gives each mark its place and its line', () => {
    const { text } = draftArticle(facts);
    const changed = text.replace('suit 3\u00a0projets', 'suit 4\u00a0projets');
    const [mark] = checkArticle(changed, facts);
    expect(changed.slice(mark?.start, mark?.end)).toBe('4\u00a0projets');
    expect(mark?.line).toBe(4);
  });
});
