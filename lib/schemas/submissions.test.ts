import { describe, expect, it } from 'vitest';
import { submissionContentSchema } from './submissions';

const reason = { code: 'price', text: 'Prix revus' };
const budget = { cost: '32 M€', withheld: '', reason };

describe('what a submission may hold', () => {
  it('is each part as typed, and words of explanation', () => {
    const content = { parts: { budget }, explanations: { 'budget.costHalved': 'Marché relancé.' } };
    expect(submissionContentSchema.parse(content)).toEqual(content);
  });

  it.each([
    ['a part nobody knows', { parts: { rebaseline: {} }, explanations: {} }],
    ['a field nobody knows', { parts: { budget: { ...budget, euros: 1 } }, explanations: {} }],
    ['a prototype for a part', JSON.parse('{"parts":{"__proto__":{}},"explanations":{}}')],
    ['a number for a text', { parts: { budget: { ...budget, cost: 32 } }, explanations: {} }],
    [
      'more explanations than there are warnings',
      {
        parts: {},
        explanations: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}`, 'x'])),
      },
    ],
  ])('is not %s', (_, content) => {
    expect(submissionContentSchema.safeParse(content).success).toBe(false);
  });

  it('never takes a prototype for an explanation', () => {
    const content = JSON.parse('{"parts":{},"explanations":{"__proto__":"x","a.b":"y"}}');
    const { explanations } = submissionContentSchema.parse(content);
    expect(Object.entries(explanations)).toEqual([['a.b', 'y']]);
    expect(Object.getPrototypeOf(explanations)).toBe(Object.prototype);
  });
});
