import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comparison } from '@/lib/domain/compare/types';
import { FIGURES } from '@/lib/domain/figures/registry';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';
import { CommandError, UsageError } from './arguments';
import * as compare from './compare';

type Report = Omit<Comparison, 'from' | 'to'> & { from: number; to: number };

let folder: string;
let printed: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'panorama-compare-'));
  const file = path.join(folder, 'demo.db');
  await makeDatabase(file, () => seedDemonstration(new Date('2026-11-24T23:30:00.000Z')));
  process.env.DATABASE_FILE = file;
});
afterAll(() => {
  delete process.env.DATABASE_FILE;
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

function report(from: number, to: number): Report {
  compare.run([String(from), String(to), '--json']);
  return JSON.parse(printed) as Report;
}

describe('compare, on the published facts of editions 1 to 4', () => {
  it.each([
    [1, 2, 6, 2],
    [2, 3, 6, 6],
    [3, 4, 1, 1],
    [4, 5, 0, 0],
  ])('%i and %i: %i enter, %i leave', (a, b, entered, left) => {
    const { from, to, entrants, exits } = report(a, b);
    expect([from, to, entrants.length, exits.length]).toEqual([a, b, entered, left]);
  });

  it.each([
    [1, 2],
    [2, 3],
    [3, 4],
    [1, 4],
    [4, 1],
  ])('%i and %i: the parts of every figure make its difference', (a, b) => {
    const { bridge } = report(a, b);
    expect(Object.keys(bridge)).toEqual([...FIGURES]);
    for (const { from, to, parts, difference } of Object.values(bridge)) {
      const sum = parts.reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBeCloseTo((to ?? 0) - (from ?? 0), 12);
      // No baseline of these editions was ever approved: those gaps have no value on either side.
      if (from === null && to === null) expect([sum, difference]).toEqual([0, null]);
      else expect(sum).toBeCloseTo(difference ?? Number.NaN, 12);
    }
  });

  it('sees who goes back, and the cost that was withdrawn at the same time', () => {
    const goingBack = (one: Report) =>
      one.phaseMoves.filter((move) => move.goingBack).map(({ name }) => name);
    expect(goingBack(report(1, 2))).toEqual(['SÉGUR-FONTENOY', 'SIRHEN']);
    printed = '';
    const last = report(3, 4);
    expect(goingBack(last)).toEqual(['FRANCE CONNECT PHASE II']);
    const withdrawn = last.bridge.totalCost.parts.find(({ kind }) => kind === 'unestimated');
    expect(withdrawn).toMatchObject({
      amount: -23_900_000,
      projects: [{ name: 'FRANCE CONNECT PHASE II', before: 23_900_000, after: null }],
    });
  });

  it('reads in words without --json', () => {
    compare.run(['3', '4']);
    expect(printed).toContain('De la 3e édition (juin 2017) à la 4e édition (novembre 2017)');
    expect(printed).toMatch(
      /Coût total estimé : 2.561,1.M€ → 2.633,8.M€ \(\+72,7.M€\)\n(.*sans le coût de huit projets en cadrage\n){2} {2}Projets entrants +\+30,8.M€/,
    );
    expect(printed).toContain(
      'FRANCE CONNECT PHASE II : Conception / Réalisation → Cadrage (retour',
    );
  });

  it('says what is wrong with what was asked', () => {
    expect(() => compare.run(['4'])).toThrow(UsageError);
    expect(() => compare.run(['3', '4', '5'])).toThrow(UsageError);
    expect(() => compare.run(['3', 'quatre'])).toThrow(/B attend une édition/);
    expect(() => compare.run(['3', '9'])).toThrow(CommandError);
    expect(() => compare.run(['4.1', '4.2'])).toThrow(/La publication 4.2 n’est pas dans la base/);
    expect(() => compare.run(['3', '9'])).toThrow(/Éditions connues : 1, 2, 3, 4, 5/);
  });
});
