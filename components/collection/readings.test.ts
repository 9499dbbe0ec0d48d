import { describe, expect, it } from 'vitest';
import { anEdition } from '@/lib/domain/fixtures/portfolios';
import { impossible, POSSIBLE } from '@/lib/domain/result';
import type { BoardRow, CollectionRow } from '@/lib/views/collection';
import {
  type BoardOrder,
  boardSentence,
  confirmAllLabel,
  confirmable,
  costText,
  deadlineSentence,
  endText,
  enumeration,
  formatDay,
  leftOutReason,
  leftSentence,
  orderedBoard,
  progressText,
  standingText,
} from './readings';

const NONE = { todo: 0, draft: 0, sent: 0, returned: 0, decided: 0 };

function aRow(overrides: Partial<CollectionRow> = {}): CollectionRow {
  return {
    project: 'GP-0001',
    name: 'SIV',
    ministry: 'MI',
    ministryLabel: 'Ministère de l’Intérieur',
    phase: 'build',
    costEuros: 30_800_000,
    withheld: false,
    startOn: '2015-01-01',
    plannedEndOn: '2019-12-01',
    version: 3,
    expected: 'confirm',
    missing: [],
    remarks: [],
    progress: 'todo',
    confirmed: false,
    submission: null,
    lastAct: null,
    late: false,
    mayConfirm: POSSIBLE,
    mayPropose: POSSIBLE,
    ...overrides,
  };
}

describe('the deadline', () => {
  const edition = anEdition(5, { state: 'collection', collectionDeadline: '2026-12-15' });

  it('is a day of the week', () => {
    expect(formatDay('2026-12-15')).toBe('mardi 15 décembre 2026');
    expect(formatDay('2027-03-01')).toBe('lundi 1er mars 2027');
  });

  it.each([
    [21, 'dans 21\u00a0jours'],
    [1, 'demain'],
    [0, 'aujourd’hui'],
    [-1, 'dépassée depuis hier'],
    [-3, 'dépassée depuis 3\u00a0jours'],
  ])('in %i days', (left, text) => {
    expect(deadlineSentence(edition, left)).toBe(`Échéance\u202f: mardi 15 décembre 2026, ${text}`);
  });

  it('is only a day once the collection is over, and may be none', () => {
    expect(deadlineSentence({ ...edition, state: 'review' }, -3)).toBe(
      'Échéance\u202f: mardi 15 décembre 2026',
    );
    expect(deadlineSentence(anEdition(5), null)).toBe('Sans échéance fixée');
  });
});

describe('what is left', () => {
  it('is counted', () => {
    expect(leftSentence({ ...NONE, todo: 3, draft: 1, returned: 1, sent: 1, decided: 2 })).toBe(
      '5\u00a0projets à traiter sur 8',
    );
    expect(leftSentence({ ...NONE, todo: 1, decided: 7 })).toBe('1\u00a0projet à traiter sur 8');
  });

  it('is nothing, for one reason or the other', () => {
    expect(leftSentence({ ...NONE, sent: 1, decided: 7 })).toMatch(/^Tout est transmis/);
    expect(leftSentence({ ...NONE, decided: 8 })).toMatch(/^Tout est réglé/);
    expect(leftSentence({ ...NONE, todo: 3, decided: 5 }, false)).toBe(
      '3\u00a0projets sans réponse transmise sur 8',
    );
    expect(leftSentence(NONE)).toBe('Aucun projet dans cette édition');
  });
});

describe('« rien n’a changé » for all', () => {
  it('is for what is left and looks right', () => {
    const rows = [
      aRow({ project: 'yes' }),
      aRow({ project: 'incomplete', expected: 'complete', missing: ['la phase'] }),
      aRow({ project: 'old', expected: 'revise', remarks: ['La fin prévue est déjà passée.'] }),
      aRow({ project: 'draft', progress: 'draft', mayConfirm: impossible('En cours.') }),
      aRow({ project: 'closed', mayConfirm: impossible('Close.') }),
      aRow({ project: 'done', progress: 'decided', confirmed: true }),
    ];
    expect(confirmable(rows).map(({ project }) => project)).toEqual(['yes']);
    expect(rows.slice(1, 5).map(leftOutReason)).toEqual([
      'il manque la phase',
      'la fin prévue est déjà passée',
      'un brouillon est en cours',
      'Close.',
    ]);
  });

  it.each([
    [4, 4, 'Rien n’a changé pour les 4\u00a0projets restants'],
    [4, 5, 'Rien n’a changé pour 4 des 5\u00a0projets restants'],
    [1, 1, 'Rien n’a changé pour le dernier projet restant'],
    [1, 3, 'Rien n’a changé pour 1 des 3\u00a0projets restants'],
  ])('is called after how many of how many: %i of %i', (count, left, label) => {
    expect(confirmAllLabel(count, left)).toBe(label);
  });
});

