import { describe, expect, it } from 'vitest';
import { aHistory, CREATION } from '../fixtures/one-project';
import type { History } from '../history/portfolio';
import { CURRENT_RULES } from '../history/rules';
import { comparePortfolios } from './compare';
import { portfolioOf, readSide, type SideChoice, sidesToChoose, writeSide } from './side-choice';

/** Edition 4 published, then corrected by an erratum and published again. */
const published: History = {
  ...aHistory([
    [1, CREATION],
    [4, [{ kind: 'budget', costEuros: 12_000_000 }]],
    [4, [{ kind: 'budget', costEuros: 12_500_000 }]],
  ]),
  publications: [
    { edition: 4, version: 1, position: 2, publishedOn: '2017-11-29', rules: CURRENT_RULES },
    { edition: 4, version: 2, position: 3, publishedOn: '2018-01-15', rules: CURRENT_RULES },
  ],
};

function compare(from: SideChoice, to: SideChoice) {
  const [one, other] = [portfolioOf(published, from), portfolioOf(published, to)];
  if (one === null || other === null) throw new Error('no such side');
  return comparePortfolios({ from: one, to: other, history: published });
}

describe('a side of a comparison', () => {
  it('is an edition or one of its publications, and reads back as it is written', () => {
    for (const text of ['4', '4.1', '12.3'])
      expect(writeSide(readSide(text) as SideChoice)).toBe(text);
    for (const text of ['', '0', '4.', '4.0', 'quatre', '4.1.2', '1000']) {
      expect(readSide(text)).toBeNull();
    }
  });

  it('may be an earlier publication: an erratum is compared with what it corrects', () => {
    const { from, to, revisions, bridge } = compare(
      { edition: 4, version: 1 },
      { edition: 4, version: null },
    );
    expect([from.version, to.version]).toEqual([1, 2]);
    expect(revisions).toMatchObject([{ before: 12_000_000, after: 12_500_000 }]);
    expect(bridge.totalCost).toMatchObject({ difference: 500_000, parts: [{ kind: 'upward' }] });
  });

  it('is offered by publication only where there are several', () => {
    expect(sidesToChoose(published).map(writeSide)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '4.1',
      '4.2',
      '5',
    ]);
  });

  it('is nothing where there is no such edition nor publication', () => {
    expect(portfolioOf(published, { edition: 9, version: null })).toBeNull();
    expect(portfolioOf(published, { edition: 4, version: 3 })).toBeNull();
  });
});
