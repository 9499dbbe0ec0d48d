import type { CommandResult } from '@/lib/domain/result';

/** What may be done to findings, as the page gives it. */
export interface QualityActions {
  setAside: (input: {
    edition: number;
    findings: readonly string[];
    word: string;
  }) => Promise<CommandResult<unknown>>;
  takeUp: (input: { edition: number; finding: string }) => Promise<CommandResult<unknown>>;
}
