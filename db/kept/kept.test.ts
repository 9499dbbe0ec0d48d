import { describe, expect, it } from 'vitest';
import { keptChanges } from './changes';
import { keptNotice } from './notices';
import { keptDeclared, keptFigures, keptFiles, keptRules } from './publications';
import { readKept } from './read';
import { keptContent, keptEvent } from './submissions';

const AT = { table: 'revision', row: 12 };

describe('what the database keeps', () => {
  it('is read where an earlier release did not know a field yet', () => {
    const exit = { kind: 'exit', ground: 'abandoned' };
    expect(readKept(keptChanges, JSON.stringify([exit]), AT)).toEqual([
      { ...exit, finalCostEuros: null, finalEndOn: null, successors: [] },
    ]);
    expect(readKept(keptDeclared, '{"edition":3,"projects":61}', AT)).toMatchObject({
      projects: 61,
      budgetGap: null,
      byCostBand: null,
    });
    expect(readKept(keptContent, '{"parts":{"budget":{"cost":"12 M€"}}}', AT)).toEqual({
      parts: { budget: { cost: '12 M€', withheld: '', reason: { code: '', text: '' } } },
      explanations: {},
    });
    expect(keptEvent('returned', '{}', AT)).toEqual({ kind: 'returned', comment: '' });
  });

  it('is read where a field is not known any more', () => {
    const changes = [{ kind: 'budget', costEuros: 12, currency: 'EUR' }];
    expect(readKept(keptChanges, JSON.stringify(changes), AT)).toEqual([
      { kind: 'budget', costEuros: 12 },
    ]);
    const file = { name: 'a.csv', mediaType: 'text/csv', bytes: 3, sha256: 'ab' };
    expect(readKept(keptFiles, JSON.stringify([{ ...file, rows: 2 }]), AT)).toEqual([file]);
  });

  it('takes any subset of figures, under the names of their day', () => {
    const figure = {
      value: 0.03,
      unit: 'ratio',
      method: { name: 'simple-mean', version: 1 },
      counted: 4,
    };
    const figures = { budgetGap: figure, aFigureToCome: figure };
    expect(readKept(keptFigures, JSON.stringify(figures), AT)).toEqual(figures);
  });

  it.each([
    ['not JSON', '[{"kind":', ''],
    ['a change without its amount', '[{"kind":"budget"}]', ' (0.costEuros)'],
    ['an amount that is no number', '[{"kind":"budget","costEuros":"12"}]', ' (0.costEuros)'],
    ['a kind of change that no release wrote', '[{"kind":"merger"}]', ' (0.kind)'],
    ['an unknown phase', '[{"kind":"phase","phase":"retired"}]', ' (0.phase)'],
  ])('names the table and the row of %s', (_, json, where) => {
    expect(() => readKept(keptChanges, json, AT)).toThrow(
      `Table revision, ligne 12\u202f: son contenu n’est pas lisible${where}.`,
    );
  });

  it('names the row of a malformed event, notice or set of figures', () => {
    const message = 'Table revision, ligne 12';
    expect(() => keptEvent('accepted', '{"project":"GP-0001"}', AT)).toThrow(message);
    expect(() => keptNotice('reminder', '{"edition":5}', AT)).toThrow(message);
    expect(() => readKept(keptFigures, '{"projects":61}', AT)).toThrow(message);
    expect(() => readKept(keptDeclared, '{"edition":3,"projects":"61"}', AT)).toThrow(message);
  });

  it('follows the first rules where a row is older than their number, and refuses unknown ones', () => {
    const at = { table: 'publication', row: 4 };
    expect(keptRules(null, at)).toBe(1);
    expect(keptRules(2, at)).toBe(2);
    expect(() => keptRules(99, at)).toThrow('Table publication, ligne 4');
  });
});
