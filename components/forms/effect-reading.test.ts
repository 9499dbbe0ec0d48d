import { describe, expect, it } from 'vitest';
import { effectSchema } from './effect-query';
import { effectSentence, readEffect } from './effect-reading';

describe('readEffect', () => {
  it('gives each figure in its unit, with its change', () => {
    expect(
      readEffect({
        figure: 'totalCost',
        unit: 'euros',
        before: 2.6e9,
        after: 2.6122e9,
        delta: 12.2e6,
      }),
    ).toEqual({
      figure: 'totalCost',
      label: 'Coût total estimé',
      before: '2\u202f600\u00a0M€',
      after: '2\u202f612,2\u00a0M€',
      change: '+12,2\u00a0M€',
      moved: true,
    });
  });

  it('shows as many decimals as the change needs', () => {
    const reading = readEffect({
      figure: 'meanDuration',
      unit: 'years',
      before: 6.2,
      after: 6.184,
      delta: -0.016,
    });
    expect(reading).toMatchObject({ before: '6,2\u00a0ans', after: '6,18\u00a0ans' });
    expect(reading.change).toBe('\u22120,02\u00a0an');
  });

  it('says « inchangé », and takes the rounding of the machine for no change', () => {
    for (const delta of [0, 1e-13]) {
      const reading = readEffect({
        figure: 'approvedBudgetGap',
        unit: 'ratio',
        before: 0.25,
        after: 0.25 + delta,
        delta,
      });
      expect(reading).toMatchObject({ change: 'inchangé', moved: false, before: '25\u00a0%' });
    }
  });

  it('counts a change of rate in points, however small, between terms that subtract to it', () => {
    const gap = { figure: 'projectBudgetGap', unit: 'ratio', before: 0.2 } as const;
    expect(readEffect({ ...gap, after: 0.23, delta: 0.03 }).change).toBe('+3\u00a0points');
    expect(readEffect({ ...gap, after: 0.2004, delta: 0.0004 })).toMatchObject({
      before: '20\u00a0%',
      after: '20,04\u00a0%',
      change: '+0,04\u00a0point',
    });
  });

  it('says when a figure begins or ceases to be known', () => {
    const gap = { figure: 'projectBudgetGap', unit: 'ratio', delta: null } as const;
    expect(readEffect({ ...gap, before: null, after: 0.1 })).toMatchObject({
      before: 'non calculable',
      change: 'devient calculable',
      moved: true,
    });
    expect(readEffect({ ...gap, before: 0.1, after: null }).change).toBe('n’est plus calculable');
    expect(readEffect({ ...gap, before: null, after: null }).moved).toBe(false);
  });

  it('reads an unknown amount in its own words', () => {
    const words = {
      before: 'aucun abandon',
      after: 'inconnu\u202f: un montant non renseigné',
      change: 'un montant inconnu de plus',
    };
    const effect = {
      figure: 'spentWithoutService',
      unit: 'euros',
      before: 0,
      after: null,
    } as const;
    // As the server tells it: the words go through.
    const reading = readEffect(effectSchema.parse({ ...effect, delta: null, words }));
    expect(reading).toMatchObject({ ...words, moved: true });
    expect(effectSentence([reading])).not.toMatch(/0\sM€|calculable/);
  });
});

describe('effectSentence', () => {
  it('tells what moves, and nothing else', () => {
    const projects = { figure: 'projects', unit: 'count', before: 58 } as const;
    const moved = readEffect({ ...projects, after: 59, delta: 1 });
    const same = readEffect({ ...projects, after: 58, delta: 0 });
    expect(effectSentence([moved, same])).toBe('Projets\u202f: 59, +1.');
    expect(effectSentence([same])).toBe('');
  });
});
