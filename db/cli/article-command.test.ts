import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';
import { run } from './article';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'panorama-article-command-'));
  const file = path.join(folder, 'demo.db');
  await makeDatabase(file, () => seedDemonstration(new Date('2026-11-24T23:30:00.000Z')));
  process.env.DATABASE_FILE = file;
}, 120_000);

afterAll(() => {
  delete process.env.DATABASE_FILE;
  rmSync(folder, { recursive: true, force: true });
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('panorama article', () => {
  let printed = '';

  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('prints the draft, and finds nothing to say of it', () => {
    expect(run(['--edition', '4'])).toBe(0);
    expect(printed).toMatch(/^---\ntitle: /);
    const file = path.join(folder, 'article.md');
    writeFileSync(file, printed);
    printed = '';
    expect(run(['--edition', '4', '--check', file])).toBe(0);
    expect(printed).toBe('');
  });

  it('gives by line what no longer holds, and exits with 1', () => {
    run(['--edition', '4']);
    const file = path.join(folder, 'retouched.md');
    writeFileSync(file, printed.replace('**61\u00a0projets**', '**63\u00a0projets**'));
    printed = '';
    expect(run(['--edition', '4', '--check', file])).toBe(1);
    expect(plain(printed)).toBe(
      'ligne 7 : « 63 » faux. Projets : la série donne « 61 projets » pour la 4e édition.\n',
    );
  });

  it('gives the kept text where there is one, the drafted one when asked, and keeps one from a file', () => {
    const file = path.join(folder, 'kept.md');
    writeFileSync(file, 'Le coût de GENESIS V2 sera de 12 M€. Le panorama compte 61 projets.\n');
    expect(run(['--edition', '5', '--keep', file])).toBe(0);
    expect(printed).toBe('');
    expect(run(['--edition', '5'])).toBe(0);
    expect(printed).toBe(readFileSync(file, 'utf8'));
    printed = '';
    run(['--edition', '5', '--draft']);
    expect(printed).toMatch(/^---\ntitle: /);
    printed = '';
    expect(run(['--edition', '5', '--check', file, '--json'])).toBe(1);
    const [question] = JSON.parse(printed) as [{ key: string; quote: string }];
    expect(question.quote).toBe('12 M€');
    const word = 'Annoncé par le ministère de la Justice.';
    expect(run(['--edition', '5', '--settle', question.key, '--word', word])).toBe(0);
    printed = '';
    expect(run(['--edition', '5', '--check', file])).toBe(0);
    expect(printed).toContain(`« 12 M€ » gardé. ${word}`);
    expect(() => run(['--edition', '5', '--settle', 'article:a:b', '--word', word])).toThrow(
      'Le texte enregistré n’a pas de passage à vérifier sous cette clé.',
    );
  });

  it.each([
    [['--edition', '9'], 'L’édition 9 n’est pas dans la base.'],
    [
      ['--edition', '4', '--check', 'nulle-part.md'],
      'Le fichier nulle-part.md ne peut pas être lu.',
    ],
    [['--edition', '4', '--json'], '--json ne va qu’avec --check FICHIER.'],
  ])('%j: %s', (args, message) => {
    expect(() => run(args)).toThrow(message);
  });
});
