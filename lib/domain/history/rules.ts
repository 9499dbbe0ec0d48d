/**
 * The versions of the rules by which the history is read. A publication is folded, read and verified
 * under the version it records: a rule mended later changes nothing of what it said.
 */
export const RULES_VERSIONS = [1, 2] as const;
export type RulesVersion = (typeof RULES_VERSIONS)[number];

/** The version a publication made now follows. */
export const CURRENT_RULES: RulesVersion = 2;

/** What a version changed of the one before it. */
interface RuleChange {
  id: 'roundingRefines' | 'ratesSplit';
  /** The first version that follows the new rule. */
  since: RulesVersion;
  /** In French, without a full stop: it follows « règle changée : ». */
  sentence: string;
  figures: readonly ChangedFigure[];
}

/** A frozen figure that a rule moves, or that others replace. */
export interface ChangedFigure {
  name: string;
  /** As a sentence names it. */
  label: string;
  /** Names of the figures that say it since; none where it is still computed. */
  replacedBy: readonly string[];
}

export const RULE_CHANGES: readonly RuleChange[] = [
  {
    id: 'roundingRefines',
    since: 2,
    sentence:
      'une durée publiée arrondie ne déplace plus la référence reconstituée, qui garde la valeur la plus précise',
    figures: [{ name: 'scheduleGap', label: 'l’écart calendaire', replacedBy: [] }],
  },
  {
    id: 'ratesSplit',
    since: 2,
    sentence:
      'les références approuvées et les références reconstituées ne se mêlent plus dans un même taux',
    figures: [
      {
        name: 'budgetGap',
        label: 'l’écart budgétaire',
        replacedBy: ['budgetDrift', 'approvedBudgetGap'],
      },
      {
        name: 'scheduleGap',
        label: 'l’écart calendaire',
        replacedBy: ['scheduleDrift', 'approvedScheduleGap'],
      },
    ],
  },
];

/** The changes of rules made since a version, oldest first. */
export function rulesChangedSince(version: RulesVersion): readonly RuleChange[] {
  return RULE_CHANGES.filter(({ since }) => since > version);
}
