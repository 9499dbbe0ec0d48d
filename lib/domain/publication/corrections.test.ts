import { describe, expect, it } from 'vitest';
import { smallHistory } from '../fixtures/histories';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import type { Revision } from '../history/revision';
import { CURRENT_RULES } from '../history/rules';
import { correctionsOf } from './corrections';
import type { PublicationSource } from './source';

const LAST = smallHistory.revisions.length;

/** The fourth edition, published once, then again with these corrections. */
function corrected(...acts: [project: string, ...changes: Change[]][]): PublicationSource {
  const errata = acts.map(
    ([project, ...changes], index): Revision => ({
      seq: LAST + 1 + index,
      project,
      edition: 4,
      origin: 'erratum',
      reason: { code: 'correction', text: 'Une phrase interne' },
      actor: { id: 'officer', name: 'Camille Martin' },
      at: '2017-12-01T09:00:00.000Z',
      changes,
    }),
  );
  const history: History = {
    ...smallHistory,
    revisions: [...smallHistory.revisions, ...errata],
    publications: [
      { edition: 4, version: 1, position: LAST, publishedOn: '2017-11-29', rules: CURRENT_RULES },
      {
        edition: 4,
        version: 2,
        position: LAST + errata.length,
        publishedOn: '2017-12-05',
        rules: CURRENT_RULES,
      },
    ],
  };
  const edition = history.editions.at(-1);
  if (edition === undefined) throw new Error('the fixture has editions');
  return {
    edition,
    version: 2,
    publishedOn: '2017-12-05',
    note: 'Correction',
    history,
    declared: [],
    article: '',
  };
}

describe('correctionsOf', () => {
  it('says what the erratum changed, and why', () => {
    const found = correctionsOf(
      corrected(
        ['alpha', { kind: 'budget', costEuros: 13_000_000 }],
        ['gamma', { kind: 'text', set: { description: 'Autre' } }],
      ),
    );
    expect(found).toMatchObject({
      corrected: { version: 1, publishedOn: '2017-11-29', rules: CURRENT_RULES },
      changes: [
        { name: 'ALPHA', before: '12\u00a0M€', after: '13\u00a0M€', reasons: ['correction'] },
      ],
      rewordings: [{ name: 'GAMMA', fields: ['Description et objectifs'] }],
      added: [],
      removed: [],
    });
  });

  it('names the projects it takes out', () => {
    const exit: Change = {
      kind: 'exit',
      ground: 'outOfScope',
      finalCostEuros: null,
      finalEndOn: null,
      successors: [],
    };
    expect(correctionsOf(corrected(['delta', exit]))?.removed).toEqual([
      { project: 'delta', name: 'DELTA' },
    ]);
  });

  it('does not say again what it withholds', () => {
    const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
    const found = correctionsOf(corrected(['delta', { kind: 'withholding', withheld }]));
    expect(found?.changes).toMatchObject([{ before: 'communiqué', after: 'non communiqué' }]);
    expect(JSON.stringify(found)).not.toMatch(/150(000000|\u00a0M€)/);
  });

  it('has nothing to say of a first publication', () => {
    expect(correctionsOf({ ...corrected(), version: 1 })).toBeNull();
    const never = corrected();
    expect(correctionsOf({ ...never, history: { ...never.history, publications: [] } })).toBeNull();
  });
});
