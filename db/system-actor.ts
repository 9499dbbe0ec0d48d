import type { Actor } from '@/lib/domain/vocabulary/roles';

const SYSTEM = Symbol('system actor');

/**
 * Somebody who acts without an account: the command line, the seed. Commands believe their role as it
 * is given, where they read everybody else’s again. The mark is a symbol that only this file knows, so
 * that nothing that arrives as data can carry it.
 */
export interface SystemActor extends Actor {
  readonly [SYSTEM]: true;
}

/** Makes a system actor; never from what a person sent. */
export function systemActor(actor: Actor): SystemActor {
  return { ...actor, [SYSTEM]: true };
}

export function isSystemActor(actor: Actor): actor is SystemActor {
  return SYSTEM in actor;
}
