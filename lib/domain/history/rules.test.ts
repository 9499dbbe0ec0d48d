import { expect, it } from 'vitest';
import { CURRENT_RULES, RULE_CHANGES, RULES_VERSIONS, rulesChangedSince } from './rules';

it('the first rules are 1, those of what was published before rules had a version', () => {
  expect(RULES_VERSIONS[0]).toBe(1);
  expect(RULES_VERSIONS.at(-1)).toBe(CURRENT_RULES);
  RULES_VERSIONS.forEach((version, index) => {
    expect(version).toBe(index + 1);
  });
});

it('every change since a version is told, and none since today’s', () => {
  expect(rulesChangedSince(1)).toEqual(RULE_CHANGES);
  expect(rulesChangedSince(1).map(({ id }) => id)).toContain('roundingRefines');
  expect(rulesChangedSince(CURRENT_RULES)).toEqual([]);
});
