import { describe, expect, it } from 'vitest';
import { anEdition, anEntry } from '../fixtures/portfolios';
import type { Change } from '../history/change';
import type { EntryState } from '../history/entry';
import type { Portfolio } from '../history/portfolio';
import type { Revision } from '../history/revision';
import { CURRENT_RULES } from '../history/rules';
import type { ReasonCode } from '../vocabulary/reasons';
import { publishedChanges, publishedRewordings } from './published-changes';

function state(edition: number, ...entries: EntryState[]): Portfolio {
  return {
    edition: anEdition(edition),
    entries,
    departed: [],
    ministryLabels: { SPM: 'Services du Premier ministre', MINJUS: 'Justice' },
    position: 100,
    publication: null,
    rules: CURRENT_RULES,
  };
}

function aRevision(
  seq: number,
  edition: number,
  code: ReasonCode | null,
  ...changes: Change[]
): Revision {
  return {
    seq,
    project: 'a',
    edition,
    origin: 'officer',
    reason: { code, text: 'Une phrase interne, 12 M€' },
    actor: { id: 'officer', name: 'Camille Martin' },
    at: '2018-01-01T00:00:00.000Z',
    changes,
  };
}

const withheld = { scope: 'cost', ground: 'tender', statement: null } as const;
const budget: Change = { kind: 'budget', costEuros: 1 };

function changesOf(
  was: Partial<EntryState>,
  is: Partial<EntryState>,
  revisions: readonly Revision[] = [],
) {
  const [before, after] = [state(3, anEntry('a', was)), state(4, anEntry('a', is))];
  return publishedChanges(before, after, revisions);
}

describe('publishedChanges', () => {
  it('says amounts before, after and between', () => {
    expect(changesOf({ costEuros: 10_000_000 }, { costEuros: 12_500_000 })).toMatchObject([
      {
        project: 'a',
        fact: 'cost',
        before: '10\u00a0M€',
        after: '12,5\u00a0M€',
        change: 2_500_000,
        changeText: '+2,5\u00a0M€',
        reasons: [],
      },
    ]);
  });

  it('says why a value was or is missing, and measures no change then', () => {
    expect(
      changesOf({ costEuros: null, phase: 'framing' }, { costEuros: 1_000_000, phase: 'framing' }),
    ).toMatchObject([{ before: 'en cadrage', after: '1\u00a0M€', change: null, changeText: null }]);
    expect(changesOf({}, { withheld })).toMatchObject([{ fact: 'cost', after: 'non communiqué' }]);
  });

  it('dates to the month, and takes what is only written otherwise for no change', () => {
    expect(changesOf({}, { plannedEndOn: '2018-12-01' })).toMatchObject([
      {
        fact: 'plannedEndOn',
        before: 'janv. 2018',
        after: 'déc. 2018',
        changeText: '+11\u00a0mois',
      },
    ]);
    expect(changesOf({}, { plannedEndOn: '2017-12-31' })).toEqual([]);
    expect(changesOf({}, { plannedEndOn: '2018-01-31' })).toEqual([]);
  });

  it('says the phase in words', () => {
    expect(changesOf({}, { phase: 'rollout' })).toMatchObject([
      { fact: 'phase', before: 'Conception / Réalisation', after: 'Déploiement', change: null },
    ]);
  });

  it('gives the coded reasons of the revisions in between, never their sentences', () => {
    const changes = changesOf({}, { costEuros: 1 }, [
      aRevision(1, 3, 'technical', budget),
      aRevision(2, 4, 'scope', budget),
      aRevision(3, 4, 'regulation', budget, { kind: 'phase', phase: 'build' }),
      aRevision(4, 4, 'price', { kind: 'phase', phase: 'build' }),
      aRevision(5, 4, null, budget),
      aRevision(6, 5, 'funding', budget),
      aRevision(101, 4, 'supplier', budget),
    ]);
    expect(changes.map(({ reasons }) => reasons)).toEqual([['regulation', 'scope']]);
    expect(JSON.stringify(changes)).not.toContain('interne');
  });

  it('gives for a value withheld now only the reason for which it is', () => {
    const changes = changesOf({}, { withheld, costEuros: 1 }, [
      aRevision(1, 4, 'price', budget),
      aRevision(2, 4, 'supplier', { kind: 'withholding', withheld }),
    ]);
    expect(changes.map(({ reasons }) => reasons)).toEqual([['supplier']]);
  });

  it('leaves entrants and exits to the movements', () => {
    expect(publishedChanges(state(3, anEntry('a')), state(4, anEntry('b')), [])).toEqual([]);
  });
});

describe('publishedRewordings', () => {
  it('names the texts that differ', () => {
    const [before, after] = [
      state(4, anEntry('a'), anEntry('b')),
      state(4, anEntry('a', { name: 'A2', description: 'Autre' }), anEntry('b')),
    ];
    expect(publishedRewordings(before, after)).toEqual([
      { project: 'a', name: 'A2', fields: ['Nom du projet', 'Description et objectifs'] },
    ]);
  });
});
