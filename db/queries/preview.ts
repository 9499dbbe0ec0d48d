import { warnings } from '@/lib/domain/acts/warnings';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import type { NewRevision } from '@/lib/domain/history/revision';
import { can } from '@/lib/domain/permissions/matrix';
import { referencesOf } from '@/lib/domain/submissions/references';
import { type Effect, effectOn } from '@/lib/domain/views/effects';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { ACT_ACTIONS, actSchema } from '@/lib/schemas/acts';
import { fieldProblems } from '@/lib/schemas/field-problems';
import { reader } from '../read';
import { originIn, planAct } from './act-plan';
import { loadHistory } from './history';

/** What recording an act would do, told before it is recorded. Nothing is written. */
export type ActPreview =
  | { status: 'ok'; effects: readonly Effect[]; warnings: readonly string[] }
  | { status: 'invalid'; fields: Readonly<Record<string, string>> }
  | { status: 'refused'; reason: string };

/** The effect of an act on the figures of its edition, and what deserves a second look. */
export function previewAct(actor: Actor, input: unknown, now: string): ActPreview {
  const parsed = actSchema.safeParse(input);
  if (!parsed.success) return { status: 'invalid', fields: fieldProblems(parsed.error) };
  const act = parsed.data;
  const origin = originIn(reader(), act.edition);
  const permission = can(actor, origin === 'erratum' ? 'edition.correct' : ACT_ACTIONS[act.act]);
  if (!permission.possible) return { status: 'refused', reason: permission.reason };
  const handle = reader();
  const plan = planAct(handle, actor, act, { now, origin });
  if (plan.status === 'conflict') {
    return {
      status: 'refused',
      reason: `La fiche a été modifiée par ${plan.by} entre-temps\u202f: les deux versions vous seront montrées à l’enregistrement.`,
    };
  }
  if (plan.status !== 'ok') return plan;
  const history = loadHistory(handle, actor);
  const context = { today: parisDay(now), references: referencesOf(history, act.edition) };
  return {
    status: 'ok',
    effects: effectsOf(history, plan.value.revision),
    warnings: warnings(act, plan.value.before, context).map(({ message }) => message),
  };
}

function effectsOf(history: History, revision: NewRevision): readonly Effect[] {
  const seq = history.revisions.reduce((last, known) => Math.max(last, known.seq), 0) + 1;
  const after = { ...history, revisions: [...history.revisions, { ...revision, seq }] };
  const staged = (known: History) => portfolioAt(known, revision.edition, { staged: true });
  return effectOn(staged(history), staged(after));
}
