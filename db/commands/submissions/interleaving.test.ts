import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patience, runs } from '@/lib/domain/fixtures/runs';
import type { EntryState } from '@/lib/domain/history/entry';
import { lastSent, statusOf } from '@/lib/domain/submissions/events';
import { changeKeysOf } from '@/lib/domain/submissions/rebase';
import { changedFields } from '@/lib/domain/submissions/same-value';
import { isPending } from '@/lib/domain/submissions/status';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { valuesFrom } from '@/lib/typed/from-entry';
import { verifyChains } from '../../chain';
import { openForReading } from '../../client';
import { anOpenEdition, aProject, liaisonOf, OFFICER } from '../../fixtures/portfolio';
import { scratchDatabase } from '../../fixtures/scratch-database';
import { duringCollection, entryNow } from '../../fixtures/submissions';
import { loadProjectRevisions } from '../../queries/history';
import { loadDrafts, loadSubmissions } from '../../queries/submissions';
import { entryAt } from '../../queries/submissions-standing';
import { reader } from '../../read';
import { systemActor } from '../../system-actor';
import { confirmEntries } from '../confirm';
import { performAct } from '../entries';
import { acceptSubmission } from './accept';
import { beginSubmission } from './begin';
import { saveDraft } from './drafts';
import { REASON, REVISED, type Step, step, typed } from './fixtures/steps';
import { sendSubmission } from './send';
import { discardSubmission, returnSubmission, withdrawSubmission } from './settle';

const LIAISONS = [
  liaisonOf('MJ'),
  systemActor({ ...liaisonOf('MJ'), id: 'l2', name: 'Lise Liaison' }),
];
const OFFICERS = [OFFICER, systemActor({ ...OFFICER, id: 'o2', name: 'Omar Officier' })];
/** Every field of an entry as its forms show it, by « part.field ». */
function fieldsOf(entry: EntryState): Record<string, string> {
  return Object.fromEntries(
    REVISED.flatMap((part) =>
      Object.entries(valuesFrom(part, entry)).map(([field, value]) => [
        `${part}.${field}`,
        JSON.stringify(value),
      ]),
    ),
  );
}

/** The fields that a content changes on the entry it was typed over. */
function touched({ parts }: SubmissionContent, base: EntryState): Set<string> {
  return new Set(
    REVISED.flatMap((part) => {
      const values = parts[part];
      if (values === undefined) return [];
      return changedFields<object>(values, valuesFrom(part, base)).map(
        (field) => `${part}.${String(field)}`,
      );
    }),
  );
}

function known(project: string) {
  return loadSubmissions(reader(), 'everything', { edition: 1, project });
}

function accept(project: string, { who, kind, some }: Step): void {
  const submission = known(project).findLast(({ events }) => statusOf(events) === 'sent');
  const sent = submission && lastSent(submission.events);
  if (!submission || !sent) return;
  const before = entryNow(project);
  const base = entryAt(loadProjectRevisions(reader(), project), sent.baseVersion);
  if (base === null) throw new Error('sent over nothing');
  const proposed = changeKeysOf(sent.content, base);
  const keys = kind === 'acceptSome' ? proposed.filter((_, index) => some[index]) : null;
  const result = acceptSubmission(
    OFFICERS[who] ?? OFFICER,
    {
      submission: submission.id,
      expectedEvent: submission.events.length,
      expectedVersion: before.version,
      keys,
      comment: 'Le reste attendra.',
    },
    duringCollection(),
  );
  const after = entryNow(project);
  if (result.status !== 'ok') {
    expect(after).toEqual(before);
    return;
  }
  const changed = touched(sent.content, base);
  const taken = (path: string) =>
    changed.has(path) &&
    (keys === null || keys.some((key) => path === key || path.startsWith(`${key}.`)));
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const moved = Object.keys(is).filter((path) => was[path] !== is[path]);
  expect(moved.filter((path) => !taken(path))).toEqual([]);
  const revisions = loadProjectRevisions(reader(), project).filter(({ seq }) =>
    result.value.revisions.includes(seq),
  );
  expect(revisions.map(({ seq }) => seq)).toEqual(result.value.revisions);
  for (const { proposal, actor } of revisions) {
    expect(proposal).toEqual({ submission: submission.id, by: sent.actor });
    expect(actor.id).toBe((OFFICERS[who] ?? OFFICER).id);
  }
}

function perform(project: string, given: Step): void {
  const { kind, who, changes } = given;
  const liaison = LIAISONS[who] ?? LIAISONS[0];
  const officer = OFFICERS[who] ?? OFFICER;
  if (!liaison) return;
  const pending = known(project).find(({ events }) => isPending(statusOf(events)));
  const submission = pending?.id ?? 'T-ZZZZZZZZZZZZ';
  const draft = loadDrafts(reader(), 'everything', { id: submission }).get(submission);
  const entry = entryNow(project);
  const environment = duringCollection();
  const named = { submission, expectedEvent: pending?.events.length ?? 0 };
  switch (kind) {
    case 'save':
    case 'stale': {
      // « stale »: a form that was opened before, and still shows the entry as it was.
      const seen = kind === 'stale' ? loadProjectRevisions(reader(), project).at(-2) : undefined;
      const over = (seen && entryAt(loadProjectRevisions(reader(), project), seen.seq)) ?? entry;
      const content = typed(over, changes);
      const baseVersion = over.version;
      const done = draft
        ? saveDraft(
            liaison,
            { submission, content, expectedDraft: draft.version, baseVersion },
            environment,
          )
        : beginSubmission(
            liaison,
            { edition: 1, project, ministry: null, content, baseVersion },
            environment,
          );
      expect(done.status).not.toBe('unexpected');
      return;
    }
    case 'send': {
      const sending = { submission, expectedDraft: draft?.version ?? 1 };
      sendSubmission(liaison, sending, environment);
      return;
    }
    case 'act':
      for (const { part, set } of changes.slice(0, 1)) {
        performAct(
          officer,
          {
            act: part,
            edition: 1,
            project,
            expectedVersion: entry.version,
            ...valuesFrom(part, entry),
            ...(part === 'edit' && {
              programmes: entry.programmes.map((programme) => ({ ...programme })),
            }),
            ...set,
            reason: REASON,
          },
          environment,
        );
      }
      return;
    case 'accept':
    case 'acceptSome':
      accept(project, given);
      return;
    case 'withdraw':
      withdrawSubmission(liaison, named, environment);
      return;
    case 'return':
      returnSubmission(officer, { ...named, comment: 'À revoir.' }, environment);
      return;
    case 'discard':
      discardSubmission(liaison, { submission }, environment);
      return;
    case 'confirm':
      confirmEntries(
        liaison,
        { edition: 1, projects: [{ project, expectedVersion: entry.version }] },
        environment,
      );
  }
}

describe('whatever the order in which two liaisons and two officers act on one project', () => {
  it(
    'accepting changes nothing but what was proposed and taken; one submission is pending at most',
    () => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
          const scratch = scratchDatabase();
          try {
            anOpenEdition();
            const { project } = aProject();
            for (const given of steps) {
              perform(project, given);
              const pending = known(project).filter(({ events }) => isPending(statusOf(events)));
              expect(pending.length).toBeLessThanOrEqual(1);
            }
            const connection = openForReading(scratch.file);
            expect(verifyChains(connection)).toEqual([]);
            connection.close();
          } finally {
            scratch.dispose();
          }
        }),
        { numRuns: runs(25) },
      );
    },
    patience(120_000),
  );
});
