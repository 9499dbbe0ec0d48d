import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import type { SubmissionDraft } from '@/lib/views/submissions';
import { aHistory, CREATION } from '../fixtures/one-project';
import {
  A_REASON,
  aContent,
  aCost,
  anActor,
  aSubmission,
  RETURNED,
  revised,
  sent,
} from '../fixtures/submissions';
import type { Change } from '../history/change';
import { foldEntry } from '../history/fold';
import type { Submission } from '../submissions/events';
import { referencesOf } from '../submissions/references';
import { buildSubmissionView, type SubmissionRequest } from './submissions';

/** GP-0001, created in edition 1 as revision 1; the acts of edition 5 follow, from revision 2. */
function history(...later: (readonly Change[])[]) {
  return aHistory([[1, CREATION], ...later.map((changes) => [5, changes] as const)]);
}

const base = foldEntry(history().revisions);
if (base === null) throw new Error('an empty history');

const typedCost = (cost: string) => aContent({ budget: revised('budget', base, { cost }) });

function view(submission: Submission, overrides: Partial<SubmissionRequest> = {}) {
  const known = overrides.history ?? history();
  return buildSubmissionView({
    history: known,
    submission,
    draft: null,
    actor: anActor('officer'),
    now: '2018-05-20T09:00:00.000Z',
    version: 'v1',
    references: referencesOf(known, 5),
    ...overrides,
  });
}

function aDraft(content: SubmissionDraft['content'], baseVersion = 1): SubmissionDraft {
  const updatedAt = '2018-05-10T09:00:00.000Z';
  return { content, version: 3, baseVersion, updatedAt, updatedBy: 'Sacha Bernard' };
}

const WIDE = aContent(
  {
    edit: revised('edit', base, { functionalZone: 'Finances', description: 'Refaire tout.' }),
    phase: revised('phase', base, { phase: 'framing' }),
    budget: revised('budget', base, { cost: '4 M€', withheld: 'tender' }),
    schedule: revised('schedule', base, { plannedEndOn: '2019-01-01' }),
  },
  { 'budget.costHalved': ' Lot 2 abandonné. ' },
);

describe('what is proposed', () => {
  it('is read field by field, before → theirs, with its reason', () => {
    const { parts } = view(aSubmission([sent(WIDE)]));
    const rows = parts
      .flatMap((part) => part.changes)
      .map(({ key, label, before, theirs }) => [key, label, before, theirs]);
    expect(rows).toEqual([
      ['edit.description', 'Description et objectifs', 'Refaire l’outil.', 'Refaire tout.'],
      ['edit.functionalZone', 'Zone fonctionnelle principale', 'Ressources humaines', 'Finances'],
      ['phase', 'Phase', 'Conception / Réalisation', 'Cadrage'],
      ['budget', 'Coût complet estimé', '10\u00a0M€', '4\u00a0M€'],
      [
        'budget',
        'Communication',
        'Communiqué',
        'Coût non communiqué\u202f: Appel d’offres en cours',
      ],
      ['schedule', 'Fin prévue', '1er janvier 2018', '1er janvier 2019'],
      ['schedule', 'Durée prévue', '3,0\u00a0ans', '4,0\u00a0ans'],
    ]);
    expect(parts[2]).toMatchObject({
      title: 'Coût',
      reasonLabel: 'Périmètre',
      reasonText: 'Le périmètre a changé',
      problem: null,
    });
  });

  it('marks what stands out, and gives each warning its explanation', () => {
    const { parts } = view(aSubmission([sent(WIDE)]));
    const notable = parts.flatMap(({ changes }) => changes.filter((row) => row.notable));
    expect(notable.map(({ field }) => field)).toEqual(['phase', 'withheld']);
    const warnings = parts.flatMap((part) => part.warnings);
    expect(warnings).toMatchObject([
      { code: 'phaseBack', explanation: '' },
      { code: 'costHalved', explanation: 'Lot 2 abandonné.' },
    ]);
  });

  it('shows an exit with its final balance', () => {
    const exit = {
      ...valuesFrom('exit', base),
      ground: 'completed',
      finalCost: '11',
      finalEndOn: '2018-03-01',
      reason: A_REASON,
    };
    const { parts, summary } = view(aSubmission([sent(aContent({ exit }))]));
    expect(parts[0]?.changes.map(({ theirs, notable }) => [theirs, notable])).toEqual([
      ['Sorti\u202f: Terminé', true],
      ['11\u00a0M€', false],
      ['1er mars 2018', false],
    ]);
    expect(summary.headline).toBe('Sorti\u202f: Terminé');
  });

  it('shows a new project field by field, without a baseline of its making', () => {
    const create = {
      ...blankCreation(),
      name: 'GAMMA',
      description: 'Un portail.',
      ministry: 'SPM',
      phase: 'build',
      cost: '12',
      plannedEndOn: '2020-01-01',
      startOn: '2018-01-01',
      reason: A_REASON,
    };
    const proposal = (values: Partial<typeof create> = {}) =>
      view(
        aSubmission([sent(aContent({ create: { ...create, ...values } }), 0)], { project: null }),
      );
    const { parts, summary, entry, effects } = proposal();
    const fields = parts[0]?.changes.map(({ field }) => field);
    expect(fields).toEqual([
      'name',
      'description',
      'ministry',
      'interministerial',
      'phase',
      'cost',
      'startOn',
      'plannedEndOn',
      'duration',
    ]);
    expect(parts[0]?.changes[0]).toMatchObject({ key: 'create', before: '—', theirs: 'GAMMA' });
    expect(summary).toMatchObject({
      name: 'GAMMA',
      project: null,
      entryVersion: 0,
      moved: false,
      changes: 1,
      mayAcceptAtOnce: { possible: true },
    });
    expect(summary.headline).toBe(
      'Nouveau projet\u202f: 12\u00a0M€, Conception / Réalisation, 1er janvier 2020',
    );
    expect(entry).toBeNull();
    expect(effects.find(({ figure }) => figure === 'projects')?.delta).toBe(1);
    const approved = proposal({ baselineCost: '9' }).parts[0]?.changes;
    expect(approved?.find(({ field }) => field === 'baselineCost')?.theirs).toBe('9\u00a0M€');
  });

  it('shows what cannot be understood yet as it was typed, with what is wrong', () => {
    const typed = aContent({
      budget: revised('budget', base, { cost: 'douze', withheld: 'tender' }),
      schedule: revised('schedule', base, { plannedEndOn: '2014-01-01' }),
      edit: revised('edit', base, { ministry: 'XX', interministerial: true }),
    });
    const { parts } = view(aSubmission(), { actor: anActor('liaison'), draft: aDraft(typed) });
    expect(parts.map(({ part, problem }) => [part, problem !== null])).toEqual([
      ['edit', true],
      ['budget', true],
      ['schedule', true],
    ]);
    expect(parts.flatMap(({ changes }) => changes).map(({ theirs }) => theirs)).toEqual([
      'XX',
      'Oui',
      'douze',
      'Appel d’offres en cours',
      '1er janvier 2014',
    ]);
  });
});

