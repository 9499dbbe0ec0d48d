import { describe, expect, it } from 'vitest';
import { anEntry, aPortfolio } from '../../fixtures/portfolios';
import { writtenLeak } from './written-leaks';

const hidden = anEntry('GP-0001', {
  name: 'PHARE',
  costEuros: 41_300_000,
  withheld: { scope: 'cost', ground: 'tender', statement: null },
  previousNames: [{ name: 'LANTERNE', renamedIn: 3 }],
});
const portfolio = aPortfolio([hidden, anEntry('GP-0002', { name: 'BALISE' })]);

function inArticle(text: string) {
  return writtenLeak(portfolio, [{ where: 'l’article', text }]);
}

describe('a withheld amount in a text that goes out', () => {
  it.each([
    'Le projet PHARE, dont le coût est de 41,3 M€, continue.',
    'Le projet Phare coûtera environ 41 millions d’euros.',
    'LANTERNE, devenu PHARE : 41 300 000 euros.',
  ])('is seen in « %s »', (text) => {
    expect(inArticle(`Panorama.\n\n${text}`)).toMatchObject({ where: 'l’article', name: 'PHARE' });
  });

  it.each([
    'Le projet PHARE continue. Son coût n’est pas communiqué.',
    'Le projet BALISE, dont le coût est de 41,3 M€, continue.',
    'PHARE entre au panorama avec 61 projets, pour 2,63 milliards d’euros.',
  ])('is not in « %s »', (text) => {
    expect(inArticle(text)).toBeNull();
  });
});
