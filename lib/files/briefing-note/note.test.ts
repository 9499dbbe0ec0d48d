import { describe, expect, it } from 'vitest';
import type { Briefing } from '@/lib/views/briefing';
import { noteDocument, noteMarkup } from './note';

const HOSTILE = '<script>alert("1")</script>';
const empty = { title: 'Rien', lines: [], rest: '' };

const BRIEFING: Briefing = {
  unknownFilters: [],
  edition: 4,
  position: 12,
  state: '4e édition, telle que connue au n° 12',
  scope: HOSTILE,
  data: 'Données de novembre 2017',
  figures: [{ label: 'Projets', value: '61', change: '+1', meaning: HOSTILE }],
  rates: [HOSTILE],
  changes: { title: 'Ce qui a changé', sentences: [HOSTILE] },
  drifts: {
    euros: {
      title: 'Hausses',
      lines: [{ project: 'GP-0001', name: HOSTILE, text: '+30 M€' }],
      rest: 'et 3 autres',
    },
    months: empty,
  },
  exits: { title: 'Ce qui est sorti', sentences: [] },
  ends: { past: empty, toCome: empty },
  collection: HOSTILE,
};
const SHEET = { briefing: BRIEFING, at: '2026-11-30T13:05:00.000Z', source: HOSTILE, linked: true };

describe('the note of a meeting', () => {
  it('escapes every text that comes from the data', () => {
    const written = noteMarkup(SHEET).toString();
    expect(written).not.toContain('<script');
    expect(written.match(/&lt;script&gt;/g)).toHaveLength(7);
  });

  it('says what it is and when it was made', () => {
    const written = noteMarkup(SHEET).toString();
    expect(written).toContain('telle que connue au n° 12 · données de novembre 2017');
    expect(written).toContain('Imprimé le 30\u00a0nov.\u00a02026 à\u00a014\u00a0h\u00a005');
  });

  it('leads to its projects at the same moment, on screen only', () => {
    expect(noteMarkup(SHEET).toString()).toContain(
      'href="/projets/GP-0001?edition=4&amp;position=12"',
    );
    expect(noteMarkup({ ...SHEET, linked: false }).toString()).not.toContain('href');
  });

  it('is, by itself, a document that loads and runs nothing', () => {
    const document = noteDocument({ ...SHEET, linked: false });
    expect(document).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(document).toContain("default-src 'none'");
    expect(document).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('leaves out what there is nothing to say of', () => {
    const written = noteMarkup({
      ...SHEET,
      briefing: { ...BRIEFING, collection: null },
    }).toString();
    expect(written).not.toContain('Collecte');
    expect(written).not.toMatch(/<ul[^>]*><\/ul>/);
  });
});
