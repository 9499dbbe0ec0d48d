import { expect, test } from 'vitest';
import { aBaseline, anEntry } from '@/lib/domain/fixtures/portfolios';
import { signedRatio } from '@/lib/format/numbers';
import { endReadings, gapReadings } from './gap-readings';

test('gaps to the initial baseline, with what was compared', () => {
  const entry = anEntry('a', {
    costEuros: 12_000_000,
    plannedEndOn: '2019-01-01',
    initialBaseline: aBaseline({
      costProvenance: 'reconstructed',
      scheduleProvenance: 'reconstructed',
      edition: 2,
    }),
    latestBaseline: aBaseline({
      costProvenance: 'reconstructed',
      scheduleProvenance: 'reconstructed',
      edition: 2,
    }),
  });
  expect(gapReadings(entry)).toEqual([
    {
      what: 'Coût complet',
      against: 'référence initiale',
      since: '2e édition',
      reconstructed: true,
      result: {
        initial: '10\u00a0M€',
        latest: '12\u00a0M€',
        gap: '+20\u00a0%',
        delta: '+2\u00a0M€',
      },
    },
    {
      what: 'Durée prévue',
      against: 'référence initiale',
      since: '2e édition',
      reconstructed: true,
      result: {
        initial: '3\u00a0ans',
        latest: '4\u00a0ans',
        gap: '+33\u00a0%',
        delta: '+1\u00a0an',
      },
    },
  ]);
});

test('a re-baselined project keeps both gaps', () => {
  const entry = anEntry('a', {
    costEuros: 12_060_000,
    latestBaseline: aBaseline({ costEuros: 12_000_000, edition: 3, seq: 9 }),
  });
  expect(
    gapReadings(entry)
      .filter(({ what }) => what === 'Coût complet')
      .map(({ against, result }) => [against, 'gap' in result && result.gap]),
  ).toEqual([
    ['référence initiale', '+21\u00a0%'],
    ['dernière référence', '+0,5\u00a0%'],
  ]);
});

test('why there is no gap', () => {
  const missing = (overrides: Parameters<typeof anEntry>[1]) =>
    gapReadings(anEntry('a', overrides)).map(({ result }) => 'missing' in result && result.missing);
  expect(missing({ phase: 'framing', costEuros: null, plannedEndOn: null })).toEqual([
    'en cadrage\u202f: pas encore d’estimation',
    'en cadrage\u202f: pas encore d’estimation',
  ]);
  expect(missing({ initialBaseline: null, latestBaseline: null })).toEqual([
    'pas de valeur de référence',
    'pas de valeur de référence',
  ]);
  expect(missing({ withheld: { scope: 'cost', ground: 'tender', statement: null } })[0]).toBe(
    'non communiqué',
  );
});

test('a reference stays shown where the latest value is missing', () => {
  const initials = (overrides: Parameters<typeof anEntry>[1]) =>
    gapReadings(anEntry('a', overrides)).map(({ result }) => result.initial);
  expect(initials({ costEuros: null, plannedEndOn: null })).toEqual(['10\u00a0M€', '3,0\u00a0ans']);
  expect(initials({ initialBaseline: null, latestBaseline: null })).toEqual([null, null]);
});

test('a gap is signed, and never rounded to nothing', () => {
  expect([0, 0.2, -0.034, 0.005, 0.0002, -0.0002].map(signedRatio)).toEqual([
    '0\u00a0%',
    '+20\u00a0%',
    '\u22123\u00a0%',
    '+0,5\u00a0%',
    '<\u00a0+0,1\u00a0%',
    '<\u00a0\u22120,1\u00a0%',
  ]);
});

test('cost and dates are approved apart: each says whether it was', () => {
  const baseline = aBaseline({ costProvenance: 'approved', scheduleProvenance: 'reconstructed' });
  const entry = anEntry('a', { initialBaseline: baseline, latestBaseline: baseline });
  expect(gapReadings(entry).map(({ what, reconstructed }) => [what, reconstructed])).toEqual([
    ['Coût complet', false],
    ['Durée prévue', true],
  ]);
});

test('the end that moved is told apart from a duration that a corrected start changed', () => {
  const corrected = anEntry('a', { startOn: '2012-01-01', plannedEndOn: '2018-02-01' });
  expect(gapReadings(corrected)[1]?.result).toMatchObject({ gap: '+103\u00a0%' });
  expect(endReadings(corrected)).toMatchObject([
    {
      what: 'Fin prévue',
      result: { initial: 'janv. 2018', latest: 'févr. 2018', gap: '+1\u00a0mois', delta: null },
    },
  ]);
  const missing = (overrides: Parameters<typeof anEntry>[1]) =>
    endReadings(anEntry('a', overrides)).map(({ result }) => result);
  const withheld = { scope: 'entry', ground: 'tender', statement: null } as const;
  expect(missing({ withheld })).toMatchObject([{ missing: 'non communiqué' }]);
  expect(missing({ plannedEndOn: null })).toEqual([
    { initial: 'janv. 2018', missing: 'date non renseignée' },
  ]);
});
