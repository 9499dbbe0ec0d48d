import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDatabase } from '../seed/make-database';
import { seedDemonstration } from '../seed/portfolio';
import { CommandError, UsageError } from './arguments';
import * as briefing from './briefing';
import { findBrowser, printToPdf } from './browser';

let folder: string;
let out: string;

/** A browser that « prints » by copying the page it is given, or does nothing at all. */
function aBrowser(name: string, prints: boolean): string {
  const file = path.join(folder, name);
  const copy =
    'for a in "$@"; do case "$a" in --print-to-pdf=*) o=$(echo "$a" | cut -d= -f2-);; file://*) i=$(echo "$a" | cut -c8-);; esac; done; cp "$i" "$o"';
  writeFileSync(file, `#!/bin/sh\n${prints ? copy : 'exit 1'}\n`);
  chmodSync(file, 0o755);
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'panorama-briefing-'));
  const file = path.join(folder, 'demo.db');
  await makeDatabase(file, () => seedDemonstration(new Date('2026-11-24T23:30:00.000Z')));
  process.env.DATABASE_FILE = file;
});
afterAll(() => {
  delete process.env.DATABASE_FILE;
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  vi.stubEnv('CHROMIUM', aBrowser('copies', true));
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  out = path.join(folder, 'note.pdf');
  rmSync(out, { force: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the note as a file', () => {
  it('has the browser print the note of the edition', () => {
    expect(briefing.run(['--edition', '4', '--out', out])).toBe(0);
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('Note de synthèse\u202f: 4e édition');
    expect(written).toContain('Ensemble du panorama, sans filtre');
    expect(written).toContain('<strong>61</strong>');
    expect(written).toContain('panorama briefing --edition 4');
  });

  it('is limited to the ministries that are named, and says so', () => {
    briefing.run(['--edition', '4', '--ministry', 'MJ', '--ministry', 'MI', '--out', out]);
    const written = readFileSync(out, 'utf8');
    expect(written).toContain(
      'Ministères\u202f: Ministère de l’Intérieur, Ministère de la Justice',
    );
    expect(written).not.toContain('<strong>61</strong>');
    expect(written).toContain('--ministry MJ --ministry MI');
  });

  it('says who is late while the collection is open', () => {
    briefing.run(['--edition', '5', '--ministry', 'MJ', '--out', out]);
    const written = readFileSync(out, 'utf8');
    expect(written).toMatch(/Collecte en cours.*1\sministère sur 1 a encore à répondre/);
    expect(written).toContain('(Ministère de la Justice)');
  });

  it('says what is wrong with what was asked, and writes nothing', () => {
    expect(() => briefing.run(['--edition', '4'])).toThrow(UsageError);
    expect(() => briefing.run(['--out', out])).toThrow(UsageError);
    expect(() => briefing.run(['--edition', '9', '--out', out])).toThrow(/n’est pas dans la base/);
    expect(() => briefing.run(['--edition', '4', '--ministry', 'XX', '--out', out])).toThrow(
      /Ministère inconnu : XX\. Codes connus : .*MJ/,
    );
    expect(() => briefing.run(['--edition', '4', '--out', path.join(folder, 'no', 'f')])).toThrow(
      /ne peut pas être écrit/,
    );
    // A ministry of later editions has a label, and no project in the first one.
    expect(() => briefing.run(['--edition', '1', '--ministry', 'MACP', '--out', out])).toThrow(
      /Vous ne pouvez lire aucun projet du ministère/,
    );
    expect(existsSync(out)).toBe(false);
  });
});

describe('the browser that prints', () => {
  it('is the one that is named, or the first on the path', () => {
    const named = aBrowser('named', true);
    const found = aBrowser('chromium', true);
    expect(findBrowser({ CHROMIUM: named, PATH: folder })).toBe(named);
    expect(findBrowser({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(found);
    rmSync(found);
  });

  it('is asked for in a sentence where there is none', () => {
    expect(() => findBrowser({ PATH: '/nowhere' })).toThrow(CommandError);
    expect(() => findBrowser({ PATH: '/nowhere' })).toThrow(/dans la variable CHROMIUM/);
    expect(() => findBrowser({ CHROMIUM: '/nowhere/chromium' })).toThrow(/fichier absent/);
  });

  it('that prints nothing is said, and leaves nothing behind', () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('panorama-pdf-'));
    expect(() => printToPdf('<p>Essai</p>', aBrowser('fails', false))).toThrow(
      /n’a pas pu écrire le PDF/,
    );
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('panorama-pdf-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });
});
