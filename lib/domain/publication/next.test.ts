import { describe, expect, it } from 'vitest';
import { anEdition } from '../fixtures/portfolios';
import type { PublicationMark } from '../history/portfolio';
import type { Revision } from '../history/revision';
import { CURRENT_RULES } from '../history/rules';
import type { EditionState } from '../vocabulary/editions';
import {
  mayImport,
  mayPublish,
  nextPublication,
  publicationDayProblem,
  waitingCorrections,
} from './next';

function mark(edition: number, version: number, position: number): PublicationMark {
  return { edition, version, position, publishedOn: '2018-07-03', rules: CURRENT_RULES };
}

function revision(seq: number, edition: number, origin: Revision['origin'] = 'erratum'): Revision {
  return {
    seq,
    project: 'GP-0001',
    edition,
    origin,
    reason: { code: 'correction', text: 'Faute' },
    actor: { id: 'o', name: 'O' },
    at: '2018-07-04T08:00:00.000Z',
    changes: [],
  };
}

function known(publications: readonly PublicationMark[], revisions: readonly Revision[] = []) {
  return { publications, revisions };
}

const edition = (number: number, state: EditionState) => anEdition(number, { state });
const reasonOf = (verdict: ReturnType<typeof mayPublish>) =>
  verdict.possible ? null : verdict.reason;

describe('what publishing would be', () => {
  it.each([
    ['review', [], { kind: 'first', version: 1 }],
    ['published', [], { kind: 'reprise', version: 1 }],
    ['published', [mark(4, 1, 9)], { kind: 'erratum', version: 2 }],
    ['published', [mark(4, 2, 12), mark(4, 1, 9)], { kind: 'erratum', version: 3 }],
    ['review', [mark(3, 1, 9)], { kind: 'first', version: 1 }],
  ] as const)('in %s, after %j', (state, publications, expected) => {
    expect(nextPublication(known(publications), edition(4, state))).toEqual(expected);
  });
});

describe('the corrections that wait', () => {
  it('are the errata of the edition made since its last publication', () => {
    const revisions = [
      revision(9, 4),
      revision(10, 4),
      revision(11, 4, 'officer'),
      revision(12, 3),
      revision(13, 4),
    ];
    const waiting = (publications: readonly PublicationMark[]) =>
      waitingCorrections(known(publications, revisions), 4).map(({ seq }) => seq);
    expect(waiting([mark(4, 1, 9)])).toEqual([10, 13]);
    expect(waiting([mark(4, 1, 9), mark(4, 2, 13)])).toEqual([]);
    expect(waiting([])).toEqual([]);
  });
});

describe('whether an edition may be published', () => {
  it('waits for the corrections of an earlier one, and of an earlier one only', () => {
    const held = known([mark(3, 1, 9), mark(4, 1, 9)], [revision(10, 3), revision(11, 4)]);
    expect(reasonOf(mayPublish(held, edition(4, 'published')))).toContain('3e édition');
    expect(mayPublish(held, edition(3, 'published')).possible).toBe(true);
    const told = known([mark(3, 1, 9), mark(3, 2, 10), mark(4, 1, 9)], held.revisions);
    expect(mayPublish(told, edition(4, 'published')).possible).toBe(true);
  });

  it('needs a correction once published here, and the review before', () => {
    const published = known([mark(4, 1, 9)], [revision(9, 4)]);
    expect(reasonOf(mayPublish(published, edition(4, 'published')))).toContain('aucune correction');
    expect(mayPublish(known([]), edition(4, 'published')).possible).toBe(true);
    expect(mayPublish(known([]), edition(4, 'review')).possible).toBe(true);
    expect(mayPublish(known([]), edition(4, 'collection')).possible).toBe(false);
  });
});

describe('the day of a publication', () => {
  const problem = (day: string, last: PublicationMark | null = null) =>
    publicationDayProblem(
      day,
      { edition: anEdition(4, { dataMonth: '2018-05' }), publication: last },
      '2018-07-03',
    );

  it('is between the month of its data and today', () => {
    expect(problem('2018-07-03')).toBeNull();
    expect(problem('2018-07-04')).toContain('nous sommes le 3 juillet 2018');
    expect(problem('2018-05-01')).toBeNull();
    expect(problem('2018-04-30')).toContain('mois des données');
  });

  it('is not before the one it corrects', () => {
    const last = { ...mark(4, 1, 9), publishedOn: '2018-06-15' };
    expect(problem('2018-06-15', last)).toBeNull();
    expect(problem('2018-06-14', last)).toContain('15 juin 2018');
  });
});

describe('whether a file may still be imported', () => {
  const reason = (publications: readonly PublicationMark[], number: number) =>
    reasonOf(mayImport({ publications }, number));

  it('ends with the publication of the edition, or of one that follows', () => {
    expect(reason([mark(3, 1, 9)], 4)).toBeNull();
    expect(reason([mark(4, 1, 9)], 4)).toMatch(/^La 4e édition est publiée .* erratum\.$/);
    expect(reason([mark(5, 1, 9)], 4)).toMatch(/^La 5e édition, qui suit, /);
  });
});
