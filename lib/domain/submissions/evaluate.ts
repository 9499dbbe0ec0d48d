import { fieldProblems } from '@/lib/schemas/field-problems';
import { PART_NAMES, type PartName, type SubmissionContent } from '@/lib/schemas/submissions';
import { toInput } from '@/lib/typed/acts';
import { decide, HAS_LEFT, saysNothingNew } from '../acts/decide';
import { warnings } from '../acts/warnings';
import type { EntryState } from '../history/entry';
import { applyRevision, stateOf } from '../history/fold';
import { amountProblems } from './amount-problems';
import type { EvaluatedPart, Evaluation, References, Warning } from './evaluation';
import { type PartAct, partSchemas } from './part-schemas';

/** Stands for the identifier that a new project is given once it is accepted. */
export const PROPOSED_PROJECT = 'nouveau';

export interface EvaluationRequest {
  content: SubmissionContent;
  edition: number;
  /** Null for the proposal of a new project. */
  project: string | null;
  /** The entry as it stands; null for a new project. */
  entry: EntryState | null;
  references: References;
  /** ISO date. */
  today: string;
  /** The ministry that proposes: a new project is proposed for it and no other. Unchecked when absent. */
  ministry?: string;
}

type Problems = Record<string, string>;

/** What one part comes to on the entry that the parts before it lead to. */
type PartOutcome =
  | { problems: Problems }
  | { alreadySo: true }
  | { evaluated: EvaluatedPart; after: EntryState };

/**
 * What a submission comes to on an entry as it stands: its parts are understood and applied one after
 * the other, as accepting it would. A part that has a problem is left aside, the next ones are judged
 * without it.
 */
export function evaluateContent(request: EvaluationRequest): Evaluation {
  const { content, entry } = request;
  const typed = PART_NAMES.filter((part) => content.parts[part] !== undefined);
  const misplaced = misplacedParts(typed, request);
  if (misplaced !== null) return { problems: misplaced, parts: [], alreadySo: [], after: entry };
  const problems: Problems = {};
  const parts: EvaluatedPart[] = [];
  const alreadySo: PartName[] = [];
  let after = entry;
  for (const part of typed) {
    const outcome = evaluatePart(part, after, request);
    if ('problems' in outcome) Object.assign(problems, prefixed(part, outcome.problems));
    else if ('alreadySo' in outcome) alreadySo.push(part);
    else {
      parts.push(outcome.evaluated);
      after = outcome.after;
    }
  }
  const looked = parts.map((part) => ({ ...part, warnings: standing(part.warnings, after) }));
  Object.assign(problems, missingExplanations(looked, content));
  return { problems, parts: looked, alreadySo, after };
}

/** Parts that this submission may not hold at all; null when it may hold each of them. */
function misplacedParts(
  typed: readonly PartName[],
  { project, entry }: EvaluationRequest,
): Problems | null {
  const proposes = typed.includes('create');
  if (proposes && (typed.length > 1 || project !== null)) {
    return {
      create:
        'La proposition d’un nouveau projet se transmet seule\u202f: les autres changements se feront sur sa fiche.',
    };
  }
  if (typed.length > 0 && !proposes && entry === null) {
    return { form: 'Ce projet n’existe pas dans cette édition.' };
  }
  if (typed.length > 0 && entry !== null && entry.exit !== null) return { form: HAS_LEFT };
  return null;
}

function evaluatePart(
  part: PartName,
  before: EntryState | null,
  request: EvaluationRequest,
): PartOutcome {
  const values = request.content.parts[part];
  if (values === undefined) return { alreadySo: true };
  const { edition, project } = request;
  const input = toInput({ act: part, edition, project }, before?.version ?? 0, values);
  const parsed = partSchemas[part].safeParse(input);
  if (!parsed.success) return { problems: fieldProblems(parsed.error) };
  const act: PartAct = parsed.data;
  const unknown = unknownReferences(act, request);
  if (Object.keys(unknown).length > 0) return { problems: unknown };
  const decision = decide(act, before);
  if (saysNothingNew(decision)) return { alreadySo: true };
  if ('invalid' in decision) return { problems: decision.invalid };
  if ('refused' in decision) return { problems: { form: decision.refused } };
  const amounts = amountProblems(act, before);
  if (Object.keys(amounts).length > 0) return { problems: amounts };
  const { changes } = decision;
  const { reason } = act;
  return {
    evaluated: { part, changes, reason, warnings: warnings(act, before, request) },
    after: applied(before, { part, changes, reason }, request),
  };
}

function applied(
  before: EntryState | null,
  { changes, reason }: Omit<EvaluatedPart, 'warnings'>,
  { edition, project }: EvaluationRequest,
): EntryState {
  const state = before === null ? null : stateOf(before, edition);
  return applyRevision(state, {
    seq: (before?.version ?? 0) + 1,
    project: project ?? PROPOSED_PROJECT,
    edition,
    origin: 'submission',
    reason,
    actor: { id: '', name: '' },
    at: '',
    changes,
  }).entry;
}

/** Ministries and successors must be known ones; a new project belongs to who proposes it. */
function unknownReferences(act: PartAct, { references, ministry }: EvaluationRequest): Problems {
  if (act.act === 'create' || act.act === 'edit') {
    if (!Object.hasOwn(references.ministries, act.ministry)) {
      return { ministry: 'Choisissez un ministère de la liste.' };
    }
    if (act.act === 'create' && ministry !== undefined && act.ministry !== ministry) {
      return {
        ministry:
          'Un nouveau projet se propose pour le ministère qui le transmet\u202f: choisissez le vôtre.',
      };
    }
  }
  if (act.act === 'exit') {
    const unknown = act.successors.find((id) => !Object.hasOwn(references.projects, id));
    if (unknown !== undefined) return { successors: `Le projet ${unknown} n’existe pas.` };
  }
  return {};
}

/** A part may answer what another one is warned of: leaving framing with the amount given beside. */
function standing(found: readonly Warning[], after: EntryState | null): readonly Warning[] {
  const hasCost = after !== null && (after.costEuros !== null || after.withheld !== null);
  return hasCost ? found.filter(({ code }) => code !== 'phaseWithoutCost') : found;
}

function prefixed(part: PartName, problems: Readonly<Problems>): Problems {
  return Object.fromEntries(
    Object.entries(problems).map(([path, sentence]) => [`${part}.${path}`, sentence]),
  );
}

const SHORTEST_EXPLANATION = 3;

function missingExplanations(
  parts: readonly EvaluatedPart[],
  { explanations }: SubmissionContent,
): Problems {
  const missing = parts.flatMap(({ part, warnings: found }) =>
    found
      .map(({ code }) => explanationKey(part, code))
      .filter((key) => (explanations[key] ?? '').trim().length < SHORTEST_EXPLANATION),
  );
  return Object.fromEntries(
    missing.map((key) => [
      `${EXPLANATIONS}${key}`,
      'Répondez à l’alerte en une phrase, que le chargé de mission lira.',
    ]),
  );
}

const EXPLANATIONS = 'explanations.';

/** Where the explanation of a warning is kept in a content: « budget.costHalved ». */
export function explanationKey(part: PartName, code: Warning['code']): string {
  return `${part}.${code}`;
}

/** True for a problem that is only a missing word of explanation. */
export function isExplanation(path: string): boolean {
  return path.startsWith(EXPLANATIONS);
}

/** What blocks whoever looks: the problems but for the missing explanations. */
export function errorsOf({ problems }: Pick<Evaluation, 'problems'>): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([path]) => !isExplanation(path)));
}