describe('a row', () => {
  it('says its values, or why there are none', () => {
    expect(costText(aRow())).toBe('30,8\u00a0M€');
    expect(costText(aRow({ withheld: true }))).toBe('30,8\u00a0M€ (non communiqué)');
    expect(costText(aRow({ withheld: true, costEuros: null }))).toBe('non communiqué');
    expect(costText(aRow({ costEuros: null, phase: 'framing' }))).toBe('en cadrage');
    expect(costText(aRow({ costEuros: null }))).toBe('non renseigné');
    expect(endText(aRow())).toBe('déc. 2019');
    expect(endText(aRow({ plannedEndOn: null }))).toBe('non renseignée');
  });

  it('says where it stands', () => {
    const settled = (status: 'accepted' | 'refused', inPart = false) =>
      progressText(aRow({ progress: 'decided', submission: { id: 'T-1', status, inPart } }));
    expect(progressText(aRow())).toBe('À faire');
    expect(progressText(aRow({ progress: 'decided', confirmed: true }))).toBe(
      'Confirmé sans changement',
    );
    expect(settled('accepted')).toBe('Accepté');
    expect(settled('accepted', true)).toBe('Accepté en partie');
    expect(settled('refused')).toBe('Transmission refusée');
  });

  it('says what is expected, then what was last done', () => {
    const at = '2026-11-24T13:32:00.000Z';
    const by = 'Sacha Bernard';
    const when = '24\u00a0nov.\u00a02026 à\u00a014\u00a0h\u00a032';
    expect(standingText(aRow({ expected: 'revise' }))).toBe('À réviser');
    expect(standingText(aRow({ progress: 'sent', lastAct: { at, by, what: 'Transmise' } }))).toBe(
      `Transmise par Sacha Bernard, ${when}`,
    );
    const lastAct = { at, by, what: 'Confirmé sans changement' };
    expect(standingText(aRow({ progress: 'decided', confirmed: true, lastAct }))).toBe(
      `Par Sacha Bernard, ${when}`,
    );
  });
});

describe('the board', () => {
  const row = (label: string, overrides: Partial<BoardRow>): BoardRow => ({
    ministry: label,
    label,
    projects: 1,
    counts: NONE,
    proposals: 0,
    lastAct: null,
    liaisons: [],
    remindedAt: null,
    late: false,
    mayRemind: POSSIBLE,
    ...overrides,
  });
  const act = (at: string) => ({ at, by: 'Sacha', what: 'Transmise' });
  const rows = [
    row('Culture', { counts: { ...NONE, todo: 4 }, lastAct: act('2026-11-02') }),
    row('Armées', { late: true, counts: { ...NONE, todo: 1 }, lastAct: act('2026-11-03') }),
    row('Écologie', { counts: { ...NONE, todo: 4 } }),
  ];
  const labels = (order: BoardOrder, direction: 'ascending' | 'descending') =>
    orderedBoard(rows, order, direction).map(({ label }) => label);

  it('is ordered by lateness, by name or by silence', () => {
    expect(labels('late', 'descending')).toEqual(['Armées', 'Culture', 'Écologie']);
    expect(labels('label', 'descending')).toEqual(['Écologie', 'Culture', 'Armées']);
    expect(labels('lastAct', 'ascending')).toEqual(['Écologie', 'Culture', 'Armées']);
  });

  it('says how much is left in how many ministries', () => {
    const view = {
      version: 'v',
      edition: anEdition(5, { state: 'collection' }),
      daysLeft: null,
      rows,
      totals: { ...NONE, todo: 9, decided: 1 },
      projects: 10,
      mailEnabled: false,
    };
    expect(boardSentence(view)).toBe('9\u00a0projets à traiter sur 10, dans 3\u00a0ministères');
    expect(boardSentence({ ...view, totals: { ...NONE, decided: 10 } })).toMatch(/rien ne reste/);
    expect(boardSentence({ ...view, edition: { ...view.edition, state: 'review' } })).toBe(
      '9\u00a0projets sans réponse transmise sur 10, dans 3\u00a0ministères',
    );
  });
});

it('enumerates as French does', () => {
  expect(enumeration([])).toBe('');
  expect(enumeration(['a'])).toBe('a');
  expect(enumeration(['a', 'b', 'c'])).toBe('a, b et c');
});
