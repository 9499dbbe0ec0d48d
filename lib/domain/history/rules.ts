/**
 * The versions of the rules by which the history is read. A publication is folded, read and verified
 * under the version it records: a rule mended later changes nothing of what it said.
 */
export const RULES_VERSIONS = [1, 2] as const;
export type RulesVersion = (typeof RULES_VERSIONS)[number];

/** The version a publication made now follows. */
export const CURRENT_RULES: RulesVersion = 2;

/** What a version changed of the one before it. */
export interface RuleChange {
  id: 'roundingRefines';
  /** The first version that follows the new rule. */
  since: RulesVersion;
  /** In French, without a full stop: it follows « règle changée : ». */
  sentence: string;
  /** The frozen figures whose values it may move, as a sentence names them. */
  figures: readonly { name: string; label: string }[];
}

export const RULE_CHANGES: readonly RuleChange[] = [
  {
    id: 'roundingRefines',
    since: 2,
    sentence:
      'une durée publiée arrondie ne déplace plus la référence reconstituée, qui garde la valeur la plus précise',
    figures: [{ name: 'scheduleGap', label: 'l’écart calendaire' }],
  },
];

/** The changes of rules made since a version, oldest first. */
export function rulesChangedSince(version: RulesVersion): readonly RuleChange[] {
  return RULE_CHANGES.filter(({ since }) => since > version);
}
