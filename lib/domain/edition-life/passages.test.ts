import { describe, expect, it } from 'vitest';
import { anEdition } from '../fixtures/portfolios';
import { EDITION_STATES, type EditionState } from '../vocabulary/editions';
import { mayPass, PASSAGES, type Passage, stateAfter } from './passages';

/** Written out anew, so that a slip in the table is seen. */
const EXPECTED: Record<EditionState, Partial<Record<Passage, EditionState>>> = {
  preparation: { collect: 'collection' },
  collection: { collect: 'collection', review: 'review', reopen: 'preparation' },
  review: { publish: 'published', reopen: 'collection' },
  published: { correct: 'published' },
};

describe('passages of an edition', () => {
  for (const state of EDITION_STATES) {
    for (const passage of PASSAGES) {
      const expected = EXPECTED[state][passage];
      it(`${passage} from ${state} ${expected ? `leads to ${expected}` : 'is refused'}`, () => {
        const edition = anEdition(4, { state });
        const verdict = mayPass(edition, passage);
        expect(verdict.possible).toBe(expected !== undefined);
        if (verdict.possible) expect(stateAfter(edition, passage)).toBe(expected);
        else {
          expect(verdict.reason).toMatch(/^La 4e édition .+\.$/);
          expect(() => stateAfter(edition, passage)).toThrow();
        }
      });
    }
  }
});
