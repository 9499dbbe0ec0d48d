import { isEntryWithheld } from '../figures/counted';
import { durationDays } from '../history/duration';
import type { EntryState } from '../history/entry';
import type { Checked } from './checked';
import { type Finding, finding, type MendingAct } from './finding';
import type { RuleCode } from './rules';
import { inWords } from './sentences';

/** A point of the published entry, as it goes after « il manque ». */
interface Point {
  phrase: string;
  isMissing: (entry: EntryState) => boolean;
}

/** Points that one form mends together. */
interface PointGroup {
  code: Extract<RuleCode, 'missingIdentity' | 'missingCost' | 'missingFact'>;
  act: MendingAct;
  points: readonly Point[];
}

const isBlank = (text: string | null) => text === null || text.trim() === '';

/** Dates and cost are not asked of a project in framing. */
const isEarly = ({ phase }: EntryState) => phase === 'framing';

const GROUPS: readonly PointGroup[] = [
  {
    code: 'missingIdentity',
    act: 'modifier',
    points: [
      { phrase: 'le nom', isMissing: ({ name }) => isBlank(name) },
      { phrase: 'la description', isMissing: ({ description }) => isBlank(description) },
      { phrase: 'le ministère porteur', isMissing: ({ ministry }) => isBlank(ministry) },
    ],
  },
  {
    code: 'missingIdentity',
    act: 'phase',
    points: [
      {
        phrase: 'la phase',
        isMissing: (entry) => !isEntryWithheld(entry) && entry.phase === null,
      },
    ],
  },
  {
    code: 'missingCost',
    act: 'budget',
    points: [
      {
        phrase: 'le coût complet estimé',
        isMissing: (entry) =>
          !isEarly(entry) && entry.withheld === null && entry.costEuros === null,
      },
    ],
  },
  {
    code: 'missingFact',
    act: 'calendrier',
    points: [
      {
        phrase: 'la date de début',
        isMissing: (entry) => isDated(entry) && entry.startOn === null,
      },
      {
        phrase: 'la fin prévue',
        isMissing: (entry) =>
          isDated(entry) && entry.plannedEndOn === null && durationDays(entry) === null,
      },
    ],
  },
  {
    code: 'missingFact',
    act: 'modifier',
    points: [
      {
        phrase: 'la zone fonctionnelle',
        isMissing: (entry) => !isEntryWithheld(entry) && isBlank(entry.functionalZone),
      },
      {
        phrase: 'les programmes budgétaires',
        isMissing: (entry) => !isEntryWithheld(entry) && entry.programmes.length === 0,
      },
    ],
  },
];

function isDated(entry: EntryState): boolean {
  return !isEarly(entry) && !isEntryWithheld(entry);
}

/**
 * What an entry lacks of the ten points of the panorama: one finding for each form that mends some.
 * What is kept from publication is not asked, nor the dates and cost of a project in framing.
 */
export function missingPoints({ portfolio }: Checked): Finding[] {
  return portfolio.entries.flatMap((entry) =>
    GROUPS.flatMap(({ code, act, points }) => {
      const missing = points.filter(({ isMissing }) => isMissing(entry));
      if (missing.length === 0) return [];
      const phrases = missing.map(({ phrase }) => phrase);
      return finding({
        code,
        subject: entry,
        facts: [act, ...phrases],
        message: sentence(code, phrases),
        mend: { where: 'act', act, project: entry.project },
      });
    }),
  );
}

function sentence(code: PointGroup['code'], phrases: readonly string[]): string {
  if (code === 'missingCost') {
    return 'Il manque le coût complet estimé\u202f: indiquez-le, ou le motif pour lequel il n’est pas communiqué.';
  }
  return `Il manque ${inWords(phrases)}\u202f: complétez la fiche.`;
}
