import { type Action, can } from '@/lib/domain/permissions/matrix';
import type { Actor } from '@/lib/domain/vocabulary/roles';

/**
 * Somebody reached data they have no right to. Screens ask `can` first and show its sentence, so
 * that meeting this error is a fault of ours; it is thrown so that nothing leaks all the same.
 */
export class PermissionDenied extends Error {
  constructor(
    readonly action: Action,
    readonly reason: string,
  ) {
    super(`permission denied: ${action}`);
    this.name = 'PermissionDenied';
  }
}

/** @throws PermissionDenied when the actor may not do this. */
export function assertCan(actor: Actor, action: Action): void {
  const verdict = can(actor, action);
  if (!verdict.possible) throw new PermissionDenied(action, verdict.reason);
}
