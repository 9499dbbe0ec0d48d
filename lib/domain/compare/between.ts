import { foldSteps } from '../history/fold';
import type { Portfolio } from '../history/portfolio';
import type { Revision } from '../history/revision';
import { isRoundingChange } from '../history/rounding';
import type { ReasonCode } from '../vocabulary/reasons';

/** What was recorded on one project between the two sides of a comparison. */
export interface ActsBetween {
  /** True when its dates changed in how precisely they are written, and in nothing else. */
  onlyRounding: boolean;
  /** True when a baseline was approved, or approved anew. */
  baselined: boolean;
  reasons: Readonly<Record<'budget' | 'schedule' | 'phase', readonly ReasonCode[]>>;
}

export const NOTHING_BETWEEN: ActsBetween = {
  onlyRounding: false,
  baselined: false,
  reasons: { budget: [], schedule: [], phase: [] },
};

function isIn({ edition, position }: Portfolio, revision: Revision): boolean {
  return revision.edition <= edition.number && revision.seq <= position;
}

function byProject(revisions: readonly Revision[]): Map<string, Revision[]> {
  const found = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const own = found.get(revision.project);
    if (own) own.push(revision);
    else found.set(revision.project, [revision]);
  }
  return found;
}

/** By project, what one of the two portfolios takes into account and the other does not. */
export function actsBetween(
  revisions: readonly Revision[],
  from: Portfolio,
  to: Portfolio,
): Map<string, ActsBetween> {
  const known = revisions.filter((revision) => isIn(from, revision) || isIn(to, revision));
  const apart = (revision: Revision) => isIn(from, revision) !== isIn(to, revision);
  const acts = new Map<string, ActsBetween>();
  for (const [project, own] of byProject(known)) {
    if (own.some(apart)) acts.set(project, actsOf(own, apart));
  }
  return acts;
}

function actsOf(own: readonly Revision[], apart: (revision: Revision) => boolean): ActsBetween {
  const roundings: boolean[] = [];
  const reasons = {
    budget: new Set<ReasonCode>(),
    schedule: new Set<ReasonCode>(),
    phase: new Set<ReasonCode>(),
  };
  let baselined = false;
  for (const { revision, before } of foldSteps(own)) {
    if (!apart(revision)) continue;
    for (const change of revision.changes) {
      if (change.kind === 'baseline') baselined = true;
      if (change.kind !== 'budget' && change.kind !== 'schedule' && change.kind !== 'phase')
        continue;
      const isRounding =
        change.kind === 'schedule' &&
        before !== null &&
        isRoundingChange(before, change, revision.origin);
      if (change.kind === 'schedule') roundings.push(isRounding);
      if (!isRounding && revision.reason.code) reasons[change.kind].add(revision.reason.code);
    }
  }
  return {
    onlyRounding: roundings.length > 0 && roundings.every(Boolean),
    baselined,
    reasons: {
      budget: [...reasons.budget],
      schedule: [...reasons.schedule],
      phase: [...reasons.phase],
    },
  };
}
