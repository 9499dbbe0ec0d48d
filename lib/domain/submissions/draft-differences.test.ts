import { describe, expect, it } from 'vitest';
import { blankCreation } from '@/lib/typed/from-entry';
import {
  A_REASON,
  aContent,
  aCost,
  aDescribedEntry,
  REFERENCES,
  revised,
} from '../fixtures/submissions';
import { changedByBoth, draftDifferences } from './draft-differences';

const base = aDescribedEntry();

describe('draftDifferences', () => {
  const differ = (theirs: ReturnType<typeof aContent>, yours: ReturnType<typeof aContent>) =>
    draftDifferences({ theirs, yours }, base, REFERENCES).map((row) => [
      row.field,
      row.before,
      row.theirs,
      row.yours,
    ]);

  it('compares what is read, not how it is typed', () => {
    expect(differ(aCost('11'), aCost('11 M€'))).toEqual([]);
  });

  it('gives a part that one of them does not hold the values of the entry', () => {
    const phase = revised('phase', base, { phase: 'trial' });
    expect(differ(aContent({ phase }), aContent())).toEqual([
      ['phase.phase', 'Conception / Réalisation', 'Expérimentation', 'Conception / Réalisation'],
      ['phase.reason', '—', 'Périmètre, Le périmètre a changé', '—'],
    ]);
  });

  it('compares reasons and explanations too', () => {
    const explained = { ...aCost('4'), explanations: { 'budget.costHalved': 'Lot 2 abandonné.' } };
    const budget = revised('budget', base, { cost: '4', reason: { ...A_REASON, text: 'Autre' } });
    expect(differ(explained, aContent({ budget })).map(([field]) => field)).toEqual([
      'budget.reason',
      'explanations.budget.costHalved',
    ]);
  });

  it('compares two proposals with nothing', () => {
    const proposal = (name: string) => aContent({ create: { ...blankCreation(), name } });
    const drafts = { theirs: proposal('GAMMA'), yours: proposal('DELTA') };
    expect(draftDifferences(drafts, null, REFERENCES)).toMatchObject([
      { field: 'create.name', before: '—', theirs: 'GAMMA', yours: 'DELTA' },
    ]);
  });
});

describe('changedByBoth', () => {
  const now = aDescribedEntry({ costEuros: 12_000_000, startOn: '2015-02-01', version: 2 });

  it('names the fields that both changed, to another value', () => {
    expect(changedByBoth(aCost('11'), base, now, REFERENCES)).toMatchObject([
      { field: 'budget.cost', before: '10\u00a0M€', theirs: '12\u00a0M€', yours: '11\u00a0M€' },
    ]);
  });

  it('leaves out what both changed alike, and what only one of them changed', () => {
    expect(changedByBoth(aCost('12 000 000 €'), base, now, REFERENCES)).toEqual([]);
    const schedule = revised('schedule', base, { plannedEndOn: '2019-01-01' });
    expect(changedByBoth(aContent({ schedule }), base, now, REFERENCES)).toEqual([]);
  });
});
