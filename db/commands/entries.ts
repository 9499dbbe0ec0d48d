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

function actCommand<Name extends ActName>(name: Name) {
  // Narrowed by `name`: every schema of the union yields an act of the same name.
  const schema = actSchemas[name] as unknown as z.ZodType<Act>;
  return defineCommand({
    name: ACT_ACTIONS[name],
    input: schema,
    permission: ({ tx, actor, input }) =>
      can(
        actor,
        ACT_ACTIONS[name],
        input.act === 'create' ? input.ministry : entryOf(tx, input)?.ministry,
      ),
    audit: ({ input }, recorded: Recorded) => ({
      subject: recorded.project,
      summary: `Édition ${input.edition}, révision ${recorded.seq}\u202f: ${input.reason.text}`,
    }),
    run: ({ tx, actor, input, now }): Outcome<Recorded> => {
      const plan = planAct(tx, actor, input, now);
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

/** Records an act whose kind its input names. */
export function performAct(
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
): CommandResult<Recorded> {
  const name = actNameOf(input);
  return name === null
    ? { status: 'invalid', fields: { act: 'Cette action n’existe pas.' } }
    : actCommands[name](actor, input, environment);
}

function actNameOf(input: unknown): ActName | null {
  const name = (input as { act?: unknown } | null)?.act;
  return (
    actSchema.options.map(({ shape }) => shape.act.value).find((known) => known === name) ?? null
  );
}
