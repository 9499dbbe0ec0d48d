import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parisDay } from '@/lib/domain/collection/deadline';
import { performCorrection } from '../commands/entries';
import { anOpenEdition, aProject, OFFICER } from '../fixtures/portfolio';
import { setAllAside } from '../fixtures/publications';
import { scratchDatabase } from '../fixtures/scratch-database';
import { loadEditions } from '../queries/history';
import { reader } from '../read';
import { CommandError, UsageError } from './arguments';
import * as edition from './edition';
import * as exportBundle from './export';

let scratch: ReturnType<typeof scratchDatabase>;
let printed: string;
let project: string;
let version: number;
beforeEach(() => {
  scratch = scratchDatabase();
  anOpenEdition();
  ({ project, seq: version } = aProject());
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  scratch.dispose();
});

/** The command line lives today. */
const TODAY = parisDay(new Date().toISOString());
const WHY = ['--edition', '1', '--reason', 'Les ministères ont répondu'];

function folder(name: string): string {
  return path.join(path.dirname(scratch.file), name);
}

function contentOf(directory: string): Record<string, string> {
  return Object.fromEntries(
    fs
      .readdirSync(directory)
      .map((name) => [name, fs.readFileSync(path.join(directory, name), 'base64')]),
  );
}

describe('edition', () => {
  it('leads an edition from collection to publication, and back before', async () => {
    await edition.run(['review', ...WHY]);
    await edition.run(['reopen', ...WHY]);
    await edition.run(['review', ...WHY]);
    expect(printed).toContain('1re édition : en relecture.');
    await expect(edition.run(['publish', ...WHY])).rejects.toThrow(/contrôle de l’édition/);
    setAllAside(1, TODAY);
    await edition.run(['publish', ...WHY, '--published-on', '2018-06-20', '--json']);
    expect(loadEditions(reader())[0]).toMatchObject({
      state: 'published',
      publishedOn: '2018-06-20',
    });
    await expect(edition.run(['reopen', ...WHY])).rejects.toThrow(/erratum/);
    await edition.run([
      'open',
      ...['--edition', '2', '--reason', 'La suivante'],
      '--data-month',
      '2018-11',
    ]);
    expect(loadEditions(reader())[1]).toMatchObject({ number: 2, state: 'preparation' });
  });

  it('says what is missing or refused', async () => {
    await expect(edition.run(['publish', ...WHY])).rejects.toThrow(CommandError);
    await expect(edition.run(['review', '--edition', '1'])).rejects.toThrow(UsageError);
    await expect(edition.run(['vendre', ...WHY])).rejects.toThrow(/Indiquez une étape : open/);
    await expect(edition.run(['collect', ...WHY, '--deadline', '1999-01-01'])).rejects.toThrow(
      CommandError,
    );
    await expect(edition.run(['review', '--edition', '9', '--reason', 'x y z'])).rejects.toThrow(
      /L’édition 9 n’existe pas/,
    );
  });
});

describe('export', () => {
  it('writes the same bytes as were published, whatever came since', async () => {
    await edition.run(['review', ...WHY]);
    setAllAside(1, TODAY);
    await edition.run(['publish', ...WHY, '--published-on', '2018-06-20']);
    await exportBundle.run(['--edition', '1', '--out', folder('first')]);
    performCorrection(OFFICER, {
      act: 'budget',
      project,
      edition: 1,
      expectedVersion: version,
      cost: '3,08',
      withheld: '',
      reason: { code: 'correction', text: 'Saisi en milliers' },
    });
    const erratum = ['--edition', '1', '--note', 'Le coût de PORTAIL avait été saisi en milliers.'];
    await edition.run(['erratum', ...erratum]);
    await exportBundle.run(['--edition', '1', '--out', folder('again'), '--publication', '1']);
    await exportBundle.run(['--edition', '1', '--out', folder('second')]);
    expect(contentOf(folder('again'))).toEqual(contentOf(folder('first')));
    expect(contentOf(folder('second'))['panorama-1.csv']).not.toBe(
      contentOf(folder('first'))['panorama-1.csv'],
    );
  });

  it('writes an edition that was not published yet as it would go out', async () => {
    await exportBundle.run(['--edition', '1', '--out', folder('draft')]);
    expect(Object.keys(contentOf(folder('draft')))).toContain('panorama-1.csv');
    await expect(
      exportBundle.run(['--edition', '1', '--out', folder('no'), '--publication', '1']),
    ).rejects.toThrow(/n’a pas de publication 1/);
    await expect(exportBundle.run(['--edition', '7', '--out', folder('no')])).rejects.toThrow(
      /n’est pas dans la base/,
    );
    await expect(exportBundle.run(['--edition', '1'])).rejects.toThrow(UsageError);
  });
});
