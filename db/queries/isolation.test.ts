import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, runs } from '@/lib/domain/fixtures/runs';
import type { ThreadItem } from '@/lib/views/submissions';
import { confirmEntries } from '../commands/confirm';
import type { CommandEnvironment } from '../commands/define';
import { performAct } from '../commands/entries';
import { acceptSubmission } from '../commands/submissions/accept';
import { beginSubmission } from '../commands/submissions/begin';
import { commentSubmission } from '../commands/submissions/comment';
import { saveDraft } from '../commands/submissions/drafts';
import { sendSubmission } from '../commands/submissions/send';
import {
  discardSubmission,
  refuseSubmission,
  returnSubmission,
  withdrawSubmission,
} from '../commands/submissions/settle';
import { aCreation, anOpenEdition, liaisonOf, OFFICER } from '../fixtures/portfolio';
import { scratchDatabase } from '../fixtures/scratch-database';
import {
  anAcceptance,
  aProposal,
  done,
  duringCollection,
  entryNow,
  typedOver,
} from '../fixtures/submissions';
import { reader } from '../read';
import { collectionVersion, collectionView } from './collection';
import { dashboardView, latestChanges } from './dashboard';
import { formOptions, projectsView, projectView } from './projects';
import { ministrySheet, sheetSources } from './sheet';
import { loadDrafts, loadSubmissions } from './submissions';
import { submissionForm } from './submissions-form';
import { inboxView, submissionView } from './submissions-views';
import { dashboardVersion, historyVersion, submissionsVersion } from './versions';

const NOW = '2018-05-20T08:00:00.000Z';
const TODAY = '2018-05-20';
const MINISTRIES = ['MJ', 'MI'] as const;
const KINDS = [
  'begin',
  'propose',
  'save',
  'send',
  'withdraw',
  'discard',
  'comment',
  'answer',
  'return',
  'refuse',
  'accept',
  'confirm',
] as const;

interface Step {
  ministry: (typeof MINISTRIES)[number];
  kind: (typeof KINDS)[number];
  project: number;
  millions: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  ministry: fc.constantFrom(...MINISTRIES),
  kind: fc.constantFrom(...KINDS),
  project: fc.nat({ max: 1 }),
  millions: fc.integer({ min: 20, max: 50 }),
});

/** Each has something under way to begin with: most of what is drawn at random would be refused before. */
const PRELUDE: readonly Step[] = (['begin', 'send'] as const).flatMap((kind) =>
  ['MI' as const, 'MJ' as const].map((ministry) => ({ ministry, kind, project: 0, millions: 32 })),
);

/** Two projects of each ministry, MJ’s first; what each one begins is numbered apart. */
function aWorld() {
  const scratch = scratchDatabase();
  anOpenEdition();
  const created = (ministry: string, name: string) =>
    done(performAct(OFFICER, aCreation({ ministry, name }), duringCollection(NOW))).project;
  const projects = {
    MJ: [created('MJ', 'JUSTICE UN'), created('MJ', 'JUSTICE DEUX')],
    MI: [created('MI', 'INTERIEUR UN'), created('MI', 'INTERIEUR DEUX')],
  };
  const begun = { MJ: 0, MI: 0 };
  const environment = (ministry: Step['ministry']): CommandEnvironment => ({
    now: () => NOW,
    reference: () => 'reference',
    identifier: () => {
      begun[ministry] += 1;
      return `T-${ministry}${String(begun[ministry]).padStart(10, '0')}`;
    },
  });
  return { scratch, projects, environment };
}
type World = ReturnType<typeof aWorld>;

