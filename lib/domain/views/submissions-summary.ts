import type { ProposedChange, ProposedPart, SubmissionSummary } from '@/lib/views/submissions';
import { impossible, POSSIBLE, type Verdict } from '../result';
import { mayDo } from '../submissions/allowed';
import { errorsOf } from '../submissions/evaluate';
import { lastSent, type Submission } from '../submissions/events';
import { changeKeysOf } from '../submissions/rebase';
import { isPending } from '../submissions/status';
import { actsNext, SIDE_OF } from '../submissions/transitions';
import type { Edition } from '../vocabulary/editions';
import { COLON, NONE } from './entry-readings';
import { proposedParts } from './submissions-changes';
import type { StandingSubmission, SubmissionReading } from './submissions-standing';

const ARROW = '\u00a0→ ';

/** One line of a list, from the submission as this reader sees it. */
export function summaryOf(
  standing: StandingSubmission,
  reading: SubmissionReading,
  edition: Edition,
  parts: readonly ProposedPart[] = proposedParts(standing, reading.references),
): SubmissionSummary {
  const { submission, status, content, entry } = standing;
  const { ministries } = reading.references;
  const accepted = acceptance(submission);
  const sent = lastSent(submission.events);
  const changes = content === null ? 0 : changeKeysOf(content, standing.base).length;
  const warnings = parts.reduce((sum, part) => sum + part.warnings.length, 0);
  return {
    id: submission.id,
    edition: submission.edition,
    project: submission.project ?? accepted?.project ?? null,
    name: entry?.name || content?.parts.create?.name.trim() || 'Nouveau projet',
    ministry: submission.ministry,
    ministryLabel: ministries[submission.ministry] ?? submission.ministry,
    status,
    inPart: (accepted?.declined.length ?? 0) > 0,
    sentAt: sent?.at ?? null,
    sentBy: sent?.actor.name ?? null,
    lastAct: lastActOf(submission, reading),
    headline: headlineOf(standing, parts, changes),
    why: whyOf(parts),
    changes,
    warnings,
    comments: submission.events.filter(({ kind }) => kind === 'commented').length,
    moved: standing.moved,
    actsNext: actsNext(status, edition.state),
    lastEvent: submission.events.length,
    entryVersion: submission.project === null ? 0 : (entry?.version ?? 0),
    mayAcceptAtOnce: atOnce(standing, warnings, reading, edition),
  };
}

function acceptance({ events }: Submission) {
  const event = events.find(({ kind }) => kind === 'accepted');
  return event?.kind === 'accepted' ? event : null;
}

function lastActOf(
  submission: Submission,
  { draft, actor }: SubmissionReading,
): SubmissionSummary['lastAct'] {
  const last = submission.events.at(-1);
  const mayKnow = SIDE_OF[actor.role] === 'ministry';
  if (mayKnow && draft !== null && (last === undefined || draft.updatedAt > last.at)) {
    return { at: draft.updatedAt, by: draft.updatedBy, kind: 'saved' };
  }
  if (last !== undefined) return { at: last.at, by: last.actor.name, kind: last.kind };
  return { at: submission.at, by: submission.actor.name, kind: 'saved' };
}

/** Whether it may be accepted without being opened: nothing in it asks to be looked at. */
function atOnce(
  { submission, status, evaluation, moved, entry }: StandingSubmission,
  warnings: number,
  { actor, draft }: SubmissionReading,
  edition: Edition,
): Verdict {
  const verdict = mayDo(actor, 'accept', submission, {
    edition,
    entryMinistry: entry?.ministry ?? null,
    hasDraft: draft !== null,
  });
  if (!verdict.possible || status !== 'sent') return verdict;
  if (moved) {
    return impossible('La fiche a changé depuis l’envoi\u202f: ouvrez la transmission.');
  }
  if (Object.keys(errorsOf(evaluation)).length > 0 || evaluation.parts.length === 0) {
    return impossible('Elle ne peut plus être enregistrée telle quelle\u202f: ouvrez-la.');
  }
  if (warnings > 0) {
    return impossible(
      warnings > 1
        ? `Elle porte ${warnings}\u00a0alertes\u202f: ouvrez-la.`
        : 'Elle porte une alerte\u202f: ouvrez-la.',
    );
  }
  return POSSIBLE;
}

/** Which change a line names first, and how it calls it there. */
const HEADLINES: readonly { field: string; label: string; quoted: boolean }[] = [
  { field: 'panorama', label: 'Sortie', quoted: true },
  { field: 'cost', label: 'Coût', quoted: true },
  { field: 'plannedEndOn', label: 'Fin prévue', quoted: true },
  { field: 'phase', label: 'Phase', quoted: true },
  { field: 'startOn', label: 'Début', quoted: true },
  { field: 'withheld', label: 'Communication', quoted: true },
  { field: 'name', label: 'Nom', quoted: true },
  { field: 'ministry', label: 'Ministère', quoted: true },
  { field: 'interministerial', label: 'Interministériel', quoted: true },
  { field: 'functionalZone', label: 'Zone fonctionnelle', quoted: true },
  { field: 'programmes', label: 'Programmes', quoted: false },
  { field: 'description', label: 'Description', quoted: false },
  { field: 'moreUrl', label: 'En savoir plus', quoted: false },
  { field: 'papUrl', label: 'Projet annuel de performances', quoted: false },
];

/** « Coût : 30,8 M€ → 34,2 M€ ; 2 autres changements ». Long texts are named, not quoted. */
function headlineOf(
  { status, content }: StandingSubmission,
  parts: readonly ProposedPart[],
  changes: number,
): string {
  if (content === null) {
    return isPending(status) ? 'Reprise par le ministère' : 'Abandonnée par le ministère';
  }
  const rows = parts.flatMap((part) => part.changes);
  if (content.parts.create) return creationHeadline(rows);
  for (const { field, label, quoted } of HEADLINES) {
    const row = rows.find((known) => known.field === field);
    if (row === undefined) continue;
    const said = quoted ? `${row.before}${ARROW}${row.theirs}` : 'texte modifié';
    const first = field === 'panorama' ? row.theirs : `${label}${COLON}${said}`;
    return changes > 1 ? `${first}\u202f; ${others(changes - 1)}` : first;
  }
  return 'Aucun changement';
}

/** Each reason once: one cause often moves several things. */
function whyOf(parts: readonly ProposedPart[]): string {
  const said = parts.map(({ reasonLabel, reasonText }) =>
    [reasonLabel ?? '', reasonText.trim()].filter((words) => words !== '').join(COLON),
  );
  return [...new Set(said.filter((words) => words !== ''))].join('\u202f; ');
}

function others(count: number): string {
  return count > 1 ? `${count}\u00a0autres changements` : '1\u00a0autre changement';
}

/** « Nouveau projet : 12 M€, Cadrage ». */
function creationHeadline(rows: readonly ProposedChange[]): string {
  const facts = ['cost', 'phase', 'plannedEndOn']
    .map((field) => rows.find((row) => row.field === field)?.theirs ?? NONE)
    .filter((text, index, all) => text !== NONE && all.indexOf(text) === index);
  return facts.length === 0 ? 'Nouveau projet' : `Nouveau projet${COLON}${facts.join(', ')}`;
}
