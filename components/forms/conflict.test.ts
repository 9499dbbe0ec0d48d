import { describe, expect, it } from 'vitest';
import { valuesFrom } from '@/lib/typed/from-entry';
import { mergeChoices, readDifferences, undecided } from './conflict';
import { aConflict, anEntry } from './fixtures';

const seen = anEntry();
const base = valuesFrom('edit', seen);
const reason = { code: 'scope', text: 'Périmètre élargi' };

describe('a conflict on the text of an entry', () => {
  const current = anEntry({
    name: 'PORTAIL JUSTICE',
    ministry: 'MI',
    costEuros: 32_000_000,
    version: 15,
  });
  const conflict = aConflict(current, [
    {
      field: 'name',
      label: 'Nom',
      before: 'PORTAIL',
      theirs: 'PORTAIL JUSTICE',
      yours: 'PORTAIL 2',
    },
    {
      field: 'ministry',
      label: 'Ministère',
      before: 'Justice',
      theirs: 'Intérieur',
      yours: 'Justice',
    },
    { field: 'description', label: 'Description', before: 'a', theirs: 'a', yours: 'b' },
    { field: 'cost', label: 'Coût', before: '30,8 M€', theirs: '32 M€', yours: '30,8 M€' },
  ]);
  const values = { ...base, name: 'PORTAIL 2', description: 'b', reason };

  it('says what each difference asks, the choices first', () => {
    expect(readDifferences('edit', conflict).map((d) => [d.field, d.standing])).toEqual([
      ['name', 'choose'],
      ['ministry', 'theirs'],
      ['description', 'mine'],
      ['cost', 'elsewhere'],
    ]);
  });

  it('asks a choice for each field that both changed', () => {
    expect(undecided('edit', conflict, {})).toEqual(['name']);
    expect(undecided('edit', conflict, { name: 'yours' })).toEqual([]);
  });

  it('keeps mine where I chose mine, and takes what the other alone changed', () => {
    expect(mergeChoices('edit', conflict, { name: 'yours' }, { base, values })).toEqual({
      ...values,
      name: 'PORTAIL 2',
      ministry: 'MI',
    });
  });

  it('takes theirs where I chose theirs, and nothing else of mine is lost', () => {
    expect(mergeChoices('edit', conflict, { name: 'theirs' }, { base, values })).toEqual({
      ...values,
      name: 'PORTAIL JUSTICE',
      ministry: 'MI',
      description: 'b',
      reason,
    });
  });
});

describe('a conflict on an amount', () => {
  it('takes the other amount exact to the euro', () => {
    const current = anEntry({ costEuros: 31_999_999, version: 15 });
    const conflict = aConflict(current, [
      { field: 'cost', label: 'Coût', before: '30,8 M€', theirs: '32 M€', yours: '33 M€' },
    ]);
    const from = valuesFrom('budget', seen);
    const typed = { base: from, values: { ...from, cost: '33', reason } };
    expect(mergeChoices('budget', conflict, { cost: 'theirs' }, typed).cost).toBe(
      '31\u202f999\u202f999\u00a0€',
    );
    expect(mergeChoices('budget', conflict, { cost: 'yours' }, typed)).toEqual(typed.values);
  });

  it('asks nothing where both typed the same', () => {
    const conflict = aConflict(anEntry({ costEuros: 33_000_000, version: 15 }), [
      { field: 'cost', label: 'Coût', before: '30,8 M€', theirs: '33 M€', yours: '33 M€' },
    ]);
    expect(readDifferences('budget', conflict)[0]?.standing).toBe('agreed');
    const from = valuesFrom('budget', seen);
    const values = { ...from, cost: '33', reason };
    expect(mergeChoices('budget', conflict, {}, { base: from, values }).cost).toBe('33');
  });
});

describe('a conflict on the reference', () => {
  it('compares references, not the estimate the form was filled with', () => {
    const latestBaseline = {
      costEuros: 31_000_000,
      startOn: null,
      plannedEndOn: '2020-01-01',
      statedDurationDays: null,
      costProvenance: 'approved' as const,
      scheduleProvenance: 'approved' as const,
      costEdition: 5,
      scheduleEdition: 5,
      edition: 5,
      seq: 15,
    };
    const conflict = aConflict(anEntry({ latestBaseline, version: 15 }), [
      { field: 'baselineCost', label: 'Coût', before: '20 M€', theirs: '31 M€', yours: '33 M€' },
      { field: 'cost', label: 'Estimation', before: '20 M€', theirs: '31 M€', yours: '20 M€' },
    ]);
    const from = valuesFrom('rebaseline', seen);
    const merged = mergeChoices(
      'rebaseline',
      conflict,
      { baselineCost: 'theirs' },
      { base: from, values: { ...from, cost: '33', reason } },
    );
    expect(merged).toEqual({ ...from, cost: '31\u00a0M€', reason });
    expect(readDifferences('rebaseline', conflict)[1]?.standing).toBe('elsewhere');
  });
});
