import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CommandResult, Outcome, Verdict } from '@/lib/domain/result';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { fieldProblems } from '@/lib/schemas/field-problems';
import { identifierFrom } from '../identifier';
import { accountStanding } from '../queries/accounts';
import { isSystemActor } from '../system-actor';
import { appendAudit } from './append';
import { logSurprise } from './log';
import { inTransaction, type Synchronous, type Writer } from './writer';

/** What enters a command from the world: given as arguments so that tests decide them. */
export interface CommandEnvironment {
  /** ISO instant. */
  now: () => string;
  /** A fresh reference, for a surprise a person may quote. */
  reference: () => string;
  /** A fresh identifier for a submission: random, so that it tells nothing of the others. */
  identifier: () => string;
}

const SYSTEM_ENVIRONMENT: CommandEnvironment = {
  now: () => new Date().toISOString(),
  reference: () => randomUUID().slice(0, 8),
  identifier: () => randomIdentifier(),
};

interface CommandContext<Input> {
  tx: Writer;
  /** Who acts, with the role and the ministries they have at this instant. */
  actor: Actor;
  input: Input;
  /** ISO instant of the act. */
  now: string;
  identifier: () => string;
}

type Refusal = Exclude<Outcome<never>, { status: 'ok' }>;

interface CommandDefinition<Schema extends z.ZodType, Value> {
  name: string;
  /** Strict: unknown fields are refused. */
  input: Schema;
  /** Whether this actor may; asked inside the transaction, on the data as they stand. */
  permission: (context: CommandContext<z.output<Schema>>) => Verdict;
  /**
   * What the journal keeps of it; null for what is no act: keeping what somebody is still typing, several
   * times a minute, would bury the acts under it.
   */
  audit: (
    context: CommandContext<z.output<Schema>>,
    value: Value,
  ) => { subject: string; summary: string } | null;
  run: (context: CommandContext<z.output<Schema>>) => Synchronous<Outcome<Value>>;
}

type Command<Value> = (
  actor: Actor,
  input: unknown,
  environment?: CommandEnvironment,
) => CommandResult<Value>;

const NO_ACCOUNT = 'Votre compte n’existe pas\u202f: connectez-vous de nouveau.';
const DISABLED_ACCOUNT =
  'Votre compte est désactivé\u202f: adressez-vous à un administrateur de Panorama.';

class RollBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/**
 * The one way to write. In one IMMEDIATE transaction: who acts, permission, work, journal. A refusal
 * rolls back and is returned as a value; a surprise rolls back, is logged under a reference and
 * returned with it. The actor passed in only says who it is: between the request and the write lock
 * their account may have been disabled or given another role.
 */
export function defineCommand<Schema extends z.ZodType, Value>(
  definition: CommandDefinition<Schema, Value>,
): Command<Value> {
  return (actor, rawInput, environment = SYSTEM_ENVIRONMENT) => {
    const parsed = definition.input.safeParse(rawInput);
    if (!parsed.success) return { status: 'invalid', fields: fieldProblems(parsed.error) };
    try {
      const value = inTransaction((tx): Synchronous<Value> => {
        const context = {
          tx,
          actor: standingActor(tx, actor),
          input: parsed.data,
          now: environment.now(),
          identifier: environment.identifier,
        };
        const verdict = definition.permission(context);
        if (!verdict.possible) throw new RollBack({ status: 'refused', reason: verdict.reason });
        const outcome: Outcome<Value> = definition.run(context);
        if (outcome.status !== 'ok') throw new RollBack(outcome);
        const line = definition.audit(context, outcome.value);
        if (line !== null) appendAudit(context, { action: definition.name, ...line });
        return outcome.value as Synchronous<Value>;
      });
      return { status: 'ok', value };
    } catch (error) {
      if (error instanceof RollBack) return error.refusal;
      const reference = environment.reference();
      logSurprise(reference, `command ${definition.name}`, error);
      return { status: 'unexpected', reference };
    }
  };
}

/** « T- » and twelve characters, 60 bits of chance. */
function randomIdentifier(): string {
  return `T-${identifierFrom(randomBytes(12))}`;
}

/** The actor as the database knows them now; a system actor has no account and stands as given. */
function standingActor(tx: Writer, actor: Actor): Actor {
  if (isSystemActor(actor)) return actor;
  const standing = accountStanding(tx, actor.id);
  if (standing === null) throw new RollBack({ status: 'refused', reason: NO_ACCOUNT });
  if (standing.disabled) throw new RollBack({ status: 'refused', reason: DISABLED_ACCOUNT });
  return standing.actor;
}