/** Does a step as well as it can be done; what is refused is refused. */
function perform({ projects, environment }: World, { ministry, kind, ...step }: Step): unknown {
  const liaison = liaisonOf(ministry);
  const given = environment(ministry);
  const project = projects[ministry][step.project] ?? '';
  const content = typedOver(project, { budget: { cost: `${step.millions} M€` } });
  const baseVersion = entryNow(project).version;
  const known = loadSubmissions(reader(), 'everything', { edition: 1 }).filter(
    (one) => one.ministry === ministry,
  );
  const last = known.findLast((one) => one.project === project || step.project === 1);
  const submission = last?.id ?? 'T-ZZZZZZZZZZZZ';
  const named = { submission, expectedEvent: last?.events.length ?? 0 };
  const expectedDraft = loadDrafts(reader(), 'everything', { id: submission }).get(
    submission,
  )?.version;
  const comment = 'Le montant est à vérifier.';
  switch (kind) {
    case 'begin':
      return beginSubmission(
        liaison,
        { edition: 1, project, ministry: null, content, baseVersion },
        given,
      );
    case 'propose':
      return beginSubmission(
        liaison,
        {
          edition: 1,
          project: null,
          ministry,
          content: aProposal(ministry, `PROPOSE ${ministry}`),
          baseVersion: 0,
        },
        given,
      );
    case 'save':
      return saveDraft(liaison, { submission, content, expectedDraft, baseVersion }, given);
    case 'send':
      return sendSubmission(liaison, { submission, expectedDraft }, given);
    case 'withdraw':
      return withdrawSubmission(liaison, named, given);
    case 'discard':
      return discardSubmission(liaison, { submission }, given);
    case 'comment':
      return commentSubmission(liaison, { submission, comment }, given);
    case 'answer':
      return commentSubmission(OFFICER, { submission, comment }, given);
    case 'return':
      return returnSubmission(OFFICER, { ...named, comment }, given);
    case 'refuse':
      return refuseSubmission(OFFICER, { ...named, comment }, given);
    case 'accept':
      // A new project is given the next number of all: what is known of it is how many there were.
      return last?.project === null
        ? null
        : acceptSubmission(OFFICER, anAcceptance(named, last?.project ?? null), given);
    case 'confirm':
      return confirmEntries(
        liaison,
        { edition: 1, projects: [{ project, expectedVersion: baseVersion }] },
        given,
      );
  }
}

/** Everything a liaison of MJ is shown, wherever they go. */
function seenByJustice({ projects }: World): unknown[] {
  const actor = liaisonOf('MJ');
  const filters = { ministry: null, phase: null, band: null, zone: null, interministerial: null };
  const own = loadSubmissions(reader(), 'everything').map(({ id }) => id);
  const sources = sheetSources(reader(), actor, NOW);
  return [
    inboxView(actor, { edition: 1, filters: { status: 'all', ministry: null }, now: NOW }),
    inboxView(actor, { edition: 1, filters: { status: 'sent', ministry: 'MI' }, now: NOW }),
    own.flatMap((id) => submissionView(actor, id, NOW) ?? []),
    collectionView(actor, { edition: 1, now: NOW }),
    [null, ...projects.MJ, ...projects.MI].map((project) =>
      submissionForm(actor, { project, now: NOW }),
    ),
    [...projects.MJ, ...projects.MI].map((project) => projectView(actor, project, 1)),
    projectsView(actor, { edition: 1, filters }),
    dashboardView(actor, { edition: 1, filters, today: TODAY }),
    latestChanges(actor, { edition: 99, position: Number.MAX_SAFE_INTEGER, projects: null }),
    formOptions(actor, 1),
    'refused' in sources ? sources : ministrySheet(sources),
  ];
}

/** The numbers of revisions, and what is hashed from them: see « Known limits » in `docs/security.md`. */
const NUMBERED = new Set(['version', 'entryVersion', 'baseVersion', 'seq', 'position']);

function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    // The places of what is said of a submission are not among them.
    if (key === 'thread') return (inner as ThreadItem[]).map(({ seq, ...said }) => [seq, said]);
    return NUMBERED.has(key) || isNumbers(inner) ? undefined : inner;
  });
}

/** Revisions by their numbers: those that an acceptance recorded. */
function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => Number.isInteger(one));
}

function versions(): string[] {
  const actor = liaisonOf('MJ');
  return [
    historyVersion(actor),
    dashboardVersion(actor, TODAY),
    submissionsVersion(actor, TODAY),
    collectionVersion(actor, NOW),
  ];
}

/** What MJ is answered and shown after each of its steps, whatever MI does in between. */
function story(steps: readonly Step[], withInterior: boolean): string[] {
  const world = aWorld();
  const told: string[] = [];
  for (const step of steps) {
    if (step.ministry === 'MJ') {
      const answer = perform(world, step);
      told.push(plain([step.kind, answer, seenByJustice(world)]));
    } else if (withInterior) {
      const before = versions();
      perform(world, step);
      expect(versions()).toEqual(before);
    }
  }
  world.scratch.dispose();
  return told;
}

/** Where two stories part, a few words around it: the whole is too long to be read. */
function firstDifference(alone: readonly string[], beside: readonly string[]): string[] | null {
  const step = alone.findIndex((told, index) => told !== beside[index]);
  if (step === -1) return null;
  const [one, other] = [alone[step] ?? '', beside[step] ?? ''];
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one, other].map((told) => told.slice(Math.max(0, at - 80), at + 40));
}

describe('what a ministry does', () => {
  it(
    'neither moves nor changes anything another one is shown or answered',
    () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
          const whole = [...PRELUDE, ...steps];
          const [alone, beside] = [story(whole, false), story(whole, true)];
          expect(firstDifference(alone, beside)).toBeNull();
        }),
        { numRuns: runs(6) },
      );
    },
    patience(120_000),
  );
});
