import { expect, it } from 'vitest';
import { amountsIn } from './amounts-in-text';

it.each([
  ['un budget de 12,4 M€', 12_400_000, 50_000],
  ['12,4\u00a0M€.', 12_400_000, 50_000],
  ['soit 12\u202f400\u202f000\u00a0€ TTC', 12_400_000, 0],
  ['12 400 000 euros', 12_400_000, 0],
  ['12.400.000 €', 12_400_000, 0],
  ['12.4 M€', 12_400_000, 50_000],
  ['2,63 milliards d’euros', 2_630_000_000, 5_000_000],
  ['3 Md€', 3_000_000_000, 500_000_000],
  ['12 millions d’euros', 12_000_000, 500_000],
  ['800 k€', 800_000, 500],
  ['12M€', 12_000_000, 500_000],
  ['12400000 EUR', 12_400_000, 0],
])('reads the amount of « %s »', (text, euros, rounding) => {
  expect(amountsIn(text)).toMatchObject([{ euros, rounding }]);
});

it('reads several, and nothing of what is no money', () => {
  expect(amountsIn('De 10 M€ à 12,5 M€').map(({ euros }) => euros)).toEqual([
    10_000_000, 12_500_000,
  ]);
  expect(amountsIn('12 millions de dossiers, 2 500 agents, en 2018, version 2.4, 12 mois')).toEqual(
    [],
  );
});
