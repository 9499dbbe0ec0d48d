import { describe, expect, test } from 'vitest';
import { anEdition } from '@/lib/domain/fixtures/portfolios';
import type { InboxView } from '@/lib/views/submissions';
import { aSummary } from './fixtures';
import { heldRows } from './held-rows';
import {
  acceptEffect,
  acceptedSentence,
  names,
  newsOfList,
  nextWaiting,
  waitingSentence,
} from './inbox-readings';
import { datedAct, statusText, turnText } from './status-readings';

const NOW = Date.parse('2018-06-10T12:00:00.000Z');

function aView(
  counts: Partial<InboxView['countsByStatus']>,
  rows: InboxView['rows'],
  state: InboxView['edition']['state'] = 'collection',
): InboxView {
  return {
    version: 'v1',
    edition: anEdition(5, { state }),
    editions: [],
    filters: { status: 'sent', ministry: null },
    rows,
    countsByStatus: {
      draft: 0,
      sent: 0,
      returned: 0,
      accepted: 0,
      refused: 0,
      discarded: 0,
      ...counts,
    },
    ministries: [],
  };
}

describe('what waits', () => {
  test('for an officer, and since when', () => {
    const rows = [aSummary('a'), aSummary('b', { sentAt: '2018-06-09T09:00:00.000Z' })];
    expect(waitingSentence(aView({ sent: 2 }, rows), 'directorate', NOW)).toBe(
      'Deux transmissions attendent votre décision, la plus ancienne depuis\u00a03\u00a0jours.',
    );
    expect(waitingSentence(aView({ sent: 1 }, rows.slice(0, 1)), 'directorate', NOW)).toMatch(
      /^Une transmission attend votre décision depuis\u00a0\d\u00a0jours\.$/,
    );
    expect(waitingSentence(aView({}, []), 'directorate', NOW)).toBe(
      'Aucune transmission n’attend votre décision.',
    );
  });

  test('for a liaison, on either side', () => {
    expect(waitingSentence(aView({ sent: 1, returned: 1 }, []), 'ministry', NOW)).toBe(
      'Une transmission à terminer de votre côté\u202f; une attend une décision.',
    );
    expect(waitingSentence(aView({}, []), 'ministry', NOW)).toBe(
      'Rien ne vous attend\u202f; aucune n’attend de décision.',
    );
  });

  test('for a liaison once the collection is over, asks for nothing more', () => {
    expect(waitingSentence(aView({ sent: 1, returned: 1 }, [], 'review'), 'ministry', NOW)).toBe(
      'La collecte est close\u202f: une transmission reste sans suite\u202f; une attend une décision.',
    );
    expect(waitingSentence(aView({}, [], 'review'), 'ministry', NOW)).toMatch(/^Rien ne vous/);
  });
});

test('what came and left while the list was open', () => {
  const shown = heldRows([aSummary('a'), aSummary('b')], [aSummary('b'), aSummary('c')]);
  expect(newsOfList(shown)).toBe(
    'Une nouvelle transmission\u202f: Projet c. Une transmission n’est plus dans cette liste\u202f: Projet a.',
  );
  expect(newsOfList(heldRows([], []))).toBe('');
});

test('names are listed, then counted', () => {
  const rows = 'abcdefg'.split('').map((name) => ({ name }));
  expect(names(rows.slice(0, 1))).toBe('a');
  expect(names(rows.slice(0, 2))).toBe('a et b');
  expect(names(rows.slice(0, 5))).toBe('a, b, c, d et e');
  expect(names(rows)).toBe('a, b, c, d, e et 2\u00a0autres');
});

describe('several accepted in one go', () => {
  test('say before what they do', () => {
    expect(acceptEffect([aSummary('a', { changes: 2 }), aSummary('b')])).toMatch(
      /^Trois changements entreront tout de suite dans les fiches de Projet a et Projet b,/,
    );
  });

  test('say after which were, and how many were not', () => {
    const accepted = ['a', 'b'].map((submission) => ({
      submission,
      status: 'accepted' as const,
      event: 2,
      project: 'GP-0001',
      revisions: [1],
    }));
    const refused = [{ submission: 'c', reason: 'Retirée.' }];
    expect(acceptedSentence({ accepted, refused: [] })).toBe(
      'Les deux transmissions choisies sont acceptées.',
    );
    expect(acceptedSentence({ accepted, refused })).toBe(
      'Deux transmissions sont acceptées, une ne l’a pas été.',
    );
    expect(acceptedSentence({ accepted: [], refused })).toBe(
      'Aucune transmission n’a été acceptée, une ne l’a pas été.',
    );
  });
});

test('the next to decide on waits just less, or is the first of those left', () => {
  const [a, b, c] = ['04', '05', '06'].map((day) =>
    aSummary(day, { sentAt: `2018-06-${day}T09:00:00.000Z` }),
  );
  if (!a || !b || !c) throw new Error('three were made');
  expect(nextWaiting([a, b, c], b)).toBe(c);
  expect(nextWaiting([a, b], c)).toBe(a);
  expect(nextWaiting([b], b)).toBeNull();
});

test('a status says whose turn it is, from where one stands', () => {
  const sent = { status: 'sent', actsNext: 'directorate' } as const;
  expect(turnText(sent, 'directorate')).toBe('À vous de décider');
  expect(turnText(sent, 'ministry')).toBe('À la DINSIC de décider');
  expect(turnText({ status: 'returned', actsNext: 'ministry' }, 'ministry')).toBe(
    'À vous de corriger',
  );
  expect(turnText({ status: 'accepted', actsNext: null }, 'ministry')).toBeNull();
  expect(statusText({ status: 'accepted', inPart: true }, 'ministry')).toBe('Acceptée en partie');
  expect(statusText({ status: 'draft', inPart: false }, 'ministry')).toBe('Brouillon');
  expect(statusText({ status: 'draft', inPart: false }, 'directorate')).toBe('Retirée');
});

test('what the end of the collection caught on its way waits for nobody', () => {
  for (const status of ['draft', 'returned', 'sent'] as const) {
    expect(turnText({ status, actsNext: null }, 'ministry')).toMatch(/la collecte est close$/);
  }
});

test('what waits is dated by its sending, whatever was said since', () => {
  const lastAct = {
    at: '2018-06-09T09:00:00.000Z',
    by: 'Camille Morel',
    kind: 'commented',
  } as const;
  expect(datedAct(aSummary('a', { lastAct }))).toMatchObject({
    act: 'Transmise',
    by: 'Sacha Bernard',
  });
  expect(datedAct(aSummary('a', { lastAct, status: 'returned' }))).toMatchObject({
    act: 'Message écrit',
  });
});
