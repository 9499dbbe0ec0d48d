import { describe, expect, it } from 'vitest';
import {
  formatEdition,
  formatInstant,
  formatLongDate,
  formatLongMonth,
  formatMonth,
} from './dates';

const HARD = '\u00a0';

describe('months', () => {
  it('abbreviates as French does, short months in full', () => {
    expect(formatMonth('2017-11-29')).toBe('nov. 2017');
    expect(formatMonth('2017-05')).toBe('mai 2017');
    expect(formatMonth('2018-02')).toBe('févr. 2018');
    expect(formatLongMonth('2016-08')).toBe('août 2016');
  });
});

describe('dates', () => {
  it('says « 1er » on the first only', () => {
    expect(formatLongDate('2017-11-01')).toBe('1er novembre 2017');
    expect(formatLongDate('2017-11-02')).toBe('2 novembre 2017');
    expect(formatLongDate('2017-12-31')).toBe('31 décembre 2017');
  });
});

describe('instants', () => {
  it('are in Paris time, summer and winter, whatever the machine', () => {
    expect(formatInstant('2017-11-29T13:05:00.000Z')).toBe(
      `29${HARD}nov.${HARD}2017 à${HARD}14${HARD}h${HARD}05`,
    );
    expect(formatInstant('2018-07-14T07:30:00.000Z')).toBe(
      `14${HARD}juil.${HARD}2018 à${HARD}9${HARD}h${HARD}30`,
    );
  });

  it('change day at midnight in Paris', () => {
    expect(formatInstant('2017-10-31T23:00:00.000Z')).toBe(
      `1er${HARD}nov.${HARD}2017 à${HARD}0${HARD}h${HARD}00`,
    );
  });
});

describe('editions', () => {
  it('are ordinals', () => {
    expect(formatEdition(1)).toBe('1re édition');
    expect(formatEdition(4)).toBe('4e édition');
  });
});
