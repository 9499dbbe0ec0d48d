import { expect, test } from 'vitest';
import { aBaseline, anEntry } from '@/lib/domain/fixtures/portfolios';
import type { EntryState, Exit } from '@/lib/domain/history/entry';
import { concealWithheld } from '@/lib/domain/views/withheld-entry';
import { exitReadings } from './exit-readings';

const EXIT: Exit = {
  edition: 5,
  ground: 'completed',
  finalCostEuros: 12_000_000,
  finalEndOn: '2019-01-01',
  successors: [],
};

test('a final balance is read against the initial baseline', () => {
  const entry = anEntry('a', { exit: EXIT });
  expect(exitReadings(entry, EXIT)).toEqual([
    {
      term: 'Coût final',
      value: '12\u00a0M€',
      compared: '+20\u00a0%\u202f: 10\u00a0M€ à la référence initiale',
    },
    {
      term: 'Fin constatée',
      value: '1er janvier 2019',
      compared: '1er janvier 2018 à la référence initiale',
    },
    {
      term: 'Durée finale',
      value: '4,0\u00a0ans',
      compared: '+33\u00a0%\u202f: 3,0\u00a0ans à la référence initiale',
    },
  ]);
});

test('an abandonment tells what was spent without service, and compares to nothing', () => {
  const exit: Exit = { ...EXIT, ground: 'abandoned', finalCostEuros: 40_000_000 };
  const entry = anEntry('a', {
    exit,
    startOn: '2016-01-01',
    initialBaseline: aBaseline({ costEuros: 81_600_000 }),
  });
  const readings = exitReadings(entry, exit);
  expect(readings).toEqual([
    {
      term: 'Dépensé sans mise en service',
      value: '40\u00a0M€',
      compared: 'ni économie ni écart\u202f: rien n’a été mis en service',
    },
    { term: 'Date d’abandon', value: '1er janvier 2019', compared: null },
    { term: 'Durée jusqu’à l’abandon', value: '3,0\u00a0ans', compared: null },
  ]);
  const untold = { ...exit, finalCostEuros: null };
  expect(exitReadings(entry, untold)[0]?.value).toBe('non renseigné');
});

test.each(['merged', 'outOfScope'] as const)('a project %s has no gap', (ground) => {
  const exit: Exit = { ...EXIT, ground, finalCostEuros: 2_000_000 };
  const texts = exitReadings(anEntry('a', { exit }), exit).map(({ compared }) => compared);
  expect(texts.join(' ')).not.toContain('%');
});

test('what was not published says so, and compares to nothing', () => {
  const exit: Exit = { ...EXIT, ground: 'unstated', finalCostEuros: null, finalEndOn: null };
  const entry = anEntry('a', {
    exit,
    initialBaseline: aBaseline({
      costProvenance: 'reconstructed',
      scheduleProvenance: 'reconstructed',
      plannedEndOn: null,
    }),
  });
  expect(exitReadings(entry, exit).map(({ value, compared }) => [value, compared])).toEqual([
    ['non publié', '10\u00a0M€ à la référence initiale, base reconstituée'],
    ['non publiée', null],
    ['non publiée', null],
  ]);
});

test('what an entry withheld whole keeps is not said to be unknown', () => {
  const exit: Exit = { ...EXIT, ground: 'abandoned' };
  const readings = (scope: 'cost' | 'entry', left: Exit) => {
    const withheld: EntryState['withheld'] = { scope, ground: 'tender', statement: null };
    const seen = concealWithheld(anEntry('a', { exit: left, withheld, startOn: '2016-01-01' }));
    return exitReadings(seen, seen.exit ?? left).map(({ value }) => value);
  };
  expect(readings('entry', exit)).toEqual(['non communiqué', 'non communiquée', 'non communiquée']);
  expect(readings('entry', EXIT)).toEqual(['non communiqué', 'non communiquée', 'non communiquée']);
  expect(readings('cost', exit)).toEqual(['non communiqué', '1er janvier 2019', '3,0\u00a0ans']);
  expect(readings('cost', { ...exit, finalEndOn: null })[1]).toBe('non renseignée');
});
