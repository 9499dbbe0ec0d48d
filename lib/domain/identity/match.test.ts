import { describe, expect, it } from 'vitest';
import type { PublishedRow } from '../history/published-row';
import { resolveMinistry } from '../vocabulary/ministries';
import { knownFrom } from './fixtures/known';
import { aRow } from './fixtures/rows';
import { type KnownProject, matchRows, type Settled } from './match';

const ECONOMY = 'Ministère de l’Économie et des Finances';
const SOCIAL = 'Ministères chargés des Affaires sociales';
const ACCOUNTS = 'Ministère de l’Action et des Comptes publics';

const ministryOf = (row: PublishedRow) => resolveMinistry(row.ministryLabel, null, []).code;

function known(...rows: PublishedRow[]): KnownProject[] {
  return rows.map((row, index) => knownFrom(row, `GP-${index + 1}`, ministryOf(row)));
}

function match(rows: PublishedRow[], projects: KnownProject[], settled: Settled = new Map()) {
  const matching = matchRows(rows, projects, { ministryOf, settled });
  return {
    taken: matching.taken.map(({ row, project, how }) => [row.name, project.id, how]),
    likely: matching.likely.map(({ row, project }) => [row.name, project.id]),
    unmatched: matching.unmatched.map(({ name }) => name),
    evidence: matching.likely.map(({ evidence }) => evidence),
  };
}

describe('a row is taken', () => {
  it('for the project of the same name, whatever the spelling', () => {
    const found = match(
      [aRow('MISTR@L'), aRow('Ségur-Fontenoy')],
      known(aRow('SEGUR FONTENOY'), aRow('Mistral')),
    );
    expect(found.taken).toEqual([
      ['MISTR@L', 'GP-2', 'exact'],
      ['Ségur-Fontenoy', 'GP-1', 'exact'],
    ]);
  });

  it('under a name borne before, and when it returns after having left', () => {
    const [before, ...others] = known(aRow('CASSIOPEE V2'), aRow('ASTREA'));
    const project = { ...before, names: ['CASSIOPEE', 'CASSIOPEE V2'], isPresent: false };
    expect(match([aRow('CASSIOPEE')], [project as KnownProject, ...others]).taken).toEqual([
      ['CASSIOPEE', 'GP-1', 'exact'],
    ]);
  });

  it('for the one of its own ministry where two bear the name', () => {
    const projects = known(
      aRow('RenoiRH', { ministryLabel: ECONOMY }),
      aRow('RenoiRH', { ministryLabel: SOCIAL }),
    );
    const rows = [
      aRow('RenoiRH', { ministryLabel: SOCIAL, line: 2 }),
      aRow('RENOIRH', { ministryLabel: ACCOUNTS, line: 3 }),
    ];
    expect(match(rows, projects).taken).toEqual([
      ['RenoiRH', 'GP-2', 'exact'],
      ['RENOIRH', 'GP-1', 'exact'],
    ]);
  });

  it('in an unrelated ministry, when all the rest says that it moved there', () => {
    const own = { start: { on: '2011-05-01', precision: 'month' }, costEuros: 59_500_000 } as const;
    const projects = known(aRow('RIE', own));
    const moved = { ...own, ministryLabel: 'Ministère de la Transformation publique' };
    expect(match([aRow('RIE', moved)], projects).taken).toEqual([['RIE', 'GP-1', 'exact']]);
    const other = { ...moved, start: null, costEuros: 1_000_000, functionalZone: 'Achats' };
    expect(match([aRow('RIE', other)], projects).unmatched).toEqual(['RIE']);
  });

  it('by its identifier or by a decision, before any name', () => {
    const projects = known(aRow('ASTREA'), aRow('PORTALIS'));
    const rows = [aRow('ASTREA', { project: 'GP-2' }), aRow('COMEDEC')];
    const decided = new Map([[rows[1] ?? aRow(''), 'GP-1']]);
    expect(match(rows, projects, decided).taken).toEqual([
      ['ASTREA', 'GP-2', 'identifier'],
      ['COMEDEC', 'GP-1', 'decision'],
    ]);
    const asNew = new Map([[rows[1] ?? aRow(''), null]]);
    expect(match(rows, projects, asNew).unmatched).toEqual(['COMEDEC']);
  });
});

