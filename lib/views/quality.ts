import type { RuleCode, Severity } from '@/lib/domain/quality/rules';
import type { Verdict } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** `open`: what stands in the way of publication. */
export type Standing = 'open' | 'setAside' | 'notice' | 'all';

/** Which findings are asked for; null for whatever rule, whatever ministry. */
export interface QualityRequest {
  standing: Standing;
  rule: RuleCode | null;
  ministry: string | null;
}

/** A finding as it is shown. */
export interface QualityItem {
  key: string;
  severity: Severity;
  project: string | null;
  /** Of the project, or else of the ministry. */
  name: string;
  /** Label; null for what is about no ministry. */
  ministryLabel: string | null;
  message: string;
  /** Path of the place where it is mended. */
  link: string;
  /** The word said on it, by whom and when (ISO instant); null for what is not set aside. */
  setAside: { word: string; by: string; at: string } | null;
}

export interface QualityGroup {
  code: RuleCode;
  items: readonly QualityItem[];
}

/** What the check of an edition says, as far as it is asked for. */
export interface QualityView {
  edition: Edition;
  /** Number of the last revision taken into account. */
  position: number;
  /** Of the whole edition, whatever is asked for. */
  counts: { blocking: number; warnings: number; setAside: number; notices: number };
  passes: boolean;
  /** By rule, in their order. */
  groups: readonly QualityGroup[];
  /** What the list may be narrowed to, with how many findings each leads to. */
  rules: readonly { code: RuleCode; count: number }[];
  ministries: readonly { code: string; label: string; count: number }[];
  /** Whether this reader may set findings aside. */
  maySetAside: Verdict;
}
