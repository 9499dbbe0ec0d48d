import { fingerprint } from './fingerprint';
import { RULES, type RuleCode, type Severity } from './rules';

/** The acts on an entry by which findings are mended, by the last segment of their address. */
export type MendingAct =
  | 'modifier'
  | 'phase'
  | 'budget'
  | 'calendrier'
  | 'reference'
  | 'entree'
  | 'sortie'
  | 'avis';

/** Where a finding is mended; see `mendPath` for its address. */
export type Mend =
  | { where: 'act'; act: MendingAct; project: string }
  | { where: 'entry'; project: string }
  | { where: 'board' }
  | { where: 'submission'; submission: string }
  | { where: 'comparison'; from: number; to: number }
  | { where: 'edition' };

/** What the check says of an edition: one fact, one sentence, one place to mend it. */
export interface Finding {
  /**
   * Stable while the facts are: rule, subject and a fingerprint of the facts it is about. A word said on
   * it lapses when they change.
   */
  key: string;
  code: RuleCode;
  severity: Severity;
  /** Identifier and name of the project it is about; null for a ministry’s or the edition’s. */
  project: string | null;
  name: string | null;
  /** Code of the ministry in charge. */
  ministry: string | null;
  /** A sentence in French: what is wrong, and what to do. */
  message: string;
  mend: Mend;
}

/** What a rule says; the rest follows from its table. */
export interface Said extends Omit<Finding, 'key' | 'severity' | 'project' | 'name' | 'ministry'> {
  subject: Subject;
  /** What makes it another finding when it changes: plain values, read in their order. */
  facts: readonly unknown[];
}

/** What a finding is about. A project’s entry will do. */
export interface Subject {
  project?: string;
  name?: string;
  ministry?: string;
}

/** @returns the finding, keyed by its rule, its subject and its facts. */
export function finding({ code, subject, facts, message, mend }: Said): Finding {
  const { project = null, name = null, ministry = null } = subject;
  return {
    key: [code, project ?? ministry ?? 'edition', fingerprint(facts)].join(':'),
    code,
    severity: RULES[code].severity,
    project,
    name,
    ministry,
    message,
    mend,
  };
}
