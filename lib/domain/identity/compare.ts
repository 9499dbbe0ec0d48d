import { type Comparison, type Criterion, type Evidence, weigh } from './criteria';

/** How likely two sightings are one project, with the reasons. */
export interface Likeness {
  /** Sum of the weights, the initial doubt deducted: above 0, more likely than not. */
  weight: number;
  /** The same on a scale from 0 to 1. */
  score: number;
  /** The weightiest first. */
  evidence: readonly Evidence[];
}

/** Logarithm of the odds against a row and a project taken at random being the same. */
const INITIAL_DOUBT = 6.5;

/** From this score a pair is proposed to a person. */
export const LIKELY_FROM = 0.6;

/** From this score it may be accepted without looking at each (`--accept-likely`). */
export const ACCEPTABLE_FROM = 0.8;

/** @param doubt further doubt, for a project that had left the panorama */
export function compare(comparison: Comparison, doubt = 0): Likeness {
  const evidence = weigh(comparison).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const weight = evidence.reduce((sum, one) => sum + one.weight, -INITIAL_DOUBT - doubt);
  return { weight, score: isCorroborated(evidence) ? scoreOf(weight) : 0, evidence };
}

/** The score of a weight: 0.5 for 0, three decimals. */
export function scoreOf(weight: number): number {
  return Math.round(1000 / (1 + Math.exp(-weight))) / 1000;
}

/**
 * Same ministry, zone and programme describe a department, not a project: something that belongs to
 * the project itself must agree, its name, its description, or both its start and its amounts.
 */
function isCorroborated(evidence: readonly Evidence[]): boolean {
  const weightOf = (criterion: Criterion) =>
    evidence.find((one) => one.criterion === criterion)?.weight ?? 0;
  return (
    weightOf('name') >= 1.5 ||
    weightOf('description') >= 2 ||
    (weightOf('start') >= 1 && weightOf('cost') >= 1.5 && weightOf('duration') >= 0.5)
  );
}