describe('three columns', () => {
  const moved = history([{ kind: 'budget', costEuros: 12_000_000 }]);

  it('appear where somebody changed the very field', () => {
    const content = aContent({
      ...typedCost('11').parts,
      schedule: revised('schedule', base, { plannedEndOn: '2018-06-01' }),
    });
    const { parts, summary } = view(aSubmission([sent(content)]), { history: moved });
    expect(summary).toMatchObject({ moved: true, entryVersion: 2 });
    const rows = parts.flatMap(({ changes }) => changes);
    expect(rows[0]).toMatchObject({
      before: '10\u00a0M€',
      theirs: '11\u00a0M€',
      now: '12\u00a0M€',
      moved: true,
    });
    expect(rows[1]).toMatchObject({ field: 'plannedEndOn', moved: false });
  });

  it('judge what is proposed on what stands now', () => {
    const { parts } = view(aSubmission([sent(typedCost('5,5'))]), { history: moved });
    expect(parts[0]?.warnings).toMatchObject([{ code: 'costHalved' }]);
    const gone = history([
      { kind: 'exit', ground: 'merged', finalCostEuros: null, finalEndOn: null, successors: [] },
    ]);
    const { parts: late, effects } = view(aSubmission([sent()]), { history: gone });
    expect(late[0]?.problem).toMatch(/sorti du panorama/u);
    expect(effects).toEqual([]);
  });
});

describe('the line of a list', () => {
  it('names the weightiest change and counts the others', () => {
    const headline = (content = WIDE) => view(aSubmission([sent(content)])).summary.headline;
    expect(headline()).toBe(
      'Coût\u202f: 10\u00a0M€\u00a0→ 4\u00a0M€\u202f; 4\u00a0autres changements',
    );
    expect(headline(typedCost('34,2'))).toBe('Coût\u202f: 10\u00a0M€\u00a0→ 34,2\u00a0M€');
    const words = revised('edit', base, { description: 'Refaire tout.' });
    expect(headline(aContent({ edit: words }))).toBe('Description\u202f: texte modifié');
  });

  it('says why, each reason once: it is what several are decided by at once', () => {
    const why = (content: SubmissionContent) => view(aSubmission([sent(content)])).summary.why;
    const reason = { code: 'scope', text: 'Le lot 2 est ajouté' };
    const budget = revised('budget', base, { cost: '11', reason });
    const later = { plannedEndOn: '2021-01-01' };
    const same = revised('schedule', base, { ...later, reason });
    expect(why(aContent({ budget, schedule: same }))).toBe('Périmètre\u202f: Le lot 2 est ajouté');
    const apart = { code: 'scope', text: 'Un an de plus' };
    const other = revised('schedule', base, { ...later, reason: apart });
    expect(why(aContent({ budget, schedule: other }))).toBe(
      'Périmètre\u202f: Le lot 2 est ajouté\u202f; Périmètre\u202f: Un an de plus',
    );
  });

  it.each([
    ['nothing to look at', [sent()], history(), true],
    ['a warning', [sent(typedCost('4'))], history(), false],
    ['an entry that changed', [sent()], history([{ kind: 'confirmation' }]), false],
    ['what is so already', [sent(typedCost('10'))], history(), false],
    ['a problem', [sent(typedCost('10 Md€'))], history(), false],
    ['a return', [sent(), RETURNED], history(), false],
  ] as const)('is accepted at once or not: %s', (_, happened, known, possible) => {
    const { summary } = view(aSubmission(happened), { history: known });
    expect(summary.mayAcceptAtOnce.possible).toBe(possible);
  });

  it('is accepted by nobody who may not decide', () => {
    const { summary } = view(aSubmission([sent(aCost('11'))]), { actor: anActor('liaison') });
    expect(summary.mayAcceptAtOnce.possible).toBe(false);
  });
});
