import type { CommandResult } from '@/lib/domain/result';

/**
 * The value of a command that has no reason to be refused.
 * @throws with the refusal, when it is.
 */
export function expectOk<T>(result: CommandResult<T>): T {
  if (result.status === 'ok') return result.value;
  throw new Error(`the seed was not accepted: ${JSON.stringify(result)}`);
}
