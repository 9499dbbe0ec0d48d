import type { z } from 'zod';
import { can } from '@/lib/domain/permissions/matrix';
import type { CommandResult, Outcome } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { ACT_ACTIONS, type Act, type ActName, actSchema, actSchemas } from '@/lib/schemas/acts';
import { entryOf, planAct } from '../queries/act-plan';
import { project } from '../schema/history';
import { appendRevision } from './append';
import { type CommandEnvironment, defineCommand } from './define';

/** What was recorded: the project and the number of its revision. */
export interface Recorded {
  project: string;
  seq: number;
}

function actCommand<Name extends ActName>(name: Name, origin: 'officer' | 'erratum' = 'officer') {
  const action = origin === 'erratum' ? 'edition.correct' : ACT_ACTIONS[name];
  // Narrowed by `name`: every schema of the union yields an act of the same name.
  const schema = actSchemas[name] as unknown as z.ZodType<Act>;
  return defineCommand({
    name: action,
    input: schema,
    permission: ({ tx, actor, input }) =>
      can(actor, action, input.act === 'create' ? input.ministry : entryOf(tx, input)?.ministry),
    audit: ({ input }, recorded: Recorded) => ({
      subject: recorded.project,
      summary: `Édition ${input.edition}, révision ${recorded.seq}\u202f: ${input.reason.text}`,
    }),
    run: ({ tx, actor, input, now }): Outcome<Recorded> => {
      const plan = planAct(tx, actor, input, { now, origin });
      if (plan.status !== 'ok') return plan;
      const { revision, before } = plan.value;
      if (before === null) tx.insert(project).values({ id: revision.project }).run();
      const edited = revision.changes.find((change) => change.kind === 'text');
      const after = edited?.set.ministry ?? before?.ministry ?? '';
      const recorded = appendRevision({ tx, actor, now }, revision, {
        before: before?.ministry ?? after,
        after,
      });
      return { status: 'ok', value: { project: recorded.project, seq: recorded.seq } };
    },
  });
}

/** One command for each act, each with its own permission. */
export const actCommands = {
  create: actCommand('create'),
  edit: actCommand('edit'),
  phase: actCommand('phase'),
  budget: actCommand('budget'),
  schedule: actCommand('schedule'),
  rebaseline: actCommand('rebaseline'),
  enter: actCommand('enter'),
  opinion: actCommand('opinion'),
  exit: actCommand('exit'),
} as const;

/** The same acts on a published edition: read once its next publication takes them in. */
const corrections = {
  create: actCommand('create', 'erratum'),
  edit: actCommand('edit', 'erratum'),
  phase: actCommand('phase', 'erratum'),
  budget: actCommand('budget', 'erratum'),
  schedule: actCommand('schedule', 'erratum'),
  rebaseline: actCommand('rebaseline', 'erratum'),
  enter: actCommand('enter', 'erratum'),
  opinion: actCommand('opinion', 'erratum'),
  exit: actCommand('exit', 'erratum'),
} as const;

/** Records a correction of a published edition, an act whose kind its input names. */
export function performCorrection(
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): CommandResult<Recorded> {
  return performOneOf(corrections, actor, input, environment);
}

/** Records an act whose kind its input names. */
export function performAct(
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): CommandResult<Recorded> {
  return performOneOf(actCommands, actor, input, environment);
}

function performOneOf(
  commands: typeof actCommands | typeof corrections,
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): CommandResult<Recorded> {
  const name = actNameOf(input);
  return name === null
    ? { status: 'invalid', fields: { act: 'Cette action n’existe pas.' } }
    : commands[name](actor, input, environment);
}

function actNameOf(input: unknown): ActName | null {
  const name = (input as { act?: unknown } | null)?.act;
  return (
    actSchema.options.map(({ shape }) => shape.act.value).find((known) => known === name) ?? null
  );
}
