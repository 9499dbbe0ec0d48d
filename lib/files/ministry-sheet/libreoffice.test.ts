import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContext, aProject, aSheet, goodPreviewOf, readGood } from './fixtures/sheets';
import { writeMinistrySheet } from './write';

/** Debian’s package; `SOFFICE` names another. Where there is none, these tests do not run. */
const SOFFICE = process.env.SOFFICE ?? '/usr/bin/soffice';

/** Semicolons, UTF-8, French numbers and dates: what its French edition proposes for such a file. */
const FRENCH_CSV = '--infilter=CSV:59,34,76,1,,1036,false,true';

/** The second sheet, cells as they are shown. */
const SHOWN_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false,false,false,2';

const ENTRIES = [
  aProject(1, { costEuros: 30_800_123 }),
  aProject(2, {
    name: '=1+1',
    description: '- un\n- deux «\u00a0trois\u00a0» <quatre> &amp; _x0041_',
  }),
  aProject(3, { phase: 'framing', costEuros: null, startOn: null, plannedEndOn: null }),
];

describe.runIf(existsSync(SOFFICE))('LibreOffice', () => {
  let folder = '';
  let flat = '';

  /** Opens a file without a screen and saves it in another format, under a profile of its own. */
  function converted(file: string, to: string, into: string, filter: string[] = []): string {
    const [format] = to.split(':');
    const outdir = path.join(folder, into);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const options = [
      profile,
      '--headless',
      '--norestore',
      ...filter,
      '--convert-to',
      to,
      '--outdir',
      outdir,
    ];
    execFileSync(SOFFICE, [...options, file], { stdio: 'ignore', timeout: 120_000 });
    return path.join(outdir, `${path.parse(file).name}.${format}`);
  }

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'panorama-libreoffice-'));
    const workbook = path.join(folder, 'projets.xlsx');
    writeFileSync(workbook, await writeMinistrySheet(aSheet(ENTRIES), 'xlsx'));
    flat = converted(workbook, 'fods', 'flat');
  }, 150_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the workbook with its sheets, two of them hidden, all protected', () => {
    const xml = readFileSync(flat, 'utf8');
    const tables = [...xml.matchAll(/<table:table table:name="([^"]*)"([^>]*)>/g)];
    expect(tables.map(([, name]) => name)).toEqual([
      'Instructions',
      'Projets',
      'Listes',
      'Fichier',
    ]);
    for (const [, , attributes] of tables) expect(attributes).toContain('table:protected="true"');
    expect(xml.match(/<style:table-properties[^>]*table:display="false"/g)).not.toBeNull();
  });

  it('keeps the lists, where their values are', () => {
    const xml = readFileSync(flat, 'utf8');
    const conditions = [
      ...xml.matchAll(/<table:content-validation [^>]*table:condition="([^"]*)"/g),
    ];
    const lists = conditions.filter(([, condition]) => condition?.includes('$Listes.'));
    expect(lists).toHaveLength(10);
    expect(conditions.some(([, condition]) => condition?.includes('cell-content-is-date'))).toBe(
      true,
    );
    for (const value of [
      'Conception / Réalisation',
      'Évolution réglementaire',
      'Transports et mer',
    ]) {
      expect(xml).toContain(`<text:p>${value}</text:p>`);
    }
  });

  it('locks the headings and what names a project, and opens the rest', () => {
    const xml = readFileSync(flat, 'utf8');
    const protectionOf = new Map(
      [...xml.matchAll(/<style:style style:name="(ce\d+)"(.*?)<\/style:style>/gs)].map(
        ([, name, inside]) => [
          name,
          /style:cell-protect="([^"]*)"/.exec(inside ?? '')?.[1] ?? 'protected',
        ],
      ),
    );
    const projects = xml.slice(xml.indexOf('table:name="Projets"'));
    const protectionOfCell = (text: string) => {
      const cell = new RegExp(`<table:table-cell ([^>]*)>\\s*<text:p>${text}</text:p>`).exec(
        projects,
      )?.[1];
      return protectionOf.get(/table:style-name="([^"]*)"/.exec(cell ?? '')?.[1]);
    };
    expect(protectionOfCell('Nom du projet')).toBe('protected');
    expect(protectionOfCell('GP-0001')).toBe('protected');
    expect(protectionOfCell('BOUSSOLE 1')).toBe('none');
    expect(protectionOfCell('30[.,]800123')).toBe('none');
  });

  it('hides the columns that are the machine’s', () => {
    expect(readFileSync(flat, 'utf8')).toMatch(
      /<table:table-column [^>]*table:visibility="collapse"[^>]*table:number-columns-repeated="2"/,
    );
  });

  it('saves a workbook that changes nothing', async () => {
    const saved = readFileSync(converted(flat, 'xlsx', 'saved'));
    expect((await readGood(saved)).identity).toMatchObject({ edition: 5, ministries: ['MER'] });
    const preview = await goodPreviewOf(saved, aContext(ENTRIES));
    expect(preview).toMatchObject({ counts: { unchanged: 3 }, general: [] });
  }, 150_000);

  it('saves, as CSV, the sheet of projects as it shows it, which changes nothing', async () => {
    converted(path.join(folder, 'projets.xlsx'), SHOWN_CSV, 'csv');
    const saved = readFileSync(path.join(folder, 'csv', 'projets-Projets.csv'));
    expect((await goodPreviewOf(saved, aContext(ENTRIES))).counts.unchanged).toBe(3);
  }, 150_000);

  it('opens the CSV file as a French spreadsheet does, and saves what changes nothing', async () => {
    const file = path.join(folder, 'projets.csv');
    writeFileSync(file, await writeMinistrySheet(aSheet(ENTRIES), 'csv'));
    const saved = readFileSync(converted(file, 'xlsx', 'from-csv', [FRENCH_CSV]));
    expect((await goodPreviewOf(saved, aContext(ENTRIES))).counts.unchanged).toBe(3);
  }, 150_000);
});
