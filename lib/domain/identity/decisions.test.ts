import { describe, expect, it } from 'vitest';
import { type Decision, readDecisions, settleRows } from './decisions';
import { aRow } from './fixtures/rows';

const decision = (overrides: Partial<Decision>): Decision => ({
  name: 'INPT',
  edition: null,
  ministry: null,
  project: 'GP-0050',
  ...overrides,
});

describe('a decision file', () => {
  it('is read from JSON and from CSV alike', () => {
    const expected = {
      decisions: [
        decision({ edition: 4 }),
        decision({ name: 'PAS, le « prélèvement »', project: null }),
        decision({ name: 'RIE', project: "Réseau Interministériel de l'Etat" }),
      ],
    };
    const json = JSON.stringify([
      { name: 'INPT', edition: 4, project: 'GP-0050' },
      { name: 'PAS, le « prélèvement »', project: null },
      { name: 'RIE', project: "Réseau Interministériel de l'Etat" },
    ]);
    const csv =
      '\uFEFFname,edition,project\r\nINPT,4,GP-0050\r\n"PAS, le « prélèvement »",,nouveau\r\n\r\nRIE,,Réseau Interministériel de l\'Etat\r\n';
    expect(readDecisions(json, 'decisions.json')).toEqual(expected);
    expect(readDecisions(csv, 'decisions.csv')).toEqual(expected);
    expect(readDecisions(`{"decisions":${json}}`, 'decisions')).toEqual(expected);
  });

  it('may have French headers and semicolons', () => {
    const csv = 'Nom;Ministère;Édition;Projet\nRenoiRH;MEF;;GP-0001\n';
    expect(readDecisions(csv, 'd.csv')).toEqual({
      decisions: [decision({ name: 'RenoiRH', ministry: 'MEF', project: 'GP-0001' })],
    });
  });

  it.each([
    ['not JSON', '[{', 'd.json'],
    ['an unknown field', '[{"name":"A","project":null,"because":"x"}]', 'd.json'],
    ['no project', '[{"name":"A"}]', 'd.json'],
    ['an edition that is not a number', 'name,edition,project\nA,quatre,GP-1\n', 'd.csv'],
    ['other columns', 'a,b\n1,2\n', 'd.csv'],
    ['an empty file', '', 'd.csv'],
  ])('is refused in a sentence: %s', (_, content, fileName) => {
    expect(readDecisions(content, fileName)).toEqual({
      problem: expect.stringMatching(/^Le fichier de décisions .*\.$/),
    });
  });
});

describe('decisions applied to the rows of an edition', () => {
  const projects = [
    { id: 'GP-0050', names: ["Modernisation de l'INPT", 'Inpt (FH et IP)'] },
    { id: 'GP-0051', names: ['RenoiRH'] },
    { id: 'GP-0052', names: ['RENOIRH'] },
  ];
  const settle = (decisions: readonly Decision[], rows = [aRow('INPT', { line: 7 })]) =>
    settleRows(rows, projects, decisions, 4, () => 'MJ');

  it('name a project by its identifier, or by any of its names', () => {
    const row = aRow('Inpt ');
    for (const project of ['GP-0050', 'gp-0050', 'inpt (FH et IP)']) {
      expect(settle([decision({ project })], [row]).settled.get(row)).toBe('GP-0050');
    }
    expect(settle([decision({ project: null })], [row]).settled.get(row)).toBeNull();
  });

  it('refuse a project that is unknown, or that a name does not tell apart', () => {
    const unknown = settle([decision({ project: 'GP-9999' })]);
    expect(unknown.errors[0]?.message).toContain('GP-9999');
    const ambiguous = settle([decision({ project: 'RenoiRH' })]);
    expect(ambiguous.errors[0]?.message).toContain('GP-0051, GP-0052');
    expect(ambiguous.settled.size).toBe(0);
  });

  it('leave other editions alone, and say when they found no row', () => {
    expect(settle([decision({ edition: 3 })])).toEqual({
      settled: new Map(),
      errors: [],
      warnings: [],
    });
    expect(settle([decision({ name: 'ABSENT', edition: 4 })]).warnings).toHaveLength(1);
    expect(settle([decision({ name: 'ABSENT' })]).warnings).toHaveLength(0);
  });

  it('ask for the ministry where two rows bear the name, and refuse contradictions', () => {
    const rows = [
      aRow('INPT'),
      aRow('INPT', { line: 3, ministryLabel: 'Ministère de l’Intérieur' }),
    ];
    expect(settle([decision({})], rows).errors[0]?.message).toContain('2 et 3');
    expect(
      settle([decision({ ministry: 'ministère de l’intérieur' })], rows).settled.get(
        rows[1] ?? aRow(''),
      ),
    ).toBe('GP-0050');
    expect(settle([decision({}), decision({ project: null })]).errors).toHaveLength(1);
  });
});
