import { compareFrench } from '../figures/spelling';
import { type Checked, checkedEdition, type QualityInput } from './checked';
import { pendingSubmissions, unansweredMinistries, unconfirmedEntries } from './collection-rules';
import { derivableAmounts } from './confidentiality-rules';
import { contradictedPhases, missingOpinions, unexplainedCosts } from './cost-rules';
import { gapsBeyondBounds, pastEnds, phasesGoingBack } from './course-rules';
import type { Finding } from './finding';
import { missingPoints } from './missing-rules';
import { entrantsWithoutBaseline, exitsWithoutBalance } from './movement-rules';
import { nearDuplicates } from './name-rules';
import { RULE_CODES } from './rules';

type QualityRule = (checked: Checked) => Finding[];

const ABOUT_FACTS: readonly QualityRule[] = [
  derivableAmounts,
  missingPoints,
  exitsWithoutBalance,
  entrantsWithoutBaseline,
  unexplainedCosts,
  gapsBeyondBounds,
  pastEnds,
  contradictedPhases,
  missingOpinions,
  nearDuplicates,
  phasesGoingBack,
];

/** What only an edition that is still being prepared can be asked. */
const ABOUT_COLLECTION: readonly QualityRule[] = [
  unconfirmedEntries,
  unansweredMinistries,
  pendingSubmissions,
];

/**
 * Everything there is to say of an edition before it is published, in the order of the rules, then by
 * name. An edition that was published already is only told about: what it says is public, and no act but
 * an erratum mends it.
 * @throws when the edition is not in the history.
 */
export function qualityFindings(input: QualityInput): Finding[] {
  const checked = checkedEdition(input);
  const isPublic = checked.portfolio.edition.state === 'published';
  const about = isPublic ? ABOUT_FACTS : [...ABOUT_FACTS, ...ABOUT_COLLECTION];
  return about
    .flatMap((rule) => rule(checked))
    .map((found): Finding => (isPublic ? told(found) : found))
    .sort(inOrder);
}

/** A leak that the next publication would make blocks it all the same. */
function told(found: Finding): Finding {
  return found.code === 'derivableAmount' ? found : { ...found, severity: 'notice' };
}

function inOrder(a: Finding, b: Finding): number {
  return (
    RULE_CODES.indexOf(a.code) - RULE_CODES.indexOf(b.code) ||
    compareFrench(a.name ?? '', b.name ?? '') ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}
