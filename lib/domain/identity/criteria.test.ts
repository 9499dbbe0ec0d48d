import { describe, expect, it } from 'vitest';
import { OTHERS, said, weight } from './fixtures/evidence';
import { nameForms } from './name-forms';

describe('what a name weighs', () => {
  it('grows with what relates it to the other, and tells against where nothing does', () => {
    expect(said('name', {})).toEqual([5.4, 'même nom, à la graphie près']);
    expect(weight('name', { names: [nameForms('ASTREA V2')] })).toBe(4.8);
    expect(weight('name', { names: [nameForms('PORTALIS')] })).toBe(-1.5);
  });

  it('is that of the closest of all the names', () => {
    expect(weight('name', { names: [nameForms('PORTALIS'), nameForms('ASTREA')] })).toBe(5.4);
  });
});

describe('what a description that cites the name weighs', () => {
  const citing = { names: [nameForms('REFONTE CASIER')], words: new Set(['astrea', 'casier']) };

  it('is one, whichever cites the other', () => {
    expect(said('quotation', citing)).toEqual([1, 'la description de l’un cite « ASTREA »']);
    expect(weight('quotation', {}, citing)).toBe(1);
  });

  it('is nothing for another word, or for a name of three letters', () => {
    expect(said('quotation', { words: new Set(['casier']) })).toBeNull();
    const three = { names: [nameForms('PAS')] };
    expect(said('quotation', { words: new Set(['pas']) }, three)).toBeNull();
    const four = { names: [nameForms('PAS2')] };
    expect(weight('quotation', { words: new Set(['pas2']) }, four)).toBe(1);
  });
});

describe('what an agreement on a value weighs', () => {
  it('is more the rarer the value, between bounds', () => {
    // One of twenty, smoothed: 2 of 32.
    expect(said('ministry', {})).toEqual([2.5, 'même ministère porteur']);
    expect(said('start', {})).toEqual([2.67, 'même début, avril 2014']);
    expect(said('zone', {})).toEqual([2.67, 'même zone fonctionnelle']);
    expect(said('programme', {})).toEqual([1.6, 'même financement (P310)']);
    const alike = OTHERS.map((other) => ({ ...other, ministry: 'MJ', startOn: '2014-04-30' }));
    expect(weight('ministry', {}, {}, alike)).toBe(0.32);
    expect(weight('start', {}, {}, alike)).toBe(0.32);
    const everybody = [...alike, ...alike, ...alike, ...alike];
    expect(weight('ministry', {}, {}, everybody)).toBe(0.3);
    const nobody = [...OTHERS, ...OTHERS, ...OTHERS, ...OTHERS];
    expect(weight('ministry', {}, {}, nobody)).toBe(2.5);
    expect(weight('start', {}, {}, nobody)).toBe(3.5);
    expect(weight('zone', {}, {}, nobody)).toBe(3);
    expect(weight('programme', {}, {}, nobody)).toBe(2.1);
  });

  it('is that of the rarest programme, all of them named', () => {
    const both = { programmes: ['P129', 'P310'] };
    expect(said('programme', both, both)).toEqual([1.6, 'même financement (P129, P310)']);
  });
});

describe('what ministries that differ weigh', () => {
  it.each([
    ['MEF', 'MACP', 0.7],
    ['MJ', 'MEF', -3.5],
  ])('%s then %s: %d', (from, to, expected) => {
    expect(weight('ministry', { ministry: from }, { ministry: to })).toBe(expected);
  });
});

describe('what starts apart weigh', () => {
  it.each([
    ['2014-05-30', 0.5],
    ['2014-06-01', 0.5],
    ['2014-07-01', -0.7],
    ['2015-04-01', -0.7],
    ['2015-05-01', -2.5],
    ['2017-04-01', -2.5],
    ['2017-05-01', -3.5],
    ['2011-01-01', -3.5],
  ])('2014-04-01 and %s: %d', (startOn, expected) => {
    expect(weight('start', {}, { startOn })).toBe(expected);
  });

  it('is nothing where one is not known', () => {
    expect(said('start', { startOn: null })).toBeNull();
    expect(said('start', {}, { startOn: null })).toBeNull();
    expect(said('start', {}, { startOn: '2015-01-01' })?.[1]).toBe(
      'débuts différents\u202f: avril 2014, puis janvier 2015',
    );
    expect(said('start', {}, { startOn: '2014-06-01' })?.[1]).toBe('débuts voisins, à 2 mois près');
  });
});

describe('what zones that differ weigh', () => {
  const zones = (from: string | null, to: string | null) =>
    weight('zone', { zone: from }, { zone: to });

  it('is for them where half of the long words are in common, against them below', () => {
    expect(zones('gestion des ressources', 'ressources humaines')).toBe(1);
    expect(zones('gestion des ressources propres', 'ressources humaines')).toBe(-1);
    expect(zones('gestion', 'ressources')).toBe(-1);
    // « de », « la » and « sol » are too short to count; « sols » is not.
    expect(zones('droit du sol', 'usage du sol')).toBe(-1);
    expect(zones('sols', 'sols et eaux')).toBe(1);
    expect(zones(null, 'ressources')).toBeNull();
    expect(zones('ressources', null)).toBeNull();
  });
});

describe('what programmes that differ weigh', () => {
  it('is one against, and nothing where one has none', () => {
    expect(weight('programme', { programmes: ['P129'] })).toBe(-1);
    expect(said('programme', { programmes: [] })).toBeNull();
    expect(said('programme', {}, { programmes: [] })).toBeNull();
  });
});
