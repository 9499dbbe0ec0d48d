import { expect, it } from 'vitest';
import { capitalised, inWords, quoted, someOf } from './sentences';

it('a list is told in words', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(inWords)).toEqual([
    '',
    'a',
    'a et b',
    'a, b et c',
  ]);
});

it('a long list is cut, and says by how many', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  expect(someOf(five)).toBe('a, b, c et 2 autres');
  expect(someOf(five.slice(0, 4))).toBe('a, b, c et 1 autre');
  expect(someOf(five.slice(0, 3))).toBe('a, b et c');
  expect(someOf(five, 1)).toBe('a et 4 autres');
});

it('a text is quoted, or begins a sentence', () => {
  expect(quoted('a')).toBe('«\u00a0a\u00a0»');
  expect([capitalised('été comme'), capitalised('')]).toEqual(['Été comme', '']);
});
