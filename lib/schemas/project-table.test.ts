import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filtersArb } from '@/lib/domain/fixtures/arbitraries';
import { anEntry, aPortfolio } from '@/lib/domain/fixtures/portfolios';
import { buildProjectRows } from '@/lib/domain/views/projects';
import { NO_FILTERS } from '@/lib/views/dashboard';
import {
  chosenRows,
  PAGE_SIZES,
  readTableRequest,
  type TableRequest,
  tableSearch,
} from './project-table';

const USUAL: TableRequest = {
  edition: null,
  position: null,
  filters: NO_FILTERS,
  search: '',
  sort: 'name',
  direction: 'ascending',
  page: 1,
  pageSize: 25,
};

const requestArb: fc.Arbitrary<TableRequest> = fc.record({
  edition: fc.option(fc.integer({ min: 1, max: 9_999 })),
  position: fc.option(fc.integer({ min: 1, max: 100_000 })),
  filters: filtersArb,
  presence: fc.constantFrom(undefined, 'departed' as const),
  search: fc.string({ maxLength: 100 }),
  sort: fc.constantFrom('name', 'costEuros', 'plannedEndOn', 'scheduleGap'),
  direction: fc.constantFrom('ascending', 'descending'),
  page: fc.integer({ min: 1, max: 999_999 }),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

function read(search: string) {
  return readTableRequest(Object.fromEntries(new URLSearchParams(search)));
}

describe('a table in the address', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(requestArb, (request) => {
        expect(read(tableSearch(request))).toEqual({ request, problems: [] });
      }),
    );
  });

  test('is not written when it is as usual', () => {
    expect(tableSearch(USUAL)).toBe('');
    expect(read('')).toEqual({ request: USUAL, problems: [] });
    expect(tableSearch({ ...USUAL, sort: 'costEuros', direction: 'descending', page: 2 })).toBe(
      '?tri=cout&sens=decroissant&page=2',
    );
  });

  test('asks for the projects that left', () => {
    expect(read('presence=sortis').request.presence).toBe('departed');
    expect(read('presence=presents')).toEqual({ request: USUAL, problems: [] });
    expect(read('presence=x').problems).toHaveLength(1);
  });

  test('names what it does not understand, and shows the rest', () => {
    const { request, problems } = read('tri=couleur&lignes=30&page=0&phase=framing&x=1');
    expect(request).toEqual({ ...USUAL, filters: { ...NO_FILTERS, phase: 'framing' } });
    expect(problems).toEqual([
      'Le paramètre «\u00a0x\u00a0» n’est pas connu.',
      'La colonne de tri demandée n’existe pas.',
      'La page demandée doit être un numéro de page.',
      'Le nombre de lignes par page vaut 25, 50 ou 100.',
    ]);
    expect(readTableRequest({ recherche: ['a', 'b'] }).problems).toHaveLength(1);
  });
});

test('rows are searched, then sorted', () => {
  const { rows } = buildProjectRows(
    aPortfolio([
      anEntry('a', { name: 'Élan', costEuros: 1 }),
      anEntry('b', { name: 'ELAN 2', costEuros: 2 }),
      anEntry('c', { name: 'Autre' }),
    ]),
    NO_FILTERS,
  );
  const names = chosenRows(rows, { search: 'élan', sort: 'costEuros', direction: 'descending' });
  expect(names.map(({ name }) => name)).toEqual(['ELAN 2', 'Élan']);
});
