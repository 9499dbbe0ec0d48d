import { describe, expect, it } from 'vitest';
import { COST_BAND_LABELS, COST_BANDS } from '@/lib/domain/vocabulary/bands';
import { readBand } from './bands';

describe('readBand', () => {
  it.each(COST_BANDS.map((band) => [COST_BAND_LABELS[band], band]))('reads %s', (label, band) => {
    expect(readBand(label)).toBe(band);
  });

  it.each([
    ['moins de 5 M€', 'under5'],
    ['inférieur à 5 M€', 'under5'],
    ['<5', 'under5'],
    ['0 à 5 M€', 'under5'],
    ['de 5 à 9 M€', '5to9'],
    ['5-9 M€', '5to9'],
    ['[9 ; 20[', '9to20'],
    ['Entre 20  et 100M€', '20to100'],
    ['>100M€', 'over100'],
    ['≥ 100 M€', 'over100'],
    ['plus de 100 M€', 'over100'],
    ['100 M€ et plus', 'over100'],
    ['cadrage', 'framing'],
    ['NC', 'withheld'],
  ])('reads %s', (label, band) => {
    expect(readBand(label)).toBe(band);
  });

  it.each(['', 'NA', 'entre 5 et 20 M€', '> 50 M€', 'élevé', '12'])('does not know %s', (label) => {
    expect(readBand(label)).toBeNull();
  });
});
