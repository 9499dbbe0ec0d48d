import { describe, expect, it } from 'vitest';
import { aSentence } from '../fixtures/sentences';
import { carriedBy } from './carried';

const NAMES = [
  { text: 'ALPHA', project: 'alpha' },
  { text: 'BETA', project: 'beta' },
];

describe('the projects that the next sentence still speaks of', () => {
  it.each([
    ['Il est en réalisation.', ['beta']],
    ['Il pèse sur ALPHA.', ['alpha']],
    ['Ici ALPHA, BETA et ALPHA.', ['alpha', 'beta']],
    ['Le coût total d’ALPHA est connu.', ['alpha']],
    ['Le coût total est connu.', []],
    ['Le panorama est publié.', []],
    ['Il est dans le panorama.', ['beta']],
  ])('« %s »: %j', (text, projects) => {
    expect(carriedBy({ ...aSentence(text, NAMES), carried: ['beta'] })).toEqual(projects);
  });
});
