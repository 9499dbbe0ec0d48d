import { describe, expect, it } from 'vitest';
import { compare } from './compare';
import { Background, factsOfRow } from './facts';
import { knownFrom } from './fixtures/known';
import { aRow } from './fixtures/rows';
import { matchRows } from './match';
import { nameForms } from './name-forms';
import { relateNames } from './name-relation';

describe('where several projects bear the name of a row', () => {
  const row = aRow('RenoiRH');
  const chosen = (...known: Parameters<typeof matchRows>[1]) =>
    matchRows([row], known, { ministryOf: () => 'MEF' }).taken.map(({ project }) => project.id);

  it('it is the one that bears it now, then the one of its ministry, then one that is there', () => {
    const here = knownFrom(row, 'here', 'MEF');
    const kin = knownFrom(row, 'kin', 'MACP');
    const gone = knownFrom(row, 'gone', 'MEF', { isPresent: false });
    const once = {
      ...knownFrom(aRow('SIRHIUS'), 'once', 'MEF'),
      names: ['RenoiRH', 'SIRHIUS'],
    };
    for (const other of [kin, gone, once]) {
      expect(chosen(here, other)).toEqual(['here']);
      expect(chosen(other, here)).toEqual(['here']);
    }
    expect(chosen(once, kin)).toEqual(['kin']);
    expect(chosen(kin, once)).toEqual(['kin']);
    expect(chosen(gone, kin)).toEqual(['gone']);
    expect(chosen(kin, gone)).toEqual(['gone']);
  });
});

describe('programmes', () => {
  it('are the same by their code whatever their label, and by their label without one', () => {
    const financed = (code: string | null, label: string) =>
      factsOfRow(aRow('A', { programmes: [{ code, label, share: null }] }), 'MJ').programmes;
    expect(financed('P310', 'Politique de la justice')).toEqual(financed('P310', 'Justice'));
    expect(financed(null, 'Fonds d’aide')).toEqual(financed(null, 'FONDS D’AIDE'));
    expect(financed(null, 'Fonds d’aide')).not.toEqual(financed(null, 'Autre'));
  });

  it('count once for a project that names one twice', () => {
    const twice = { ...factsOfRow(aRow('A'), 'MJ'), programmes: ['P310', 'P310'] };
    expect(new Background([twice]).share('programme', 'P310')).toBe(2 / 13);
    expect(new Background([twice]).share('programme', 'P129')).toBe(1 / 13);
    expect(new Background([]).share('zone', 'justice')).toBe(1 / 12);
  });
});

it('two sightings start from a doubt, which what is known of them must outweigh', () => {
  const facts = factsOfRow(aRow('ASTREA'), 'MJ');
  const comparison = { earlier: facts, later: facts, background: new Background([facts]) };
  const { weight, evidence } = compare(comparison);
  const gathered = evidence.reduce((sum, one) => sum + one.weight, 0);
  expect(weight).toBeCloseTo(gathered - 6.5, 9);
  expect(compare(comparison, 1.5).weight).toBeCloseTo(gathered - 8, 9);
  const sizes = evidence.map((one) => Math.abs(one.weight));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

it('a short word counts in an abbreviation where it is written out in both names', () => {
  const { strength } = relateNames(nameForms('IJ Regroup'), nameForms('IJ Regroupement'));
  expect(strength).toBe(0.8);
});
