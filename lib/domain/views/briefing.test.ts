import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '@/lib/views/briefing';
import { NO_FILTERS } from '@/lib/views/dashboard';
import type { DeclaredFigures } from '../figures/types';
import { filtersArb, historyAtArb } from '../fixtures/arbitraries';
import { smallHistory } from '../fixtures/histories';
import { runs } from '../fixtures/runs';
import type { Change } from '../history/change';
import type { History } from '../history/portfolio';
import { REASON_LABELS } from '../vocabulary/reasons';
import { type BriefingRequest, buildBriefing } from './briefing';
import { buildDashboard } from './dashboard';

const REQUEST: BriefingRequest = {
  history: smallHistory,
  declared: [],
  edition: 4,
  filters: NO_FILTERS,
  restrictedTo: null,
  today: '2026-11-30',
  collection: null,
  awaited: [],
};

function note(overrides: Partial<BriefingRequest> = {}): Briefing {
  const briefing = buildBriefing({ ...REQUEST, ...overrides });
  if (briefing === null) throw new Error('no such edition');
  return briefing;
}

/** The small history with one more act in edition 4. */
function withAct(project: string, ...changes: Change[]): History {
  const last = smallHistory.revisions.at(-1);
  if (!last) throw new Error('an empty history');
  const { revisions } = smallHistory;
  return {
    ...smallHistory,
    revisions: [...revisions, { ...last, seq: last.seq + 1, edition: 4, project, changes }],
  };
}

