import { compareFrench } from '../figures/spelling';
import type { EntryState } from '../history/entry';
import { type NameForms, nameForms } from '../identity/name-forms';
import { relateNames } from '../identity/name-relation';
import type { Checked } from './checked';
import { type Finding, finding } from './finding';
import { quoted } from './sentences';

/**
 * From this strength on, two names are taken for one (`identity/name-relation.ts`): the same but for its
 * spelling or its version, contained in the other, its acronym, or an abbreviation of it. Below, they
 * merely share words.
 */
const NEARLY_THE_SAME_FROM = 0.8;

interface Named {
  entry: EntryState;
  forms: NameForms;
}

/**
 * Pairs of projects present whose names are nearly the same, and entrants that bear nearly the name of a
 * project that left. Two announced generations of a system (V1, V2) are two projects.
 */
export function nearDuplicates({ portfolio, previous }: Checked): Finding[] {
  const present = portfolio.entries.map(named);
  const entrants = present.filter(
    ({ entry }) => previous !== null && entry.enteredIn === portfolio.edition.number,
  );
  const departed = portfolio.departed.map(named);
  return [
    ...pairs(present).flatMap(([a, b]) => near(a, b)),
    ...entrants.flatMap((entrant) => departed.flatMap((gone) => near(entrant, gone))),
  ];
}

function named(entry: EntryState): Named {
  return { entry, forms: nameForms(entry.name) };
}

/** Each two of them once, the first by identifier first: whatever the order they come in. */
function pairs(all: readonly Named[]): [Named, Named][] {
  const ordered = all.toSorted((a, b) => compareFrench(a.entry.project, b.entry.project));
  return ordered.flatMap((a, at) => ordered.slice(at + 1).map((b): [Named, Named] => [a, b]));
}

function near(a: Named, b: Named): Finding[] {
  if (a.forms.key === '' || b.forms.key === '') return [];
  if (a.forms.generation !== b.forms.generation) return [];
  if (relateNames(a.forms, b.forms).strength < NEARLY_THE_SAME_FROM) return [];
  const left = b.entry.exit === null ? '' : ', qui est sorti du panorama';
  return [
    finding({
      code: 'nearDuplicate',
      subject: a.entry,
      facts: [a.entry.name, b.entry.project, b.entry.name],
      message: `Ce nom est presque celui de ${quoted(b.entry.name)} (${b.entry.project}${left})\u202f: vérifiez qu’il s’agit de deux projets, et distinguez leurs noms.`,
      mend: { where: 'act', act: 'modifier', project: a.entry.project },
    }),
  ];
}
