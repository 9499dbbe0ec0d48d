import { POSSIBLE } from '@/lib/domain/result';
import type {
  ProposedChange,
  ProposedPart,
  SubmissionSummary,
  ThreadItem,
} from '@/lib/views/submissions';

/** Invented submissions, for tests: say only what the test is about. */

export function aSummary(id: string, part: Partial<SubmissionSummary> = {}): SubmissionSummary {
  return {
    id,
    edition: 5,
    project: 'GP-0007',
    name: `Projet ${id}`,
    ministry: 'MI',
    ministryLabel: 'Ministère de l’Intérieur',
    status: 'sent',
    inPart: false,
    sentAt: '2018-06-07T09:00:00.000Z',
    sentBy: 'Sacha Bernard',
    lastAct: { at: '2018-06-07T09:00:00.000Z', by: 'Sacha Bernard', kind: 'sent' },
    headline: 'Coût\u202f: 30,8\u00a0M€ → 34,2\u00a0M€',
    why: 'Périmètre\u202f: le lot 2 est ajouté',
    changes: 1,
    warnings: 0,
    comments: 0,
    moved: false,
    actsNext: 'directorate',
    lastEvent: 1,
    entryVersion: 12,
    mayAcceptAtOnce: POSSIBLE,
    ...part,
  };
}

export function aChange(
  key: ProposedChange['key'],
  part: Partial<ProposedChange> = {},
): ProposedChange {
  return {
    key,
    part: 'edit',
    field: key,
    label: key,
    before: 'avant',
    theirs: 'proposé',
    now: 'avant',
    moved: false,
    notable: false,
    ...part,
  };
}

export function aPart(changes: readonly ProposedChange[]): ProposedPart {
  return {
    part: 'edit',
    title: 'Fiche',
    changes,
    reasonLabel: null,
    reasonText: '',
    warnings: [],
    problem: null,
  };
}

export function anItem(seq: number, kind: ThreadItem['kind'], by = 'Sacha Bernard'): ThreadItem {
  return {
    seq,
    kind,
    by,
    side: 'ministry',
    at: '2018-06-07T09:00:00.000Z',
    title: kind,
    text: '',
  };
}