describe('the note of an edition', () => {
  it('tells the declared rates under their own name, and never a drift in their place', () => {
    expect(note().rates).toEqual([
      'Taux d’écart budgétaire déclaré\u202f: non déclaré (aucun taux publié).',
      'Taux d’écart calendaire déclaré\u202f: non déclaré (aucun taux publié).',
    ]);
    const declared = { edition: 4, budgetGap: 0.25, scheduleGap: 0.22 } as DeclaredFigures;
    expect(note({ declared: [declared] }).rates[0]).toBe(
      'Taux d’écart budgétaire déclaré\u202f: 25\u00a0% (publié par l’État, non recalculable).',
    );
    const filters = { ...NO_FILTERS, ministry: 'SPM' };
    expect(note({ declared: [declared], filters }).rates[0]).toContain('sans objet');
  });

  it('says its figures, each with what it means and on how many projects', () => {
    const { figures } = note();
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ['Projets', '3'],
      ['Projets interministériels', '0'],
      ['Coût total estimé', '162\u00a0M€'],
      ['Durée prévue moyenne', expect.stringMatching(/ans$/)],
      ['Dérive budgétaire depuis la première publication', '10\u00a0%'],
      ['Dérive calendaire depuis la première publication', expect.stringMatching(/%$/)],
    ]);
    expect(figures[2]?.change).toMatch(/^\+150\sM€ depuis juin 2017$/);
    expect(figures[2]?.meaning).toMatch(/, sur 2\sprojets de 3$/);
  });

  it('says what changed, why, what left and what is expected', () => {
    const { changes, drifts, exits, ends } = note();
    expect(changes.title).toBe('Ce qui a changé depuis la 3e édition (juin 2017)');
    expect(changes.sentences[0]).toBe('Une entrée, aucune sortie. Entrées\u202f: DELTA.');
    expect(changes.sentences[1]).toMatch(/^Le coût total augmente de 150\sM€/);
    expect(drifts.euros.title).toBe('Hausses de coût depuis la 1re publication');
    expect(drifts.euros.lines).toEqual([
      { project: 'alpha', name: 'ALPHA', text: '+2\u00a0M€ (+20\u00a0%)' },
    ]);
    expect(drifts.months.lines).toEqual([
      { project: 'alpha', name: 'ALPHA', text: '+12\u00a0mois (janv. 2019)' },
    ]);
    expect(exits.sentences).toEqual([
      'Aucune sortie depuis la 3e édition.',
      expect.stringMatching(/^Un projet abandonné depuis la 2e édition.*5\sM€ dépensés sans mise/),
    ]);
    // The end of GAMMA is not known.
    expect(ends.past.title).toBe('Aucune fin connue n’est passée');
    expect(ends.toCome.lines.map(({ name, text }) => [name, text])).toEqual([
      ['DELTA', 'mai 2018'],
    ]);
  });

  it('says how far a cost moved, however little', () => {
    const { drifts, changes } = note({
      history: withAct('alpha', { kind: 'budget', costEuros: 12_020_000 }),
    });
    expect(changes.sentences[2]).toMatch(/^Un coût révisé\u202f: ALPHA \+0,02\sM€/);
    expect(drifts.euros.lines[0]?.text).toBe('+2,02\u00a0M€ (+20\u00a0%)');
    const small = note({ history: withAct('alpha', { kind: 'budget', costEuros: 10_020_000 }) });
    expect(small.drifts.euros.lines[0]?.text).toBe('+0,02\u00a0M€ (+0,2\u00a0%)');
  });

  it('finds nothing only among what is known', () => {
    const withheld: Change = {
      kind: 'withholding',
      withheld: { scope: 'entry', ground: 'defence', statement: null },
    };
    const history = withAct('alpha', { kind: 'budget', costEuros: 90_000_000 }, withheld);
    const dark = note({ history, filters: { ...NO_FILTERS, ministry: 'SPM' } });
    expect(dark.drifts.months.title).toBe('Aucune fin à comparer dans ce périmètre');
    for (const empty of [
      note({ filters: { ...NO_FILTERS, band: 'over100', ministry: 'SPM' } }),
      note({ edition: 1 }),
    ]) {
      expect(empty.drifts.euros.title).toBe('Aucun coût à comparer dans ce périmètre');
      expect(empty.drifts.months.title).toBe('Aucune fin à comparer dans ce périmètre');
    }
    const alone: History = {
      ...history,
      revisions: history.revisions.filter(({ project }) => project === 'alpha'),
    };
    const { changes, drifts, ends } = note({ history: alone });
    expect(drifts.euros.title).toBe('Aucun coût à comparer dans ce périmètre');
    expect(drifts.months.title).toBe('Aucune fin à comparer dans ce périmètre');
    expect(changes.sentences.slice(-2)).toEqual([
      'Aucun coût à comparer.',
      'Aucune phase à comparer.',
    ]);
    expect(ends.past.title).toBe('Aucune fin prévue n’est connue');
    expect(ends.toCome.title).toBe('Aucune fin prévue n’est connue');
  });

  it('has nothing to say of a ministry of which there is no project', () => {
    expect(note().unknownFilters).toEqual([]);
    const sentence =
      'Vous ne pouvez lire aucun projet du ministère «\u00a0zzz\u00a0» dans la 4e édition.';
    expect(note({ filters: { ...NO_FILTERS, ministry: 'zzz' } }).unknownFilters).toEqual([
      sentence,
    ]);
    const asked = { restrictedTo: ['SPM', 'zzz'], ministries: ['SPM', 'zzz'] };
    expect(note(asked).unknownFilters).toEqual([sentence]);
  });

  it('names the reason of a revision and the ground of an exit', () => {
    const { changes, exits } = note({ edition: 3 });
    expect(changes.sentences[2]).toBe(
      `Un coût révisé\u202f: ALPHA +2\u00a0M€ (${REASON_LABELS.scope.toLocaleLowerCase('fr')}).`,
    );
    expect(exits.sentences[0]).toMatch(/^BETA, abandon.*5\sM€ dépensés sans mise en service/);
  });

  it('compares the first edition with nothing', () => {
    const { changes, figures } = note({ edition: 2 });
    expect(changes).toEqual({
      title: 'Première édition connue\u202f: rien à comparer',
      sentences: [],
    });
    expect(figures.map(({ change }) => change)).toEqual(Array(6).fill('pas d’édition précédente'));
  });

  it('has no project and says so without a number that is not one', () => {
    const { figures, drifts, ends } = note({ edition: 1 });
    expect(figures[0]?.value).toBe('0');
    expect(figures[2]?.value).not.toMatch(/NaN|0\s?M€/);
    expect(drifts.euros.lines).toEqual([]);
    expect(ends.toCome.title).toBe('Aucune fin prévue dans les six mois');
    expect(JSON.stringify(note({ edition: 1 }))).not.toMatch(/NaN|undefined|null,null/);
  });

  it('speaks of a single project, and of the part that filters leave', () => {
    const delta = note({ filters: { ...NO_FILTERS, ministry: 'MINJUS' } });
    expect(delta.scope).toContain('Filtre\u202f: ministère «\u00a0Ministère de la Justice\u00a0»');
    expect(delta.figures[0]?.value).toBe('1');
    // The bridge of the whole would speak of other projects.
    expect(delta.changes.sentences.join(' ')).not.toMatch(/Le coût total/);
    expect(delta.changes.sentences.join(' ')).not.toMatch(/ALPHA/);
    expect(delta.drifts.euros.lines).toEqual([]);
  });

  it('is limited to some ministries, and says which', () => {
    const { scope, figures } = note({ restrictedTo: ['SPM'] });
    expect(scope).toBe('Ministère\u202f: Services du Premier ministre, sans filtre');
    expect(figures[0]?.value).toBe('2');
  });

  it('tells nothing of what is withheld', () => {
    const withheld: Change = {
      kind: 'withholding',
      withheld: { scope: 'entry', ground: 'defence', statement: null },
    };
    const [one, other] = [160_000_000, 170_000_000].map((costEuros) =>
      note({ history: withAct('delta', { kind: 'budget', costEuros }, withheld) }),
    );
    expect(one).toEqual(other);
    expect(one?.figures[2]?.value).toBe('12\u00a0M€');
    expect(one?.ends.toCome.lines).toEqual([]);
  });

  it('is read at a publication, whatever came after it', () => {
    const publications = [
      { edition: 4, version: 1, position: 7, publishedOn: '2017-11-29', rules: 1 as const },
    ];
    const editions = smallHistory.editions.map((edition) =>
      edition.number === 4
        ? { ...edition, state: 'published' as const, publishedOn: '2017-11-29' }
        : edition,
    );
    const later = withAct('alpha', { kind: 'budget', costEuros: 99_000_000 });
    const published = note({ history: { ...later, editions, publications } });
    expect(published.state).toBe('4e édition, publication 4.1 du 29 novembre 2017');
    expect(published.figures).toEqual(
      note({ history: { ...smallHistory, editions, publications } }).figures,
    );
    expect(note({ history: later }).figures).not.toEqual(published.figures);
    expect(note({ position: 3, edition: 3 }).state).toContain('telle que connue au n°\u00a03');
  });

  it('says who has still to answer, while a collection is open', () => {
    const collection = {
      edition: 4,
      deadline: '2026-12-15',
      daysLeft: 15,
      of: 'ministries' as const,
      left: 2,
      total: 3,
    };
    const { collection: text } = note({ collection, awaited: ['Intérieur', 'Justice'] });
    expect(text).toBe(
      'Collecte en cours\u202f: 2\u00a0ministères sur 3 ont encore à répondre, échéance le 15 décembre 2026 (Intérieur, Justice).',
    );
    expect(note().collection).toBeNull();
  });

  it('gives the figures and the ends of the dashboard, under any filter', () => {
    fc.assert(
      fc.property(historyAtArb, filtersArb, ({ history, edition }, filters) => {
        const request = { ...REQUEST, history, edition, filters };
        const { figures, ends } = note(request);
        const view = buildDashboard({ ...request, version: '' });
        expect(figures).toHaveLength(6);
        expect(figures[0]?.value).toBe(String(view?.keyFigures[0]?.evidence.value));
        expect(ends.past.lines.map(({ project }) => project)).toEqual(
          view?.expectedEnds
            .filter(({ overdue }) => overdue)
            .slice(0, 6)
            .map(({ project }) => project),
        );
        expect(JSON.stringify(note(request))).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: runs(50) },
    );
  });
});
