import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, aPortfolio } from '../fixtures/portfolios';
import type { EntryState } from '../history/entry';
import { costCourse, type Scope } from './cost-course';
import { costTrend } from './cost-trend';

const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
const costing = (project: string, millions: number | null, more: Partial<EntryState> = {}) =>
  anEntry(project, { costEuros: millions === null ? null : millions * 1e6, ...more });
/** The part a ministry is confined to: the projects of « SPM ». */
function scope(...entries: EntryState[]): Scope {
  const whole = aPortfolio(entries);
  return {
    whole,
    part: { ...whole, entries: entries.filter(({ ministry }) => ministry === 'SPM') },
  };
}
const elsewhere = { ministry: 'MINJUS' } as const;

function title(from: Scope, to: Scope): string {
  return costTrend(costCourse(from, to)).replace(/ depuis [^\u202f]*?\d{4}/, '');
}

describe('the title of the total cost', () => {
  it('says what a rise is made of', () => {
    const before = scope(costing('a', 50), costing('b', 50), costing('left', 10));
    const after = scope(costing('a', 55), costing('b', 50), costing('new', 20));
    expect(title(before, after)).toBe(
      'Le coût total a augmenté de 14\u00a0%\u202f: entrants +20\u00a0M€, sortants \u221210\u00a0M€, révisions +5\u00a0M€',
    );
  });

  it('says what an abandonment had cost beside what it takes from the total', () => {
    const exit = {
      edition: 4,
      ground: 'abandoned',
      finalCostEuros: 40_000_000,
      finalEndOn: null,
      successors: [],
    } as const;
    const before = scope(costing('a', 50), costing('b', 50), costing('left', 81.6));
    const stays = scope(costing('a', 50), costing('b', 50));
    const departed = [costing('left', 81.6, { exit })];
    const after = { ...stays, whole: { ...stays.whole, departed } };
    expect(title(before, after)).toBe(
      'Le coût total a baissé de 45\u00a0%\u202f: abandonnés \u221281,6\u00a0M€ (40\u00a0M€ dépensés sans mise en service)',
    );
  });

  it('calls no rise the first estimate of a project', () => {
    const before = scope(
      costing('a', 3),
      costing('b', 2),
      costing('c', null, { phase: 'framing' }),
    );
    const after = scope(costing('a', 3), costing('b', 2), costing('c', 190));
    expect(title(before, after)).toBe(
      'Le coût total passe de 5\u00a0M€ à 195\u00a0M€\u202f: premières estimations +190\u00a0M€',
    );
  });

  it('calls neither a rise nor a fall what another ministry took or gave', () => {
    const before = scope(costing('a', 50), costing('b', 150), costing('c', 10, elsewhere));
    const after = scope(costing('a', 50), costing('b', 150, elsewhere), costing('c', 10));
    expect(title(before, after)).toBe(
      'Périmètre modifié\u202f: un projet l’a rejoint, un projet l’a quitté',
    );
  });

  it('is no finding of one project, nor of none', () => {
    const one = scope(costing('a', 50));
    expect(title(one, scope(costing('a', 60)))).toBe('Un seul coût est connu dans ce périmètre');
    expect(title(one, scope(costing('a', 60, { withheld })))).toBe('Aucun coût n’est connu');
    expect(title(scope(), scope())).toBe('Aucun coût n’est connu');
    expect(costTrend(null)).toBe('Une seule édition à comparer');
  });

  it('tells a total that did not move from one whose parts make up for each other', () => {
    const before = scope(costing('a', 50), costing('b', 50));
    expect(title(before, before)).toBe('Le coût total n’a pas changé');
    expect(title(before, scope(costing('a', 50), costing('c', 50)))).toBe(
      'Le coût total est stable\u202f: entrants +50\u00a0M€, sortants \u221250\u00a0M€',
    );
  });

  it('says that a cost came to be known or is withheld, not that it rose or fell', () => {
    const before = scope(costing('a', 50), costing('b', 50), costing('c', 40));
    const after = scope(costing('a', 50), costing('b', 50), costing('c', 40, { withheld }));
    expect(title(before, after)).toBe(
      'Le coût total a baissé de 29\u00a0%\u202f: coûts qui ne sont plus communiqués \u221240\u00a0M€',
    );
  });
});

const anyEntry = (project: string) =>
  fc
    .record({
      millions: fc.option(fc.integer({ min: 0, max: 300 })),
      ministry: fc.constantFrom('SPM', 'MINJUS'),
      withheld: fc.option(fc.constant(withheld), { freq: 4 }),
    })
    .map(({ millions, ...more }) => costing(project, millions, more));
const anyScope = fc
  .subarray(['a', 'b', 'c', 'd', 'e'])
  .chain((projects) => fc.tuple(...projects.map(anyEntry)))
  .map((entries) => scope(...entries));

describe('the course of the total cost', () => {
  it('has parts that add up exactly to its difference', () => {
    fc.assert(
      fc.property(anyScope, anyScope, (from, to) => {
        const { before, after, parts } = costCourse(from, to);
        expect(parts.reduce((sum, { euros }) => sum + euros, 0)).toBe(after - before);
      }),
    );
  });

  it('counts no transferred project among those that entered or left', () => {
    fc.assert(
      fc.property(anyScope, anyScope, (from, to) => {
        const of = (kind: string) =>
          costCourse(from, to).parts.find((part) => part.kind === kind)?.projects ?? 0;
        const here = (whole: Scope) => new Set(whole.whole.entries.map(({ project }) => project));
        const entered = to.part.entries.filter(({ project }) => !here(from).has(project));
        expect(of('entrants')).toBe(entered.length);
      }),
    );
  });
});
