import { describe, expect, it } from 'vitest';
import type { QualityRequest } from '@/lib/views/quality';
import { anEdition, aPortfolio } from '../fixtures/portfolios';
import type { Actor } from '../vocabulary/roles';
import { type Finding, finding } from './finding';
import { gateOf, type SetAside } from './gate';
import { buildQualityView } from './quality-view';
import type { RuleCode } from './rules';

const OFFICER: Actor = { id: 'o', name: 'Camille Morel', role: 'officer', ministries: [] };
const MANAGER: Actor = { ...OFFICER, id: 'm', role: 'manager' };

function about(code: RuleCode, subject: Parameters<typeof finding>[0]['subject']): Finding {
  const mend = { where: 'board' } as const;
  return finding({ code, subject, facts: [code], message: `Dit par ${code}.`, mend });
}

const P1 = { project: 'p1', name: 'ALPHA', ministry: 'SPM' };
const P2 = { project: 'p2', name: 'BETA', ministry: 'MINJUS' };
const COST = about('missingCost', P1);
const END = about('endPast', P1);
const OTHER_END = about('endPast', P2);
const OPINION = about('opinionMissing', P2);
const ANSWER = about('ministryUnanswered', { ministry: 'MINJUS' });
const BACK = about('phaseBack', P1);
const WHOLE = about('unconfirmed', {});
const ALL = [COST, END, OTHER_END, OPINION, ANSWER, BACK, WHOLE];

const WORD: SetAside = {
  finding: OPINION.key,
  word: 'Soumis en 2012',
  by: 'Camille Morel',
  at: '2018-06-01T08:00:00.000Z',
};

function view(request: Partial<QualityRequest> = {}, actor = OFFICER) {
  return buildQualityView(
    { actor, gate: gateOf(ALL, [WORD]), portfolio: aPortfolio([], { edition: anEdition(5) }) },
    { standing: 'open', rule: null, ministry: null, ...request },
  );
}

const keys = (request: Partial<QualityRequest>) =>
  view(request).groups.flatMap(({ items }) => items.map(({ key }) => key));

describe('what is asked for of the check', () => {
  it('is by standing', () => {
    const open = [COST, ANSWER, WHOLE, END, OTHER_END].map(({ key }) => key);
    expect(keys({})).toEqual(open);
    expect(keys({ standing: 'setAside' })).toEqual([OPINION.key]);
    expect(keys({ standing: 'notice' })).toEqual([BACK.key]);
    expect(keys({ standing: 'all' })).toEqual([...open, OPINION.key, BACK.key]);
    expect(view().counts).toEqual({ blocking: 1, warnings: 4, setAside: 1, notices: 1 });
    expect(view().passes).toBe(false);
  });

  it('is by rule and by ministry, together', () => {
    expect(keys({ rule: 'endPast' })).toEqual([END.key, OTHER_END.key]);
    expect(keys({ ministry: 'MINJUS' })).toEqual([ANSWER.key, OTHER_END.key]);
    expect(keys({ rule: 'endPast', ministry: 'SPM' })).toEqual([END.key]);
  });

  it('may be nothing: the rule asked for stays, and the ministry', () => {
    const nothing = view({ rule: 'nearDuplicate', ministry: 'MAE' });
    expect(nothing.groups).toEqual([{ code: 'nearDuplicate', items: [] }]);
    expect(nothing.rules).toEqual([{ code: 'nearDuplicate', count: 0 }]);
    expect(nothing.ministries).toMatchObject([{ code: 'MAE', count: 0 }]);
  });
});

describe('what the list may be narrowed to', () => {
  it('counts the rules within the ministry, and the ministries within the rule', () => {
    expect(view({ rule: 'endPast', ministry: 'MINJUS' }).rules).toEqual([
      { code: 'ministryUnanswered', count: 1 },
      { code: 'endPast', count: 1 },
    ]);
    expect(view({ rule: 'endPast', ministry: 'MINJUS' }).ministries).toEqual([
      { code: 'MINJUS', label: 'Ministère de la Justice', count: 1 },
      { code: 'SPM', label: 'Premier ministre', count: 1 },
    ]);
    expect(view().ministries.map(({ code, count }) => [code, count])).toEqual([
      ['MINJUS', 2],
      ['SPM', 2],
    ]);
  });
});

describe('a finding as it is shown', () => {
  const shown = (request: Partial<QualityRequest>, key: string) =>
    view(request)
      .groups.flatMap(({ items }) => items)
      .find((item) => item.key === key);

  it('is named by its project, its ministry or the edition', () => {
    expect(shown({}, END.key)).toMatchObject({ name: 'ALPHA', ministryLabel: 'Premier ministre' });
    expect(shown({}, ANSWER.key)).toMatchObject({
      name: 'Ministère de la Justice',
      ministryLabel: null,
    });
    expect(shown({}, WHOLE.key)).toMatchObject({ name: 'Édition', ministryLabel: null });
    expect(shown({}, END.key)?.link).toBe('/collecte?edition=5');
  });

  it('has the word said on it, which officers alone may say', () => {
    const { word, by, at } = WORD;
    expect(shown({ standing: 'setAside' }, OPINION.key)?.setAside).toEqual({ word, by, at });
    expect(shown({}, END.key)?.setAside).toBeNull();
    expect([view(), view({}, MANAGER)].map(({ maySetAside }) => maySetAside.possible)).toEqual([
      true,
      false,
    ]);
  });
});
