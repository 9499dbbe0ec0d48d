import { describe, expect, test } from 'vitest';
import { anEdition } from '@/lib/domain/fixtures/portfolios';
import { POSSIBLE } from '@/lib/domain/result';
import type { SubmissionView } from '@/lib/views/submissions';
import { aChange, anItem, aPart, aSummary } from './fixtures';
import {
  acceptLabel,
  choicesOf,
  closedReason,
  newsOf,
  sameProposal,
  standingAnswer,
  stuckKeys,
  takeableKeys,
} from './submission-readings';

const ALLOWED = {
  save: POSSIBLE,
  send: POSSIBLE,
  withdraw: POSSIBLE,
  discard: POSSIBLE,
  comment: POSSIBLE,
  return: POSSIBLE,
  accept: POSSIBLE,
  refuse: POSSIBLE,
} as const;

function aView(part: Partial<SubmissionView> = {}): SubmissionView {
  return {
    version: 'v1',
    summary: aSummary('a'),
    edition: anEdition(5),
    entry: null,
    parts: [aPart([aChange('budget')])],
    effects: [],
    thread: [anItem(1, 'sent')],
    allowed: ALLOWED,
    draft: null,
    ...part,
  };
}

describe('what may be taken or left', () => {
  const schedule = {
    ...aPart([
      aChange('schedule', { label: 'Début' }),
      aChange('schedule', { label: 'Fin prévue' }),
    ]),
    title: 'Calendrier',
  };

  test('a part is one choice, each field of the text another', () => {
    expect(choicesOf(schedule)).toMatchObject([{ key: 'schedule', label: 'Calendrier' }]);
    const text = aPart([
      aChange('edit.name', { label: 'Nom du projet' }),
      aChange('edit.papUrl', { label: 'Projet annuel de performances' }),
    ]);
    expect(choicesOf(text).map(({ label }) => label)).toEqual([
      'Nom du projet',
      'Projet annuel de performances',
    ]);
  });

  test('what can no longer be recorded cannot be taken', () => {
    const impossible = { ...aPart([aChange('phase')]), problem: 'Déjà dans cette phase.' };
    expect(takeableKeys([schedule, impossible])).toEqual(['schedule']);
  });

  test('nor can what the entry says already', () => {
    const recorded = aChange('edit.name', { moved: true, theirs: 'Nouveau', now: 'Nouveau' });
    expect(takeableKeys([aPart([recorded, aChange('edit.papUrl')])])).toEqual(['edit.papUrl']);
  });

  test('what can no longer be recorded is counted among the rest: it is left out with a word', () => {
    const impossible = { ...aPart([aChange('budget')]), problem: 'Indiquez un montant.' };
    const parts = [schedule, impossible];
    expect(stuckKeys(parts)).toEqual(['budget']);
    expect(acceptLabel(1, takeableKeys(parts).length + stuckKeys(parts).length)).toBe(
      'Accepter 1\u00a0changement sur 2',
    );
  });

  test('the button says how many', () => {
    expect(acceptLabel(1, 1)).toBe('Accepter');
    expect(acceptLabel(3, 3)).toBe('Accepter les 3\u00a0changements');
    expect(acceptLabel(2, 3)).toBe('Accepter 2\u00a0changements sur 3');
    expect(acceptLabel(1, 3)).toBe('Accepter 1\u00a0changement sur 3');
  });
});

describe('while the page is open', () => {
  test('a word more changes nothing of what is proposed', () => {
    const latest = aView({ thread: [anItem(1, 'sent'), anItem(2, 'commented')] });
    expect(sameProposal(aView(), latest)).toBe(true);
    expect(newsOf(aView(), latest)).toBe('');
  });

  test('what somebody did in between is told', () => {
    const summary = aSummary('a', { status: 'draft' });
    const latest = aView({ summary, thread: [anItem(1, 'sent'), anItem(2, 'withdrawn')] });
    expect(sameProposal(aView(), latest)).toBe(false);
    expect(newsOf(aView(), latest)).toMatch(
      /^Sacha Bernard a retiré cette transmission le 7\u00a0juin/,
    );
  });

  test('so is an entry that moved under the submission', () => {
    const latest = aView({ summary: aSummary('a', { entryVersion: 13, moved: true }) });
    expect(newsOf(aView(), latest)).toBe('La fiche du projet vient d’être modifiée.');
  });
});

test('the words of a return stand until it is sent again', () => {
  const returned = { ...anItem(2, 'returned'), text: 'Précisez le périmètre.' };
  const thread = [anItem(1, 'sent'), returned];
  expect(standingAnswer(aView({ thread, summary: aSummary('a', { status: 'returned' }) }))).toBe(
    returned,
  );
  expect(standingAnswer(aView({ thread: [...thread, anItem(3, 'sent')] }))).toBeNull();
});

test('once the collection is over, a ministry reads why it does nothing more', () => {
  const reason = 'La collecte est close.';
  const no = { possible: false, reason } as const;
  const allowed = { ...aView().allowed, save: no, comment: no };
  const of = (status: SubmissionView['summary']['status'], state: 'collection' | 'review') =>
    closedReason({
      summary: aSummary('a', { status }),
      edition: anEdition(5, { state }),
      allowed,
    });
  for (const status of ['draft', 'sent', 'returned', 'accepted', 'refused'] as const) {
    expect(of(status, 'review')).toBe(reason);
    expect(of(status, 'collection')).toBeNull();
  }
  expect(of('discarded', 'review')).toBeNull();
});
