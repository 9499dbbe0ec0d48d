import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anOpenEdition, aProject } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import { CommandError, UsageError } from './arguments';
import { type CheckReport, run } from './check';

let scene: ReturnType<typeof scratchDatabase>;
let written: string;

beforeEach(() => {
  scene = scratchDatabase();
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  scene.dispose();
});

it('gives every finding with its link, and fails while one stands in the way', () => {
  const edition = anOpenEdition();
  const { project } = aProject({ programmes: [] });
  expect(run(['--edition', String(edition), '--today', '2018-06-01', '--json'])).toBe(1);
  const report: CheckReport = JSON.parse(written);
  expect(report).toMatchObject({ edition, passes: false, setAside: 0 });
  expect(report.blocking + report.warnings + report.notices).toBe(report.findings.length);
  expect(report.findings).toContainEqual(
    expect.objectContaining({
      code: 'missingFact',
      severity: 'warning',
      project,
      link: `/projets/${project}/modifier?edition=${edition}`,
      setAside: null,
    }),
  );
});

it('says it in words, counted by rule', () => {
  const edition = anOpenEdition();
  aProject({ programmes: [] });
  run(['--edition', String(edition), '--today', '2018-06-01']);
  expect(written).toContain('L’édition 1 ne peut pas encore être publiée');
  expect(written).toContain('Point manquant (à traiter, 1)');
});

it('knows no edition but those of the database', () => {
  expect(() => run(['--edition', '9'])).toThrow(CommandError);
});

it('sets aside all the findings of a type with one word, and nothing without it', () => {
  const edition = anOpenEdition();
  aProject({ programmes: [] });
  const options = ['--edition', String(edition), '--today', '2018-06-01', '--json'];
  const word = ['--word', 'Les programmes seront rattachés à l’édition suivante'];
  expect(() => run([...options, '--set-aside', 'point-manquant'])).toThrow(UsageError);
  expect(() => run([...options, '--set-aside', 'n-importe', ...word])).toThrow(UsageError);
  expect(run([...options, '--set-aside', 'point-manquant', ...word])).toBe(1);
  const first: CheckReport = JSON.parse(written);
  expect(first.setAside).toBe(1);
  expect(first.findings.find(({ code }) => code === 'missingFact')?.setAside?.word).toBe(word[1]);
  written = '';
  expect(run([...options, '--set-aside', 'tous', ...word])).toBe(0);
  expect(JSON.parse(written)).toMatchObject({ passes: true, blocking: 0, warnings: 0 });
});