describe('a row is proposed', () => {
  const projects = known(
    aRow('Enrichissement du SI Harmonie et fusion des métiers RH'),
    aRow('Regroupement des centres informatiques', {
      ministryLabel: ECONOMY,
      start: { on: '2015-01-01', precision: 'month' },
      duration: { years: 10.9, decimals: 1 },
      phase: 'rollout',
      costEuros: 11_900_000,
      functionalZone: 'Gestion des Systèmes d’Information',
      programmes: [{ code: 'P218', label: 'Politiques économiques', share: null }],
    }),
  );

  it('under a shorter name, in a ministry that took over, with its reasons', () => {
    const [, centres] = projects;
    const rows = [
      aRow('HARMONIE', { costEuros: 38_600_000, duration: { years: 5.75, decimals: 2 } }),
      aRow('Regroup. centres info.', {
        ministryLabel: ACCOUNTS,
        start: { on: '2015-01-01', precision: 'month' },
        duration: { years: 10.9, decimals: 1 },
        phase: 'rollout',
        costEuros: 11_900_000,
        functionalZone: centres?.state.functionalZone ?? null,
      }),
    ];
    const found = match(rows, projects);
    expect(found.likely).toEqual([
      ['HARMONIE', 'GP-1'],
      ['Regroup. centres info.', 'GP-2'],
    ]);
    for (const evidence of found.evidence) {
      expect(evidence.length).toBeGreaterThan(4);
      for (const { says } of evidence) expect(says).toMatch(/^[a-zé«]/);
    }
  });

  it('as its earlier self when the project is known from a later edition', () => {
    const [later] = known(
      aRow('GENESIS V2', { start: null, duration: null, costEuros: null, phase: 'framing' }),
    );
    const genesis = aRow('GENESIS', { phase: 'rollout' });
    expect(match([genesis], [{ ...later, isLater: true } as KnownProject]).unmatched).toEqual([
      'GENESIS',
    ]);
    const [dialogue] = known(aRow('DIALOGUE 2'));
    const found = match(
      [aRow('SIRH DIALOGUE 2')],
      [{ ...dialogue, isLater: true } as KnownProject],
    );
    expect(found.likely).toEqual([['SIRH DIALOGUE 2', 'GP-1']]);
  });
});

describe('a row is nobody’s', () => {
  const description =
    'Application de gestion nationale des personnes détenues en établissement, pour le suivi, la sécurité et les parcours.';

  it.each([
    ['GENESIS V2', { start: null, duration: null, costEuros: null, phase: 'framing' }],
    [
      'GENESIS NG',
      {
        start: { on: '2019-01-01', precision: 'month' },
        duration: null,
        costEuros: null,
        phase: 'framing',
      },
    ],
    ['GENESIS phase II', { start: { on: '2018-06-01', precision: 'month' }, costEuros: 8_000_000 }],
  ] as const)('when it succeeds a system under its name: %s', (name, overrides) => {
    const before = known(aRow('GENESIS', { phase: 'rollout', costEuros: 47_500_000, description }));
    const row = aRow(name, { ...overrides, description });
    expect(match([row], before).unmatched).toEqual([name]);
  });

  it('when only its department is the same', () => {
    const before = known(aRow('ASTREA', { start: null, costEuros: null, phase: 'framing' }));
    const row = aRow('PORTALIS', { start: null, costEuros: null, phase: 'framing' });
    expect(match([row], before).unmatched).toEqual(['PORTALIS']);
  });

  it('when it bears the name of a project that stays', () => {
    const before = known(aRow('RenoiRH', { ministryLabel: ECONOMY }));
    const rows = [
      aRow('RenoiRH', { ministryLabel: ECONOMY, line: 2 }),
      aRow('Déploiement RenoiRH', { ministryLabel: ECONOMY, line: 3 }),
    ];
    const found = match(rows, before);
    expect(found.taken).toEqual([['RenoiRH', 'GP-1', 'exact']]);
    expect(found.unmatched).toEqual(['Déploiement RenoiRH']);
  });
});
